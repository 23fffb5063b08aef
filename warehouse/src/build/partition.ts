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
  const inserts = queries.map((query) =>
    warehouse.tell(new Sql(`insert into ${building} (${names})\nselect ${names} from (${query})`, { ...place }), {
      name: `build ${table}`,
    }),
  );
  await Promise.all(inserts);
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

/** Empties everything that was derived. What was handed in and entered stays. */
export async function dropDerived(warehouse: Warehouse): Promise<void> {
  for (const table of [...DERIVED, 'register_state', 'build_state'])
    await warehouse.tell(`truncate table ${table}`, { name: 'drop derived' });
}
