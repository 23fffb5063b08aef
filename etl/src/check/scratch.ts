import { randomUUID } from 'node:crypto';

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
export const IN_MEMORY = 'engine = Memory settings compress = 1';
