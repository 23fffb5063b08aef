import type { Scope } from '../scope.ts';
import { all, type Sql, sql } from '../sql.ts';
import { isBatch, type Slice, type Store } from './store.ts';
import { type Owners, ofSubmission } from './within.ts';

/** Something found in a row of a file. `row` 0 is the file as a whole. */
export interface ProblemRow {
  batch: string;
  file: number;
  sheet: string;
  row: number;
  column: string;
  code: string;
  level: 'error' | 'notice';
  reason: string;
}

const found = (scope: Scope, owners: Owners, batches: readonly string[]): Sql =>
  all([ofSubmission(scope, owners), sql`batch_id in ${{ type: 'Array(UUID)', value: batches.filter(isBatch) }}`]);

/** Problems of some hand-ins, the same slice of each, in the order of their files. */
export function problems(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  batches: readonly string[],
  { from, size }: Slice,
): Promise<ProblemRow[]> {
  return warehouse.ask<ProblemRow>(
    sql`select toString(batch_id) as batch, file_no as file, sheet, row, column, code, level, reason
        from problem where ${found(scope, owners, batches)}
        order by batch_id, file_no, sheet, row, column, code, reason
        limit ${from}, ${size} by batch_id`,
    { name: 'problems' },
  );
}

/** How many problems some hand-ins have; one without any is not among them. */
export async function problemTotals(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  batches: readonly string[],
): Promise<Map<string, number>> {
  const rows = await warehouse.ask<{ batch: string; total: number }>(
    sql`select toString(batch_id) as batch, toUInt32(count()) as total
        from problem where ${found(scope, owners, batches)} group by batch_id`,
    { name: 'problem totals' },
  );
  return new Map(rows.map(({ batch, total }) => [batch, total]));
}
