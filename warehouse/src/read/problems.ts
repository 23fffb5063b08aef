import type { Scope } from '../scope.ts';
import { all, sql, uuid } from '../sql.ts';
import { isBatch, type Slice, type Store, sliced } from './store.ts';
import { type Owners, ofSubmission } from './within.ts';

/** Something found in a row of a file. `row` 0 is the file as a whole. */
export interface ProblemRow {
  file: number;
  sheet: string;
  row: number;
  column: string;
  code: string;
  level: 'error' | 'notice';
  reason: string;
}

const found = (scope: Scope, owners: Owners, batch: string) =>
  all([ofSubmission(scope, owners), sql`batch_id = ${uuid(batch)}`]);

/** Problems of one hand-in, in the order of its files. */
export async function problems(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  batch: string,
  slice: Slice,
): Promise<ProblemRow[]> {
  if (!isBatch(batch)) return [];
  return warehouse.ask<ProblemRow>(
    sql`select file_no as file, sheet, row, column, code, level, reason from problem where ${found(scope, owners, batch)}
        order by file_no, sheet, row, column, code, reason ${sliced(slice)}`,
    { name: 'problems' },
  );
}

/** How many problems a hand-in has. */
export async function problemTotal(scope: Scope, { warehouse }: Store, owners: Owners, batch: string): Promise<number> {
  if (!isBatch(batch)) return 0;
  const [row] = await warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from problem where ${found(scope, owners, batch)}`,
    { name: 'problem total' },
  );
  return row?.total ?? 0;
}
