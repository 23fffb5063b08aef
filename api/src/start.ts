import './threads.ts';
import { fileURLToPath } from 'node:url';
import { terminalIo } from './cli/io.ts';
import { unsupportedPlatform } from './platform.ts';

/** Starts everything on this computer: stores, API, dashboard; on an empty data folder the demo county first. */
async function main(): Promise<void> {
  const problem = process.env.CLICKHOUSE_URL ? null : unsupportedPlatform();
  if (problem) {
    terminalIo.err(problem);
    process.exitCode = 1;
    return;
  }
  const { serve } = await import('./serve.ts');
  const running = await serve(terminalIo);
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    terminalIo.err(error instanceof Error ? error.message : String(error));
    process.exit(error instanceof Error && error.name === 'StoreBusy' ? 4 : 1);
  });
}
