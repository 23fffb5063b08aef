import type { Warehouse } from '../engine/warehouse.ts';
import { ids64, raw, type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';

/** Warnings whose assignment was closed, or which ended by themselves: household, warning and day beside each other. */
export interface Closed {
  households: readonly string[];
  ids: readonly string[];
  days: readonly string[];
}

interface ClosedRow {
  county: string;
  household: string;
  id: string;
  day: string;
}

/** Told by the events alone, so that any past month keeps what was true at its end. */
const CLOSED = `
  select taken.county as county, closing.hh_no as household, toString(closing.day) as day,
         arrayJoin(splitByChar('+', taken.facts['warnings'])) as id
  from event as taken
  inner join (
    select subject_id, argMax(hh_no, seq) as hh_no, max(day) as day from event
    where subject = 'ASSIGNMENT' and to_state = 'CLOSED' group by subject_id
  ) as closing on closing.subject_id = taken.subject_id
  where taken.kind in ('TAKEN', 'APPENDED') and taken.facts['warnings'] != ''
  union all
  select county, hh_no as household, toString(day) as day, arrayJoin(splitByChar('+', facts['ended'])) as id
  from event where subject = 'ASSIGNMENT' and kind = 'WARNINGS_ENDED' and facts['ended'] != ''`;

interface Known {
  /** Number of the last event that the rows know of. */
  arrived: string;
  rows: readonly ClosedRow[];
}

const known = new WeakMap<Warehouse, Known>();
const asking = new WeakMap<Warehouse, Promise<Known>>();

/** Read again only when an event came since: events are added and never changed. */
async function refreshed(warehouse: Warehouse): Promise<Known> {
  const [last] = await warehouse.ask<{ arrived: string }>('select max(seq) as arrived from event', {
    name: 'last event',
  });
  const arrived = last?.arrived ?? '0';
  const before = known.get(warehouse);
  if (before?.arrived === arrived) return before;
  const rows = arrived === '0' ? [] : await warehouse.ask<ClosedRow>(CLOSED, { name: 'closed warnings' });
  const now = { arrived, rows };
  known.set(warehouse, now);
  return now;
}

/**
 * What was closed in some counties by the end of a day: open no more from that day on. Questions put at the same time
 * share the answer.
 */
export async function closedBy({ warehouse }: Pick<Store, 'warehouse'>, counties: readonly string[], until: string) {
  const under = asking.get(warehouse) ?? refreshed(warehouse).finally(() => asking.delete(warehouse));
  asking.set(warehouse, under);
  const rows = (await under).rows.filter(({ county, day }) => counties.includes(county) && day <= until);
  return {
    households: [...new Set(rows.map(({ household }) => household))],
    ids: rows.map(({ id }) => id),
    days: rows.map(({ day }) => day),
  } satisfies Closed;
}

/** The last day of a month 'YYYY-MM', or a day after it: all that days are compared with. */
export const endOf = (month: string): string => `${month}-31`;

/** What was closed, as a table of warnings and days. */
export const doneTable = ({ ids, days }: Closed): Sql =>
  sql`(select one.1 as warning_id, one.2 as day from (
    select arrayJoin(arrayZip(${ids64(ids)}, ${{ type: 'Array(Date32)', value: days }})) as one))`;

/** Of the clues `c` and their warnings `w`, what was not closed at the end of the clue's month. */
export const stillOpen = raw(`has(c.warnings, w.warning_id)
  and not (done.warning_id != 0 and done.day <= toLastDayOfMonth(c.period))`);

/** A clue of which something was closed by the end of its month. */
export interface ClosedClue {
  county: string;
  month: string;
  household: string;
  town: string;
  departments: readonly string[];
  newWarnings: number;
  /** Warnings still open; none: the clue is closed. */
  left: readonly string[];
}

/** Clues of some counties and months of which something was closed by the end of their month. */
export async function closedClues(
  { warehouse }: Pick<Store, 'warehouse'>,
  counties: readonly string[],
  months: Sql,
  closed: Closed,
): Promise<ClosedClue[]> {
  if (closed.ids.length === 0) return [];
  const days = new Map(closed.ids.map((id, at) => [id, closed.days[at] ?? '']));
  const rows = await warehouse.ask<Omit<ClosedClue, 'left'> & { warnings: string[] }>(
    sql`select county, formatDateTime(clue.period, '%Y-%m') as month, hh_no as household, toString(town_code) as town,
               departments, new_warnings as newWarnings, arrayMap(id -> toString(id), clue.warnings) as warnings
        from clue where county in ${counties} and ${months} and hh_no in ${closed.households}`,
    { name: 'closed clues' },
  );
  return rows
    .map(({ warnings, ...clue }) => {
      const open = (id: string) => (days.get(id) ?? '9') > endOf(clue.month);
      return { ...clue, warnings, left: warnings.filter(open) };
    })
    .filter(({ warnings, left }) => left.length < warnings.length);
}

/** What a final number of clues counts. */
export interface ClueNumbers {
  county: string;
  month: string;
  /** empty: the county */
  town: string;
  clues: number;
  newClues: number;
  multi: number;
}

type Brief = Pick<ClosedClue, 'departments' | 'newWarnings'>;

/** What is left of clues after the closing, under '<month>:<household>'. */
async function leftOf({ warehouse }: Pick<Store, 'warehouse'>, gone: readonly ClosedClue[]) {
  const ids = [...new Set(gone.flatMap(({ left }) => left))];
  if (ids.length === 0) return (): Brief => ({ departments: [], newWarnings: 0 });
  const rows = await warehouse.ask<{ id: string; department: string; month: string }>(
    sql`select toString(warning_id) as id, toString(department) as department, formatDateTime(w.period, '%Y-%m') as month
        from warning as w where county in ${[...new Set(gone.map(({ county }) => county))]} and warning_id in ${ids64(ids)}`,
    { name: 'warnings left' },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ month, left }: ClosedClue): Brief => {
    const own = left.flatMap((id) => byId.get(id) ?? []);
    const departments = [...new Set(own.map(({ department }) => department))];
    return { departments, newWarnings: own.filter((one) => one.month === month).length };
  };
}

/**
 * Final numbers of clues, which count every household warned about, less what was closed by the end of their months.
 * @param department of the numbers; '' for all of them
 */
export async function lessClosed<Cell extends ClueNumbers>(
  store: Pick<Store, 'warehouse'>,
  cells: readonly Cell[],
  gone: readonly ClosedClue[],
  department: string,
): Promise<Cell[]> {
  if (gone.length === 0) return [...cells];
  const left = await leftOf(store, gone);
  const found = new Map(cells.map((cell) => [`${cell.county}:${cell.month}:${cell.town}`, { ...cell }]));
  const add = (clue: ClosedClue, { departments, newWarnings }: Brief, way: 1 | -1) => {
    if (departments.length === 0 || (department && !departments.includes(department))) return;
    for (const town of ['', clue.town]) {
      const cell = found.get(`${clue.county}:${clue.month}:${town}`);
      if (!cell) continue;
      cell.clues += way;
      if (newWarnings > 0) cell.newClues += way;
      if (departments.length > 1) cell.multi += way;
    }
  };
  for (const clue of gone) {
    add(clue, clue, -1);
    add(clue, left(clue), 1);
  }
  return [...found.values()];
}
