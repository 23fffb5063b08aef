import type { Warehouse } from '../engine/warehouse.ts';
import { month, raw, Sql, sql } from '../sql.ts';

/** Tables that a build fills. Deleting them and building again gives the same answers. */
export const DERIVED = [
  'effective_rule',
  'effective_line',
  'obligation',
  'household_month',
  'dated_row',
  'place',
  'link',
  'spell',
  'income_year',
  'hit',
  'warning',
  'clue',
  'warning_count',
  'clue_count',
  'hand_in_status',
] as const;
export type DerivedTable = (typeof DERIVED)[number];

/** County and month that a partition holds, and what else a model takes. */
export interface Place {
  county: string;
  /** First day of the month, YYYY-MM-DD. */
  period: string;
  /** The month, or that of the first register where there is none by then. */
  registers_until: string;
  /** Month of the newest register up to that; the first day of all where there is none. */
  newest_register: string;
}

const columns = new WeakMap<Warehouse, Map<string, string[]>>();

async function columnsOf(warehouse: Warehouse, table: string): Promise<string[]> {
  const known = columns.get(warehouse) ?? new Map<string, string[]>();
  columns.set(warehouse, known);
  const found =
    known.get(table) ??
    (
      await warehouse.ask<{ name: string }>(
        sql`select name from system.columns where database = currentDatabase() and table = ${table} order by position`,
        { name: 'columns' },
      )
    ).map(({ name }) => name);
  known.set(table, found);
  return found;
}

/** Queries at once: most of a small one is its analysis, which takes one core. */
const AT_ONCE = 4;

const workplace = (table: DerivedTable) => `building_${table}`;

async function empty(warehouse: Warehouse, table: DerivedTable): Promise<string> {
  const building = workplace(table);
  await warehouse.tell(`create table if not exists ${building} as ${table}`, { name: `make ${building}` });
  await warehouse.tell(`truncate table ${building}`, { name: `empty ${building}` });
  return building;
}

/** A partition that came out empty is dropped: the engine refuses to replace one by nothing. */
async function swap(warehouse: Warehouse, table: DerivedTable, { county, period }: Place): Promise<void> {
  const [{ rows } = { rows: '0' }] = await warehouse.ask<{ rows: string }>(
    `select count() as rows from ${workplace(table)}`,
    { name: `count ${table}` },
  );
  const partition = sql`(${county}, ${month(period)})`;
  const change =
    rows === '0'
      ? sql`alter table ${raw(table)} drop partition ${partition}`
      : sql`alter table ${raw(table)} replace partition ${partition} from ${raw(workplace(table))}`;
  await warehouse.tell(change, { name: `publish ${table}` });
}

/** Replaces a partition by what the queries answer, in one step for those who read. */
export async function fill(
  warehouse: Warehouse,
  table: DerivedTable,
  place: Place,
  queries: readonly string[],
): Promise<void> {
  const building = await empty(warehouse, table);
  const names = (await columnsOf(warehouse, table)).join(', ');
  const insert = (query: string) =>
    warehouse.tell(new Sql(`insert into ${building} (${names})\nselect ${names} from (${query})`, { ...place }), {
      name: `build ${table}`,
    });
  for (let at = 0; at < queries.length; at += AT_ONCE) await Promise.all(queries.slice(at, at + AT_ONCE).map(insert));
  await swap(warehouse, table, place);
}

/** Replaces a partition by rows that TypeScript made. */
export async function store(
  warehouse: Warehouse,
  table: DerivedTable,
  place: Place,
  rows: readonly object[],
): Promise<void> {
  const building = await empty(warehouse, table);
  await warehouse.put(building, rows, { name: `build ${table}` });
  await swap(warehouse, table, place);
}

/**
 * Empties everything that was derived. What was handed in and entered stays. What months were built from goes first:
 * cut off half way, all of it is stale.
 */
export async function dropDerived(warehouse: Warehouse): Promise<void> {
  for (const table of ['build_state', 'register_state', ...DERIVED])
    await warehouse.tell(`truncate table ${table}`, { name: 'drop derived' });
}
