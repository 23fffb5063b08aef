import { totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Three of them keep two cores busy: each waits now and then, for a page, a process or the disk. One needs 1 to 2 GB. */
const FORKS = totalmem() > 12 * 2 ** 30 ? 3 : 2;

/** All workspaces in one run. Forks, because the embedded engine does not survive worker threads. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{warehouse,etl,api,web}/test/**/*.test.{ts,tsx}', 'web/src/**/*.test.{ts,tsx}'],
    globalSetup: 'warehouse/test/first-day.ts',
    pool: 'forks',
    maxWorkers: FORKS,
    sequence: { sequencer: LongestFirst },
    /** Only a hang ends a test: a slow machine never fails one. */
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: { UV_THREADPOOL_SIZE: '24' },
  },
});
