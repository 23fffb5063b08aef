import { Sql, type Warehouse } from '@dixian/warehouse';
import type { Statement } from './statements.ts';

/** What a build reads of one table. */
export interface TableRead {
  table: string;
  columns: string[];
  /** newest parts that the engine cannot leave out */
  parts: number;
}

/** A step of the engine's plan, as far as it is needed here. */
interface Step {
  'Node Type': string;
  Description?: string;
  Header?: { Name: string }[];
  Indexes?: { 'Selected Parts'?: number }[];
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

/**
 * Tables and columns that some statements read, as the engine's own plan of each says it: no list that could grow old.
 * Not in a plan, and left out: subqueries the engine answers while it plans (a newest month, the names of the files).
 */
export async function tablesRead(warehouse: Warehouse, statements: readonly Statement[]): Promise<TableRead[]> {
  const found = new Map<string, { columns: Set<string>; parts: number }>();
  for (const statement of statements)
    for (const step of await stepsOfStatement(warehouse, statement)) {
      const table = step.Description ?? '';
      const known = found.get(table) ?? { columns: new Set<string>(), parts: 0 };
      for (const { Name } of step.Header ?? []) known.columns.add(Name);
      known.parts = Math.max(known.parts, step.Indexes?.at(-1)?.['Selected Parts'] ?? 0);
      found.set(table, known);
    }
  return [...found].map(([table, { columns, parts }]) => ({ table, columns: [...columns].sort(), parts }));
}

/** Every column and part read once, by the engine alone. */
export async function readOnce(warehouse: Warehouse, tables: readonly TableRead[]): Promise<void> {
  for (const { table, columns, parts } of tables) {
    const names = columns.map((name) => `\`${name}\``).join(', ');
    await warehouse.client.command({
      query: `select ${names} from ${table}
        where _part in (select name from system.parts where active and concat(database, '.', table) = {table:String}
                        order by min_date desc, rows desc limit {parts:UInt32}) format Null`,
      query_params: { table, parts },
    });
  }
}
