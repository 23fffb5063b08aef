import { randomUUID } from 'node:crypto';
import { sql } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { AssignmentEntity, AssignmentState, Channel } from '../dist/modules/assignment/assignment.entity.js';
import { benchAtOnce, operation } from './at-once.ts';
import type { Line } from './report.ts';
import { openUsers } from './session.ts';

/** Who asks at once. */
const USERS = 50;

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

/** The lists of assignments for many users at once, beside the same statements alone at the same time. */
export async function benchAssignments(hub: Hub, county: string): Promise<Line[]> {
  const rows = await fill(hub, county);
  const { users, close } = await openUsers(hub, county, USERS);
  try {
    const variables = { county, first: 20, filter: {} };
    const lines: Line[] = [];
    for (const name of ['Assignments', 'AssignmentTotals']) {
      const query = await operation(name);
      lines.push(...(await benchAtOnce(hub, users, { name, asks: [{ query, variables }] })));
    }
    return lines.map((line) => ({ ...line, note: [`${rows} rows`, line.note].filter(Boolean).join(', ') }));
  } finally {
    await close();
    await hub.orm.em.fork().nativeDelete(AssignmentEntity, { county });
  }
}
