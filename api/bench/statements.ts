import type { AskOptions, Warehouse } from '@dixian/warehouse';
import { Sql } from '@dixian/warehouse';

/** A statement as it was put to the store. */
export interface Statement {
  text: string;
  values: Readonly<Record<string, unknown>>;
  options: AskOptions;
  /** ms on the clock of the process */
  began: number;
  ended: number;
}

/** What some work asks or tells the store. */
export async function statementsOf(
  warehouse: Warehouse,
  way: 'ask' | 'tell',
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const heard: Statement[] = [];
  const plain = warehouse[way].bind(warehouse) as (query: Sql | string, options: AskOptions) => Promise<unknown>;
  const listening = async (query: Sql | string, options: AskOptions): Promise<unknown> => {
    const { text, values } = query instanceof Sql ? query : { text: query, values: {} };
    const statement = { text, values, options, began: performance.now(), ended: 0 };
    heard.push(statement);
    try {
      return await plain(query, options);
    } finally {
      statement.ended = performance.now();
    }
  };
  Object.assign(warehouse, { [way]: listening });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(warehouse, way);
  }
  return heard;
}

/** Statements that were under way together; one that began after another's answer may have needed it. */
export function waves(statements: readonly Statement[]): Statement[][] {
  const found: Statement[][] = [];
  for (const statement of [...statements].sort((a, b) => a.began - b.began)) {
    const last = found.at(-1);
    if (last?.every(({ ended }) => statement.began < ended)) last.push(statement);
    else found.push([statement]);
  }
  return found;
}

async function run({ client }: Warehouse, { text, values, options }: Statement): Promise<void> {
  const answer = await client.query({
    query: text,
    query_params: { ...values },
    format: 'JSONEachRow',
    clickhouse_settings: { max_execution_time: 600, join_use_nulls: 0, ...options.settings },
  });
  await answer.json();
}

/** The same statements, by the client alone. */
export async function runBare(warehouse: Warehouse, asked: readonly Statement[][]): Promise<void> {
  for (const wave of asked) await Promise.all(wave.map((statement) => run(warehouse, statement)));
}
