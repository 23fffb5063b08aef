import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the stores of the first day are kept during a run. */
    firstDay: string;
  }
}

/** A folder in memory, where the system has one: a new store waits for the disk at each of its tables. */
const MEMORY = '/dev/shm';
/** Bytes that have to be free there, and in memory. */
const ROOM = 6 * 2 ** 30;

/** Where the test files' stores are put. */
function roomy(): string {
  if (!existsSync(MEMORY) || !existsSync('/proc/mounts')) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  const mounted = readFileSync('/proc/mounts', 'utf8').split('\n');
  const runs = mounted.some((line) => line.split(' ')[1] === MEMORY && !/\bnoexec\b/.test(line));
  return runs && Math.min(bavail * bsize, freemem()) > ROOM ? MEMORY : tmpdir();
}

/** A folder for a run, named by its process; those of runs that were killed go, or they would fill the memory. */
function ownFolder(room: string): string {
  for (const name of existsSync('/proc') ? readdirSync(room) : []) {
    const [, owner] = /^dixian-tests-(\d+)-/.exec(name) ?? [];
    if (owner && !existsSync(`/proc/${owner}`)) rmSync(join(room, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(room, `dixian-tests-${process.pid}-`));
}

/** Once a run: a folder for all that test files write, and in it one for what all of them begin with. */
export default function setup(project: TestProject): () => void {
  const before = process.env.TMPDIR;
  const folder = ownFolder(roomy());
  // A PostgreSQL server that a test starts runs as a servant, who has to reach its own folder in this one.
  chmodSync(folder, 0o711);
  const kept = join(folder, 'first-day');
  mkdirSync(kept);
  // What is unpacked once a machine stays where it was.
  process.env.TEST_PROGRAMS = tmpdir();
  process.env.TMPDIR = folder;
  project.provide('firstDay', kept);
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Makes the store to be copied, unless another process is at it. */
async function madeHere(kept: string, store: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  const own = join(kept, `making-${store}`);
  try {
    mkdirSync(own);
  } catch {
    return false;
  }
  try {
    await make(own);
    if (!existsSync(join(kept, store))) renameSync(join(own, store), join(kept, store));
    return true;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/**
 * A store as a hub leaves it on its first day, laid into a data folder: making one takes seconds, copying it a moment.
 * Whoever needs it first makes it, and the others wait.
 * @param make leaves a new store in a folder, closed
 */
export async function layFirstDay(
  folder: string,
  store: 'clickhouse' | 'postgres',
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const kept = inject('firstDay');
  const first = join(kept, store);
  while (!existsSync(first) && !(await madeHere(kept, store, make))) await setTimeout(100);
  cpSync(first, join(folder, store), { recursive: true, verbatimSymlinks: true });
}

/** The analytical store with the product's schema and nothing in it. */
export const layWarehouse = (folder: string): Promise<void> =>
  layFirstDay(folder, 'clickhouse', async (own) => {
    const { migrate, openWarehouse } = await import('../src/index.ts');
    const warehouse = openWarehouse({ folder: own });
    await migrate(warehouse);
    await warehouse.close();
  });
