import { randomUUID } from 'node:crypto';
import type { Warehouse } from '@dixian/warehouse';

/** Tables that live only while a file is checked: in memory, so that no plain ID number reaches the disk. */
export const SCRATCH = 'scratch_';
export const scratchName = (): string => SCRATCH + randomUUID().replaceAll('-', '');
/** A table in memory is read in the blocks it was written in; a check holds every layer of a block at once. */
export const SMALL_BLOCKS = {
  max_block_size: '16384',
  max_insert_block_size: '16384',
  min_insert_block_size_rows: '16384',
  min_insert_block_size_bytes: '0',
};
/** A table read from end to end: there is nothing to optimise, and looking for it takes a quarter of the time. */
export const ONE_PASS = { ...SMALL_BLOCKS, query_plan_enable_optimizations: 0 };
export const IN_MEMORY = 'engine = Memory settings compress = 1';

/** Gives memory that the engine in this process holds for later back to the system: the next step of a large file needs it. */
export async function giveBack(warehouse: Warehouse): Promise<void> {
  if (!warehouse.embedded) return;
  // An engine built otherwise has nothing to give back.
  await warehouse.tell('system jemalloc purge', { name: 'give memory back' }).catch(() => undefined);
}

/** How many are at work on large files in a store. */
const busy = new WeakMap<Warehouse, number>();

const merges = (warehouse: Warehouse, act: 'stop' | 'start'): Promise<void> =>
  warehouse.tell(`system ${act} merges`, { name: `${act} merges` });

/** Does work on a large file while the engine in this process puts off merging what was written: it catches up after it. */
export async function undisturbed<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  if (!warehouse.embedded) return work();
  const change = (by: number) => {
    const now = (busy.get(warehouse) ?? 0) + by;
    busy.set(warehouse, now);
    return now;
  };
  if (change(1) === 1) await merges(warehouse, 'stop');
  try {
    return await work();
  } finally {
    if (change(-1) === 0) await merges(warehouse, 'start');
  }
}
