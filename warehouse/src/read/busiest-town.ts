import { inScope, type Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';

/** The town with most warnings over all months; null when there are none. */
export async function busiestTown(scope: Scope, { warehouse }: Pick<Store, 'warehouse'>): Promise<string | null> {
  const [row] = await warehouse.ask<{ town_code: string }>(
    sql`select town_code from warning_count
        where ${inScope(scope, { county: 'county', town: 'town_code' })} and town_code != '' and department = '' and risk = ''
        group by town_code order by sum(warnings) desc, town_code limit 1`,
    { name: 'busiest town' },
  );
  return row?.town_code ?? null;
}
