import '../threads.ts';
import { readEnv } from '../env.ts';
import { unsupportedPlatform } from '../platform.ts';
import { terminalIo } from './io.ts';

async function main(): Promise<number> {
  const problem = process.env.CLICKHOUSE_URL ? null : unsupportedPlatform();
  if (problem) {
    terminalIo.err(problem);
    return 1;
  }
  const words = process.argv.slice(2);
  const { throughDoor } = await import('../door.ts');
  const answered = await throughDoor(readEnv().dataFolder, words, terminalIo);
  if (answered !== null) return answered;
  const { runCommand } = await import('./program.ts');
  return runCommand(words, terminalIo);
}

// A reader that has seen enough (head, a closed pager) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main();
