import type { Scope } from '../scope.ts';
import { all, sql } from '../sql.ts';
import { isBatch, type Store } from './store.ts';
import { type Owners, ofSubmission } from './within.ts';

/** How a header of a file was read when it was handed in. */
export interface ReadHeaderRow {
  batch: string;
  /** From 1. */
  file: number;
  sheet: string;
  header: string;
  /** Column of the contract; empty: not read. */
  column: string;
  /** name | synonym | said | remembered | aside; empty: the contract did not know it. */
  why: string;
}

/** How the headers of some hand-ins were read, in the order of their files. Those before this was kept have none. */
export function readHeaders(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  batches: readonly string[],
): Promise<ReadHeaderRow[]> {
  const found = sql`batch_id in ${{ type: 'Array(UUID)', value: batches.filter(isBatch) }}`;
  return warehouse.ask<ReadHeaderRow>(
    sql`select toString(batch_id) as batch, one.1 as file, one.2 as sheet, one.3 as header, one.4 as column, one.5 as why
        from (select batch_id, columns from submission where ${all([ofSubmission(scope, owners), found])})
        array join columns as one`,
    { name: 'read headers' },
  );
}
