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
  'judged',
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

/**
 * Small questions, each asked once or twice: compiling an expression takes longer than it saves, and most of a query
 * is its analysis, on one core. So a few of them go at once.
 */
const SETTINGS = { compile_expressions: 0, compile_aggregate_expressions: 0, compile_sort_description: 0 };
const AT_ONCE = 4;

const workplace = (table: DerivedTable) => `building_${table}`;

type Columns = ReadonlyMap<string, string>;
const workplaces = new WeakMap<Warehouse, Promise<Columns>>();

async function makeWorkplaces(warehouse: Warehouse): Promise<Columns> {
  for (const table of DERIVED)
    await warehouse.tell(`create or replace table ${workplace(table)} as ${table}`, { name: 'make workplaces' });
  const rows = await warehouse.ask<{ table: string; names: string }>(
    sql`select table, arrayStringConcat(groupArray(name), ', ') as names
        from (select table, name from system.columns
              where database = currentDatabase() and table in ${[...DERIVED]} order by table, position)
        group by table`,
    { name: 'columns' },
  );
  return new Map(rows.map(({ table, names }) => [table, names]));
}

/** The tables under work, made once a process and as the derived ones are now; answers their columns. */
function readyWorkplaces(warehouse: Warehouse): Promise<Columns> {
  const ready = workplaces.get(warehouse) ?? makeWorkplaces(warehouse);
  workplaces.set(warehouse, ready);
  ready.catch(() => workplaces.delete(warehouse));
  return ready;
}

const partitionOf = ({ county, period }: Place) => sql`(${county}, ${month(period)})`;

/** A partition that came out empty is dropped: the engine refuses to replace one by nothing. */
async function drop(warehouse: Warehouse, table: DerivedTable, place: Place): Promise<void> {
  await warehouse.tell(sql`alter table ${raw(table)} drop partition ${partitionOf(place)}`, { name: `drop ${table}` });
}

/** Shows what stands under work, in one step for those who read. */
async function publish(warehouse: Warehouse, table: DerivedTable, place: Place): Promise<void> {
  const building = raw(workplace(table));
  await warehouse.tell(sql`alter table ${raw(table)} replace partition ${partitionOf(place)} from ${building}`, {
    name: `publish ${table}`,
  });
}

async function empty(warehouse: Warehouse, table: DerivedTable): Promise<void> {
  await warehouse.tell(`truncate table ${workplace(table)}`, { name: `empty ${table}` });
}

async function isEmpty(warehouse: Warehouse, table: DerivedTable): Promise<boolean> {
  const [{ rows } = { rows: '0' }] = await warehouse.ask<{ rows: string }>(
    `select count() as rows from ${workplace(table)}`,
    { name: `count ${table}` },
  );
  return rows === '0';
}

/** Replaces a partition by what the queries answer. */
export async function fill(
  warehouse: Warehouse,
  table: DerivedTable,
  place: Place,
  queries: readonly string[],
): Promise<void> {
  const names = (await readyWorkplaces(warehouse)).get(table);
  if (queries.length === 0) return drop(warehouse, table, place);
  await empty(warehouse, table);
  const insert = (query: string) =>
    warehouse.tell(
      new Sql(`insert into ${workplace(table)} (${names})\nselect ${names} from (${query})`, { ...place }),
      {
        name: `build ${table}`,
        settings: SETTINGS,
      },
    );
  for (let at = 0; at < queries.length; at += AT_ONCE) await Promise.all(queries.slice(at, at + AT_ONCE).map(insert));
  await ((await isEmpty(warehouse, table)) ? drop : publish)(warehouse, table, place);
}

/** Replaces a partition by rows that TypeScript made. */
export async function store(
  warehouse: Warehouse,
  table: DerivedTable,
  place: Place,
  rows: readonly object[],
): Promise<void> {
  await readyWorkplaces(warehouse);
  if (rows.length === 0) return drop(warehouse, table, place);
  await empty(warehouse, table);
  await warehouse.put(workplace(table), rows, { name: `build ${table}` });
  await publish(warehouse, table, place);
}

/**
 * Empties everything that was derived. What was handed in and entered stays. What months were built from goes first:
 * cut off half way, all of it is stale.
 */
export async function dropDerived(warehouse: Warehouse): Promise<void> {
  for (const table of ['build_state', 'register_state', ...DERIVED])
    await warehouse.tell(`truncate table ${table}`, { name: 'drop derived' });
}
