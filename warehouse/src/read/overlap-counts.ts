import type { Scope } from '../scope.ts';
import { month as asMonth, raw, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';

/** Households named by the data of departments from the first month of the quarter to a month, warned of or not. */
export interface OverlapCount {
  /** empty: the county */
  town: string;
  households: number;
  /** by two departments or more, and by three or more */
  two: number;
  three: number;
}

/**
 * Final numbers of households in the data of several departments, the county first, then by township; of a township its
 * own. Empty for a department, which knows its own data only, and for a village; and for a month that was not built.
 */
export async function overlapCounts(scope: Scope, { warehouse }: Store, month: string): Promise<OverlapCount[]> {
  const { county, division, department } = scope;
  if (department !== undefined || division?.length === 12) return [];
  return warehouse.ask<OverlapCount>(
    sql`select town_code as town, households, two, three from overlap_count
        where county = ${county} and period = ${asMonth(firstDay(month))}
          and ${division === undefined ? raw('true') : sql`town_code = ${division}`}
        order by town_code`,
    { name: 'households of several departments' },
  );
}
