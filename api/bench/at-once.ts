import { readdir, readFile } from 'node:fs/promises';
import { parse, print, visit } from 'graphql';
import type { Hub } from '../dist/hub.js';
import { type Line, timed } from './report.ts';
import type { Session } from './session.ts';
import { runBare, type Statement, statementsOf, waves } from './statements.ts';

/** How many rounds are measured, when nobody says. */
const ROUNDS = 4;

const FEATURES = new URL('../../web/src/features/', import.meta.url);

/** Everything that the dashboard asks, by name. */
const DEFINITIONS = (async () => {
  const files = (await readdir(FEATURES, { recursive: true })).filter((name) => name.endsWith('.graphql'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, FEATURES), 'utf8')));
  const all = texts.flatMap((text) => parse(text).definitions);
  return new Map(all.flatMap((one) => ('name' in one && one.name ? [[one.name.value, one] as const] : [])));
})();

/** An operation of the dashboard with the fragments that it needs. */
export async function operation(name: string): Promise<string> {
  const definitions = await DEFINITIONS;
  const needed = new Set<string>();
  const add = (one: string) => {
    const definition = definitions.get(one);
    if (!definition || needed.has(one)) return;
    needed.add(one);
    visit(definition, { FragmentSpread: (spread) => add(spread.name.value) });
  };
  add(name);
  return [...needed]
    .flatMap((one) => definitions.get(one) ?? [])
    .map(print)
    .join('\n');
}

/** A statement to the decisions store, as it was sent. */
interface Decided {
  sql: string;
  bindings: readonly unknown[];
}

/** What some work asks the decisions store. */
async function decidedBy(hub: Hub, work: () => Promise<unknown>): Promise<Decided[]> {
  const connection = hub.orm.em.getConnection() as { execute: (...given: never[]) => Promise<unknown> };
  const plain = connection.execute.bind(connection);
  const heard: Decided[] = [];
  connection.execute = ((query: string, bindings: readonly unknown[] = [], ...rest: never[]) => {
    heard.push({ sql: query, bindings });
    return plain(...([query, bindings, ...rest] as never[]));
  }) as typeof connection.execute;
  try {
    await work();
  } finally {
    connection.execute = plain;
  }
  return heard;
}

/** All ask at once; ms of each answer. */
const together = (all: readonly (() => Promise<unknown>)[]): Promise<number[]> => Promise.all(all.map(timed));

/** In turn with each other, for a shared machine is now fast and now slow. The first round warms up. */
async function inTurn(
  ours: readonly (() => Promise<unknown>)[],
  alone: readonly (() => Promise<unknown>)[],
  rounds: number,
) {
  const found = { ours: [] as number[], alone: [] as number[] };
  for (let time = 0; time <= rounds; time++) {
    const [own, bare] = [await together(ours), await together(alone)];
    if (time > 0) found.ours.push(...own);
    if (time > 0) found.alone.push(...bare);
  }
  const sorted = (times: number[]) => times.sort((one, other) => one - other);
  return { ours: sorted(found.ours), alone: sorted(found.alone) };
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

/** What a page asks the API, one after the other or at the same time as its page does. */
export interface Opening {
  name: string;
  asks: readonly { query: string; variables: Record<string, unknown> }[];
  /** Times the statements alone that are not to be passed at p95; absent: nothing was set. */
  limit?: number;
  rounds?: number;
}

/** Many users open a page at once, beside the same statements alone at the same concurrency: median and p95. */
export async function benchAtOnce(
  hub: Hub,
  users: readonly Pick<Session, 'ask'>[],
  { name, asks, limit, rounds = ROUNDS }: Opening,
): Promise<Line[]> {
  const once = (user: Pick<Session, 'ask'>) => () =>
    Promise.all(asks.map(({ query, variables }) => user.ask(query, variables)));
  const [first] = users;
  if (!first) return [];
  for (let time = 0; time < 3; time++) await once(first)();
  let asked: Statement[] = [];
  const decided = await decidedBy(hub, async () => {
    asked = await statementsOf(hub.warehouse, 'ask', once(first));
  });
  const grouped = waves(asked);
  const bare = async () => {
    for (const { sql: text, bindings } of decided)
      await hub.orm.em
        .fork()
        .getConnection()
        .execute(text, [...bindings]);
    await runBare(hub.warehouse, grouped);
  };
  const { ours, alone } = await inTurn(
    users.map(once),
    users.map(() => bare),
    rounds,
  );
  const note = `${decided.length} + ${asked.length}: ${asked.map(({ options }) => options.name).join(', ')}`;
  return [
    { name: `${name}, p50 of ${users.length} at once`, ms: at(ours, 0.5), bare: at(alone, 0.5), limit: null, note },
    {
      ...{ name: `${name}, p95`, ms: at(ours, 0.95), bare: at(alone, 0.95), note: '' },
      limit: limit === undefined ? null : limit * at(alone, 0.95),
    },
  ];
}
