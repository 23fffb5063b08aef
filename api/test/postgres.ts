import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = '/usr/lib/postgresql';

/** Folder of an installed server's programs; null when there is none. */
export function installedPostgres(): string | null {
  const versions = existsSync(HOME) ? readdirSync(HOME) : [];
  const found = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(HOME, version, 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL will not run as root: then as the unprivileged account that is there. */
function asServant(words: string[]): [string, string[]] {
  const [program = '', ...rest] = words;
  if (process.getuid?.() !== 0) return [program, rest];
  const known = execFileSync('getent', ['passwd'], { encoding: 'utf8' });
  return ['runuser', ['-u', /^postgres:/m.test(known) ? 'postgres' : 'nobody', '--', ...words]];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(programs: string, port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    try {
      execFileSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the server did not answer');
}

/** A cluster of its own in a temporary folder, gone with `close`. */
export async function startPostgres(programs: string): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-pg-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const run = (...words: string[]) => {
    const [program, rest] = asServant(words);
    execFileSync(program, rest, { cwd: '/', stdio: 'ignore' });
  };
  run(join(programs, 'initdb'), '-D', data, '-U', 'dixian', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const [program, rest] = asServant([
    join(programs, 'postgres'),
    ...['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'],
  ]);
  const server = spawn(program, rest, { cwd: '/', stdio: 'ignore' });
  await answers(programs, port, server);
  return {
    url: `postgresql://dixian@127.0.0.1:${port}/postgres`,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      run(join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
