import { DATABASE, type Warehouse } from '../engine/warehouse.ts';
import { settled } from '../settled.ts';
import { month, raw, Sql, sql } from '../sql.ts';

/** Tables that a build fills. Deleting them and building again gives the same answers. */
export const DERIVED = [
  'effective_rule',
  'effective_line',
  'obligation',
  'household_month',
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
  'overlap_count',
] as const;
export type DerivedTable = (typeof DERIVED)[number];

/** Tables that hold something of the month under work only. */
const PASSING = ['dated_row', 'home', 'home_elsewhere', 'found'] as const;
export type PassingTable = (typeof PASSING)[number];

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
 * Small questions, each asked once or twice: compiling an expression takes longer than it saves, and so does dividing
 * one among cores. Most of a query is its analysis, on one core; so a few of them go at once.
 */
const SETTINGS = {
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
  max_threads: 1,
  join_algorithm: 'hash',
  group_by_two_level_threshold: 0,
  group_by_two_level_threshold_bytes: 0,
};
const AT_ONCE = 4;

const UNDER_WORK = 'building_';
const workplace = (table: DerivedTable) => `${UNDER_WORK}${table}`;

type Columns = ReadonlyMap<string, string>;
const workplaces = new WeakMap<Warehouse, Promise<Columns>>();

async function makeWorkplaces(warehouse: Warehouse): Promise<Columns> {
  for (const table of DERIVED)
    await warehouse.tell(`create or replace table ${workplace(table)} as ${table}`, { name: 'make workplaces' });
  const rows = await warehouse.ask<{ table: string; names: string }>(
    sql`select table, arrayStringConcat(groupArray(name), ', ') as names
        from (select table, name from system.columns
              where database = currentDatabase() and table in ${[...DERIVED, ...PASSING]} order by table, position)
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

/** Shows what stands under work, in one step for those who read; nothing, where nothing came out. */
async function publish(warehouse: Warehouse, table: DerivedTable, place: Place): Promise<void> {
  const building = raw(workplace(table));
  await warehouse.tell(sql`alter table ${raw(table)} replace partition ${partitionOf(place)} from ${building}`, {
    name: `publish ${table}`,
    settings: { allow_replace_partition_from_empty_source: 1 },
  });
}

/** Before a build, which fills no partition twice: rows of the one before leave the tables under work. */
export async function emptied(warehouse: Warehouse): Promise<void> {
  await readyWorkplaces(warehouse);
  const pattern = UNDER_WORK.replaceAll('_', '\\_');
  await warehouse.tell(`truncate all tables from ${DATABASE} like '${pattern}%'`, { name: 'empty workplaces' });
}

/** Inserts what queries answer into a table, a few at once. */
async function insert(
  warehouse: Warehouse,
  into: string,
  columns: string | undefined,
  place: Place,
  queries: readonly string[],
): Promise<void> {
  if (columns === undefined) throw new Error(`没有表“${into}”。`);
  const waiting = queries.values();
  const hand = async () => {
    for (const query of waiting)
      await warehouse.tell(
        new Sql(`insert into ${into} (${columns})\nselect ${columns} from (${query})`, { ...place }),
        {
          name: `build ${into}`,
          settings: SETTINGS,
        },
      );
  };
  await settled(Array.from({ length: AT_ONCE }, hand));
}

/** What queries answer for the month under work, in place of what they answered for the one before. */
export async function gather(
  warehouse: Warehouse,
  place: Place,
  table: PassingTable,
  queries: readonly string[],
): Promise<void> {
  const columns = (await readyWorkplaces(warehouse)).get(table);
  await warehouse.tell(`truncate table ${table}`, { name: `empty ${table}` });
  await insert(warehouse, table, columns, place, queries);
}

/** Replaces the partitions of some tables by what a query answers for each; null leaves none. */
export async function fill(
  warehouse: Warehouse,
  place: Place,
  queries: Readonly<Partial<Record<DerivedTable, string | null>>>,
): Promise<void> {
  const columns = await readyWorkplaces(warehouse);
  const tables = Object.entries(queries) as [DerivedTable, string | null][];
  await settled(
    tables.map(async ([table, query]) => {
      await insert(warehouse, workplace(table), columns.get(table), place, query === null ? [] : [query]);
      await publish(warehouse, table, place);
    }),
  );
}

/** Replaces a partition by rows that TypeScript made. */
export async function store(
  warehouse: Warehouse,
  table: DerivedTable,
  place: Place,
  rows: readonly object[],
): Promise<void> {
  await readyWorkplaces(warehouse);
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
