import type { Scope } from '../scope.ts';
import { type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';

/** First days of a county's months that have been built to their end; one under work has nothing to show yet. */
export const builtPeriods = (county: string): Sql =>
  sql`select period from build_state where county = ${county} group by period having argMax(inputs, built_at) != 0`;

/** Months of a county that have been built, newest first. */
export async function months({ county }: Scope, { warehouse }: Pick<Store, 'warehouse'>): Promise<string[]> {
  const rows = await warehouse.ask<{ month: string }>(
    sql`select formatDateTime(period, '%Y-%m') as month from (${builtPeriods(county)}) order by month desc`,
    { name: 'months' },
  );
  return rows.map((row) => row.month);
}
