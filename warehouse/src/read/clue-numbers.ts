import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { type Closed, closedBy, closedClues, endOf, lessClosed } from './closed-clues.ts';
import { seenClues, touched } from './clues.ts';
import { meant, type Narrowing } from './numbers.ts';
import { firstDay, type Store } from './store.ts';

/** Final numbers of clues, and the size of the register they stand against. */
export interface ClueCell {
  month: string;
  /** empty: all of the scope */
  town: string;
  clues: number;
  newClues: number;
  /** hit by two or more departments; null for a department, which knows its own only */
  multi: number | null;
  /** rural households in the register; null when there is none */
  households: number | null;
}

/**
 * Final numbers know no risk and no village, and what is new in a clue counts every department: for these the clues
 * themselves are counted.
 */
function counted(scope: Scope, at: Required<Narrowing>, months: Sql, closed: Closed): Sql {
  const found = [raw('true')];
  if (at.town && !scope.division) found.push(sql`town = ${at.town}`);
  if (at.department) found.push(sql`has(departments, ${at.department})`);
  if (at.risk) found.push(sql`has(riskCodes, ${at.risk})`);
  const byTown = at.town
    ? { name: sql`${at.town}`, group: raw('period') }
    : { name: raw('town'), group: raw('grouping sets ((period), (period, town))') };
  return sql`select toDate(concat(month, '-01')) as period, ${byTown.name} as town_code, toUInt32(count()) as clues,
      toUInt32(countIf(newWarnings > 0)) as new_clues, toUInt32(countIf(length(departments) > 1)) as multi,
      toUInt32(0) as households
    from (${seenClues(scope, months, touched(closed))}) where ${all(found)} group by ${byTown.group}`;
}

/** Clues by month and town from one month to another; of months before `townsFrom` only the whole. */
export async function cluesByMonth(
  scope: Scope,
  store: Store,
  narrowing: Narrowing,
  { from, to, townsFrom }: { from: string; to: string; townsFrom: string },
): Promise<ClueCell[]> {
  const at = meant(scope, narrowing);
  if (!at) return [];
  const { county } = scope;
  const months = sql`period between ${month(firstDay(from))} and ${month(firstDay(to))}`;
  const live = at.risk !== '' || scope.department !== undefined || (scope.division ?? '').length === 12;
  const closed = await closedBy(store, [county], endOf(to));
  const cells = live
    ? counted(scope, at, months, closed)
    : sql`select * from clue_count where county = ${county} and department = ${at.department} and ${months}`;
  const asked = store.warehouse.ask<ClueCell>(
    sql`select formatDateTime(c.period, '%Y-%m') as month, c.town_code as town, c.clues as clues,
               c.new_clues as newClues, ${scope.department === undefined ? raw('toNullable(c.multi)') : raw('null')} as multi,
               nullIf(c.households, 0) as households
        from (${cells}) as c
        where c.town_code = ${at.town} or (c.period >= ${month(firstDay(townsFrom))} and ${at.town ? raw('false') : raw('true')})
        order by month, town`,
    { name: 'clues by month' },
  );
  if (live) return asked;
  const [built, gone] = await Promise.all([asked, closedClues(store, [county], months, closed)]);
  const whole = built.map((cell) => ({ ...cell, county, multi: cell.multi ?? 0 }));
  return (await lessClosed(store, whole, gone, at.department)).map(({ county: _, ...cell }) => cell);
}
