import { Sql, type Warehouse } from '@dixian/warehouse';
import type { Statement } from './statements.ts';

/** What a build of a county reads of one table. */
export interface TableRead {
  table: string;
  columns: string[];
  /** Names of the parts: the county's newest, as many as the engine cannot leave out. */
  parts: string[];
}

/** A step of the engine's plan, as far as it is needed here. */
interface Step {
  'Node Type': string;
  Description?: string;
  Header?: { Name: string }[];
  Indexes?: { Type?: string; Condition?: string; 'Selected Parts'?: number }[];
  Plans?: Step[];
}

/** So that a plan names every column it reads, also those of its conditions. */
const PLAIN = { optimize_move_to_prewhere: 0, query_plan_optimize_lazy_materialization: 0 };

const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/** The select behind an insert; null for a statement that reads nothing. */
const selectOf = (text: string): string | null =>
  /^\s*insert\s+into\s+\S+\s*(?:\([^)]*\))?\s*((?:select|with)\b[\s\S]*)$/i.exec(text)?.[1] ?? null;

async function stepsOfStatement(warehouse: Warehouse, { text, values }: Statement): Promise<Step[]> {
  const select = selectOf(text);
  if (select === null) return [];
  const [answer] = await warehouse.ask<{ explain: string }>(
    new Sql(`explain plan json = 1, header = 1, indexes = 1 ${select}`, { ...values }),
    { name: 'bench explain', settings: PLAIN },
  );
  const plans = JSON.parse(answer?.explain ?? '[]') as { Plan: Step }[];
  return plans.flatMap(({ Plan }) => stepsOf(Plan)).filter((step) => step['Node Type'] === 'ReadFromMergeTree');
}

/** What chooses the parts of a step, so that two steps that choose alike are counted once. */
const choice = ({ Indexes = [] }: Step): string =>
  Indexes.filter(({ Type }) => Type === 'MinMax' || Type === 'Partition')
    .map(({ Condition }) => Condition ?? '')
    .join(' | ');

/** Parts that hold rows of the county, newest and largest first. */
async function partsOf(warehouse: Warehouse, table: string, county: string): Promise<string[]> {
  const rows = await warehouse.ask<{ part: string }>(
    new Sql(
      `select _part as part from ${table} where county = {county:String}
       group by part order by max(${/submission$/.test(table) ? 'published_at' : 'period'}) desc, count() desc, part`,
      { county },
    ),
    { name: 'bench parts' },
  );
  return rows.map(({ part }) => part);
}

/**
 * Tables and columns that some statements read, as the engine's own plan of each says it: no list that could grow old.
 * Parts chosen by different conditions are added up, never beyond those there are. Not in a plan, and left out:
 * subqueries the engine answers while it plans (a newest month, the names of the files).
 */
export async function tablesRead(
  warehouse: Warehouse,
  statements: readonly Statement[],
  county: string,
): Promise<TableRead[]> {
  const found = new Map<string, { columns: Set<string>; chosen: Map<string, number> }>();
  for (const statement of statements)
    for (const step of await stepsOfStatement(warehouse, statement)) {
      const table = step.Description ?? '';
      const known = found.get(table) ?? { columns: new Set<string>(), chosen: new Map<string, number>() };
      for (const { Name } of step.Header ?? []) known.columns.add(Name);
      const parts = step.Indexes?.at(-1)?.['Selected Parts'] ?? 0;
      known.chosen.set(choice(step), Math.max(known.chosen.get(choice(step)) ?? 0, parts));
      found.set(table, known);
    }
  const tables = [...found].map(async ([table, { columns, chosen }]) => {
    const many = [...chosen.values()].reduce((sum, parts) => sum + parts, 0);
    return { table, columns: [...columns].sort(), parts: (await partsOf(warehouse, table, county)).slice(0, many) };
  });
  return Promise.all(tables);
}

/** Every column and part read once, by the engine alone. */
export async function readOnce(warehouse: Warehouse, tables: readonly TableRead[]): Promise<void> {
  for (const { table, columns, parts } of tables) {
    const names = columns.map((name) => `\`${name}\``).join(', ');
    await warehouse.client.command({
      query: `select ${names} from ${table} where has({parts:Array(String)}, _part) format Null`,
      query_params: { parts },
    });
  }
}
