import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { type Closed, closedBy, closedClues, doneTable, endOf, stillOpen } from './closed-clues.ts';
import { builtPeriods } from './months.ts';
import { firstDay, type Slice, type Store, sliced } from './store.ts';
import { householdsNamed, type SearchText } from './text.ts';
import { ofDepartment, ofPlace } from './within.ts';

/** A clue as the scope may see it: of a department's, only what its own warnings say. */
export interface ClueRow {
  household: string;
  month: string;
  state: string;
  since: string;
  priority: number;
  departments: string[];
  riskCodes: string[];
  warnings: string[];
  newWarnings: number;
  amount: string;
  town: string;
  village: string;
}

export interface ClueQuestion {
  month: string;
  town?: string;
  village?: string;
  departments?: readonly string[];
  risks?: readonly string[];
  /** hit by two or more departments */
  multi?: boolean;
  /** with a warning raised in the month */
  newOnly?: boolean;
  /** 户编号, whole name or ID number of a member */
  search?: SearchText;
  households?: readonly string[];
}

/** After every day there is. */
const FOREVER = '9999-12-31';

export type ClueOrder = 'PRIORITY' | 'TOWN' | 'AMOUNT' | 'SINCE';

const ORDER: Readonly<Record<ClueOrder, string>> = {
  PRIORITY: 'priority',
  TOWN: 'town, village',
  AMOUNT: 'toDecimal64(amount, 2) desc',
  SINCE: 'since',
};

/** Clues put together again from those of their warnings that were not closed. */
function rejoined(scope: Scope, months: Sql, closed: Closed, priority: Sql, kept: Sql): Sql {
  const done = closed.ids.length > 0;
  return sql`select c.hh_no as household, formatDateTime(c.period, '%Y-%m') as month, any(c.state) as state,
      formatDateTime(min(w.period), '%Y-%m') as since, ${priority} as priority,
      arraySort(groupUniqArray(toString(w.department))) as departments,
      arraySort(groupUniqArrayArray(splitByChar('+', toString(w.risk)))) as riskCodes,
      arraySort(groupArray(toString(w.warning_id))) as warnings,
      toUInt32(countIf(w.period = c.period)) as newWarnings,
      toString(toDecimal64(ifNull(sum(w.amount), 0), 2)) as amount,
      any(c.town_code) as town, any(c.village_code) as village
    from (select * from clue where ${ofPlace(scope)} and ${months} and ${kept}) as c
    inner join (select * from warning where ${ownWarnings(scope)} and hh_no != '' and ${kept}) as w on w.hh_no = c.hh_no
    ${done ? sql`left join ${doneTable(closed)} as done on done.warning_id = w.warning_id` : raw('')}
    where ${done ? stillOpen : raw('has(c.warnings, w.warning_id)')}
    group by c.period, c.hh_no`;
}

const BY_AMOUNT = raw(
  'toUInt32(row_number() over (partition by c.period order by sum(w.amount) desc nulls last, c.hh_no))',
);

/** Households whose clues are not as they were built, and those of them that still have an open warning. */
export interface Apart {
  closed: Closed;
  apart: readonly string[];
  again: readonly string[];
}

/** Of several months nobody knows yet in which of them something was open: all that was touched is looked at again. */
export const touched = (closed: Closed): Apart => ({ closed, apart: closed.households, again: closed.households });

/**
 * Clues as the scope sees them, of the months that a condition on `period` keeps. A clue counts every department;
 * a department's are put together again from its own warnings, and ranked by their amount. So are those of which
 * something was closed by the month's end; without an open warning there is no clue.
 */
export function seenClues(scope: Scope, months: Sql, { closed, apart, again }: Apart): Sql {
  if (scope.department !== undefined) return rejoined(scope, months, closed, BY_AMOUNT, raw('true'));
  const whole = sql`select hh_no as household, formatDateTime(clue.period, '%Y-%m') as month, toString(state) as state,
      formatDateTime(clue.since, '%Y-%m') as since, priority, departments, risks as riskCodes,
      arrayMap(id -> toString(id), clue.warnings) as warnings, new_warnings as newWarnings,
      toString(clue.amount) as amount, town_code as town, village_code as village
    from clue where ${ofPlace(scope)} and ${months} and ${apart.length > 0 ? sql`hh_no not in ${apart}` : raw('true')}`;
  if (again.length === 0) return whole;
  return sql`${whole} union all ${rejoined(scope, months, closed, raw('any(c.priority)'), sql`hh_no in ${again}`)}`;
}

/** What was closed of one month's clues. */
async function apartIn({ county, department }: Scope, store: Store, months: Sql, until: string): Promise<Apart> {
  const closed = await closedBy(store, [county], until);
  if (department !== undefined) return touched(closed);
  const gone = await closedClues(store, [county], months, closed);
  const some = gone.filter(({ left }) => left.length > 0);
  const households = (rows: typeof gone) => rows.map(({ household }) => household);
  return { closed, apart: households(gone), again: households(some) };
}

/** A clue lies where its household lives now, its warnings where it lived then: only the clue's place restricts. */
const ownWarnings = ({ county, department }: Scope): Sql =>
  ofDepartment(department === undefined ? { county } : { county, department });

function conditions(scope: Scope, { keyring }: Store, asked: ClueQuestion): Sql {
  const found: Sql[] = [];
  if (asked.town) found.push(sql`town = ${asked.town}`);
  if (asked.village) found.push(sql`village = ${asked.village}`);
  if (asked.departments?.length) found.push(sql`hasAny(${asked.departments}, departments)`);
  if (asked.risks?.length) found.push(sql`hasAny(${asked.risks}, riskCodes)`);
  if (asked.multi !== undefined)
    found.push(asked.multi ? raw('length(departments) > 1') : raw('length(departments) < 2'));
  if (asked.newOnly) found.push(raw('newWarnings > 0'));
  if (asked.search?.text.trim()) found.push(sql`household in ${householdsNamed(scope, keyring, asked.search)}`);
  if (asked.households) found.push(sql`household in ${asked.households}`);
  return all(found);
}

/** Clues open at the end of a month, in a stable order. */
export async function clues(
  scope: Scope,
  store: Store,
  asked: ClueQuestion,
  by: ClueOrder,
  slice: Slice,
): Promise<ClueRow[]> {
  const months = sql`period = ${month(firstDay(asked.month))}`;
  const apart = await apartIn(scope, store, months, endOf(asked.month));
  return store.warehouse.ask<ClueRow>(
    sql`select * from (${seenClues(scope, months, apart)})
        where ${conditions(scope, store, asked)} order by ${raw(ORDER[by])}, household ${sliced(slice)}`,
    { name: 'clues' },
  );
}

/** How many clues a question is about. */
export async function clueTotal(scope: Scope, store: Store, asked: ClueQuestion): Promise<number> {
  const months = sql`period = ${month(firstDay(asked.month))}`;
  const apart = await apartIn(scope, store, months, endOf(asked.month));
  const [row] = await store.warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from (${seenClues(scope, months, apart)})
        where ${conditions(scope, store, asked)}`,
    { name: 'clue total' },
  );
  return row?.total ?? 0;
}

/** The clues of some households at the end of the newest month built. */
export async function currentClues(scope: Scope, store: Store, households: readonly string[]): Promise<ClueRow[]> {
  const newest = sql`period = (select max(period) from (${builtPeriods(scope.county)}))`;
  const apart = await apartIn(scope, store, newest, FOREVER);
  return store.warehouse.ask<ClueRow>(
    sql`select * from (${seenClues(scope, newest, apart)}) where household in ${households}`,
    { name: 'current clues' },
  );
}
