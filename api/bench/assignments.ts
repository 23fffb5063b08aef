import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { AssignmentEntity, AssignmentState, Channel } from '../dist/modules/assignment/assignment.entity.js';
import { type Line, timed } from './report.ts';
import { openUsers, type Session } from './session.ts';
import { runBare, type Statement, statementsOf, waves } from './statements.ts';

/** Who asks at once, and how many rounds are measured. */
const USERS = 50;
const TIMES = 4;

const LIST = readFile(new URL('../../web/src/features/assignment/query.graphql', import.meta.url), 'utf8');

/** One operation of a page's file with the fragments it needs. */
async function operation(name: string): Promise<string> {
  const parts = (await LIST).split(/\n(?=(?:fragment|query|mutation) )/);
  const own = parts.find((part) => new RegExp(`^query ${name}\\b`).test(part)) ?? '';
  return [
    own,
    ...parts.filter((part) => /^fragment (\w+)/.test(part) && own.includes(`...${part.split(' ')[1]}`)),
  ].join('\n');
}

const STATES = [
  ...[AssignmentState.ASSIGNED, AssignmentState.VERIFYING, AssignmentState.NO, AssignmentState.CLOSED],
  AssignmentState.MERGED,
];

/** An assignment for every clue of the newest month, in all states; without events, for the lists read none. */
async function fill(hub: Hub, county: string): Promise<number> {
  const clues = await hub.warehouse.ask<{ hh: string; town: string; village: string; month: string }>(
    sql`select hh_no as hh, town_code as town, village_code as village, formatDateTime(period, '%Y-%m') as month
        from clue where county = ${county} and period = (select max(period) from clue where county = ${county})`,
    { name: 'bench clues' },
  );
  const em = hub.orm.em.fork();
  await em.nativeDelete(AssignmentEntity, { county });
  const rows = clues.map(({ hh: hhNo, ...rest }, at) => ({
    ...{ id: randomUUID(), county, number: at + 1, hhNo, ...rest, kind: 'VERIFY', channel: Channel.DEPT },
    ...{ state: STATES[at % STATES.length], departments: ['县民政局'], risks: ['01'], amount: '12000.00' },
    ...{ priority: at + 1, takenOn: '2025-07-01', assignedOn: at % 5 === 4 ? null : '2025-07-02', version: 1 },
    dueOn: at % 2 ? '2025-07-07' : null,
  }));
  for (let at = 0; at < rows.length; at += 1000)
    await em.insertMany(AssignmentEntity, rows.slice(at, at + 1000) as never[]);
  return rows.length;
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
async function inTurn(ours: readonly (() => Promise<unknown>)[], alone: readonly (() => Promise<unknown>)[]) {
  const found = { ours: [] as number[], alone: [] as number[] };
  for (let time = 0; time <= TIMES; time++) {
    const [own, bare] = [await together(ours), await together(alone)];
    if (time > 0) found.ours.push(...own);
    if (time > 0) found.alone.push(...bare);
  }
  const sorted = (times: number[]) => times.sort((one, other) => one - other);
  return { ours: sorted(found.ours), alone: sorted(found.alone) };
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

async function measured(
  hub: Hub,
  users: readonly Pick<Session, 'ask'>[],
  name: string,
  county: string,
): Promise<Line[]> {
  const query = await operation(name);
  const once = (user: Pick<Session, 'ask'>) => () => user.ask(query, { county, first: 20, filter: {} });
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
  );
  const note = `${decided.length} + ${asked.length}: ${asked.map(({ options }) => options.name).join(', ')}`;
  return [
    { name: `${name}, p50 of ${USERS} at once`, ms: at(ours, 0.5), bare: at(alone, 0.5), limit: null, note },
    { name: `${name}, p95`, ms: at(ours, 0.95), bare: at(alone, 0.95), limit: null, note: '' },
  ];
}

/** The lists of assignments for many users at once, beside the same statements alone at the same time. */
export async function benchAssignments(hub: Hub, county: string): Promise<Line[]> {
  const rows = await fill(hub, county);
  const { users, close } = await openUsers(hub, county, USERS);
  try {
    const lines = [...(await measured(hub, users, 'Assignments', county))];
    lines.push(...(await measured(hub, users, 'AssignmentTotals', county)));
    return lines.map((line) => ({ ...line, note: [`${rows} rows`, line.note].filter(Boolean).join(', ') }));
  } finally {
    await close();
    await hub.orm.em.fork().nativeDelete(AssignmentEntity, { county });
  }
}
