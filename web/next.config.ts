import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const root = fileURLToPath(new URL('..', import.meta.url));

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  // Checked by `npm run types`, with the repository's own compiler.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
