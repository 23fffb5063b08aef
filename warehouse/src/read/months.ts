import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';

/** Months of a county that have been built, newest first. */
export async function months({ county }: Scope, { warehouse }: Store): Promise<string[]> {
  const rows = await warehouse.ask<{ month: string }>(
    sql`select distinct formatDateTime(period, '%Y-%m') as month from build_state where county = ${county}
        order by month desc`,
    { name: 'months' },
  );
  return rows.map((row) => row.month);
}
