import type { Scope } from '../scope.ts';
import { month, sql } from '../sql.ts';
import { closedBy, closedClues, endOf, lessClosed } from './closed-clues.ts';
import { firstDay, type Store } from './store.ts';

/** Warnings of a county and month: of all risks (risk ''), and in the month asked for also of each. */
export interface CountyWarnings {
  county: string;
  month: string;
  risk: string;
  warnings: number;
  households: number;
}

/** Clues of a county at the end of a month, and the register they stand against. */
export interface CountyClues {
  county: string;
  month: string;
  clues: number;
  newClues: number;
  multi: number;
  /** rural households in the register; null when there is none */
  households: number | null;
}

/** What a county owed for a month and what came of it, on a day. */
export interface CountyHandIns {
  county: string;
  owed: number;
  handedIn: number;
  /** came after the due day */
  late: number;
  /** has not come, and the due day is over */
  overdue: number;
}

export interface CountyBuilt {
  county: string;
  month: string;
}

/** @throws when a scope is narrower than its county: numbers of a county are not for who may see a part of it */
function wholeCounties(scopes: readonly Scope[]): string[] {
  for (const { county, division, department } of scopes)
    if (division !== undefined || department !== undefined)
      throw new Error(`${county}：只看一部分乡镇或部门的，不能与别的县并排比较。`);
  return scopes.map(({ county }) => county);
}

/** Months built in some counties, the newest first. */
export function builtInCounties(scopes: readonly Scope[], { warehouse }: Store): Promise<CountyBuilt[]> {
  return warehouse.ask<CountyBuilt>(
    sql`select county, formatDateTime(period, '%Y-%m') as month from build_state
        where county in ${wholeCounties(scopes)}
        group by county, period having argMax(inputs, built_at) != 0 order by month desc, county`,
    { name: 'built in counties' },
  );
}

/** Final numbers of the counties from one month to another; by risk for the last. */
export function warningsOfCounties(
  scopes: readonly Scope[],
  { warehouse }: Store,
  { from, to }: { from: string; to: string },
): Promise<CountyWarnings[]> {
  return warehouse.ask<CountyWarnings>(
    sql`select county, formatDateTime(w.period, '%Y-%m') as month, risk, warnings, households
        from warning_count as w
        where county in ${wholeCounties(scopes)} and w.period between ${month(firstDay(from))} and ${month(firstDay(to))}
          and town_code = '' and department = '' and (risk = '' or w.period = ${month(firstDay(to))})
        order by county, month, warnings desc, risk`,
    { name: 'warnings of counties' },
  );
}

/** Clues of the counties from one month to another. */
export async function cluesOfCounties(
  scopes: readonly Scope[],
  store: Store,
  { from, to }: { from: string; to: string },
): Promise<CountyClues[]> {
  const counties = wholeCounties(scopes);
  const months = sql`period between ${month(firstDay(from))} and ${month(firstDay(to))}`;
  const built = await store.warehouse.ask<CountyClues>(
    sql`select county, formatDateTime(c.period, '%Y-%m') as month, clues, new_clues as newClues, multi,
               nullIf(c.households, 0) as households
        from clue_count as c
        where county in ${counties} and ${months} and town_code = '' and department = ''
        order by county, month`,
    { name: 'clues of counties' },
  );
  const gone = await closedClues(store, counties, months, await closedBy(store, counties, endOf(to)));
  const whole = built.map((cell) => ({ ...cell, town: '' }));
  return (await lessClosed(store, whole, gone, '')).map(({ town: _, ...cell }) => cell);
}

/** What was due in the counties for a month and what came, as of a day (YYYY-MM-DD). */
export function handInsOfCounties(
  scopes: readonly Scope[],
  { warehouse }: Store,
  { month: asked, day }: { month: string; day: string },
): Promise<CountyHandIns[]> {
  return warehouse.ask<CountyHandIns>(
    sql`select county, toUInt32(count()) as owed, toUInt32(countIf(isNotNull(batch_id))) as handedIn,
               toUInt32(countIf(isNotNull(batch_id) and late)) as late,
               toUInt32(countIf(isNull(batch_id) and due < ${month(day)})) as overdue
        from hand_in_status
        where county in ${wholeCounties(scopes)} and period = ${month(firstDay(asked))} and isNotNull(due)
        group by county order by county`,
    { name: 'hand-ins of counties' },
  );
}
