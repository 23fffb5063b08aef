import { defineConfig } from 'vitest/config';

/** All workspaces in one run. Forks, because the embedded engine does not survive worker threads. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{warehouse,etl,api,web}/test/**/*.test.{ts,tsx}', 'web/src/**/*.test.{ts,tsx}'],
    globalSetup: 'api/test/first-day.ts',
    pool: 'forks',
    maxWorkers: 2,
    /** Only a hang ends a test: a slow machine never fails one. */
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: { UV_THREADPOOL_SIZE: '24' },
  },
});
