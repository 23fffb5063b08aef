import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import { isBatch, type Store } from './store.ts';
import { currentBatches } from './text.ts';

/** What an address of a row stands for: the extract and month of its batch, and the names of its files. */
export interface BatchRow {
  batch: string;
  extract: string;
  month: string;
  files: string[];
  /** published and not replaced since */
  current: boolean;
}

/**
 * The batches behind addresses that a read inside the scope has named. A batch says nothing about a person or a
 * household, so that the county alone restricts it.
 */
export function batches({ county }: Scope, { warehouse }: Store, ids: readonly string[]): Promise<BatchRow[]> {
  return warehouse.ask<BatchRow>(
    sql`select toString(s.batch_id) as batch, s.extract as extract, formatDateTime(s.period, '%Y-%m') as month,
               s.files.name as files,
               cast(s.batch_id in ${currentBatches(county)}, 'Bool') as current
        from submission as s
        where s.county = ${county} and s.status = 'ACCEPTED' and has(${ids.filter(isBatch)}, toString(s.batch_id))`,
    { name: 'batches' },
  );
}
