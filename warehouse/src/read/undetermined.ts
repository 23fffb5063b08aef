import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, type Slice, type Store, sliced } from './store.ts';
import type { Place } from './warning-row.ts';
import { ofPlace } from './within.ts';

/** A case a rule could not decide, with what is missing. */
export interface UndeterminedRow {
  month: string;
  rule: string;
  household: string;
  missing: string;
  places: Place[];
}

function conditions(scope: Scope, asked: string): Sql {
  const period = month(firstDay(asked));
  const found = [ofPlace(scope), sql`period = ${period}`, raw(`verdict = 'unknown'`)];
  if (scope.department !== undefined)
    found.push(sql`rule in (select rule from effective_rule
      where county = ${scope.county} and period = ${period} and department = ${scope.department})`);
  return all(found);
}

/** Cases of a month whose verdict is unknown, by rule and event. */
export function undetermined(
  scope: Scope,
  { warehouse }: Store,
  asked: string,
  slice: Slice,
): Promise<UndeterminedRow[]> {
  return warehouse.ask<UndeterminedRow>(
    sql`select formatDateTime(hit.period, '%Y-%m') as month, rule, hh_no as household, why_unknown as missing,
               arrayMap(e -> cast(tuple(e.1, e.2, e.3, e.4),
                 'Tuple(batch UUID, file UInt16, sheet String, row UInt32)'), evidence) as places
        from hit where ${conditions(scope, asked)} order by rule, event_key ${sliced(slice)}`,
    { name: 'undetermined' },
  );
}

/** How many cases of a month are undecided. */
export async function undeterminedTotal(scope: Scope, { warehouse }: Store, asked: string): Promise<number> {
  const [row] = await warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from hit where ${conditions(scope, asked)}`,
    { name: 'undetermined total' },
  );
  return row?.total ?? 0;
}
