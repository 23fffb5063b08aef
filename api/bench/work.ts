import { randomUUID } from 'node:crypto';
import { daysAfter, sql } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { type AssignmentRow, AssignmentState, Channel, Verdict } from '../dist/modules/assignment/assignment.entity.js';
import { happened } from '../dist/modules/assignment/happened.js';
import { Outbox } from '../dist/modules/event/outbox.js';
import { type Happening, record } from '../dist/modules/event/record.js';

/** Events in one transaction. */
const CHUNK = 2000;

interface ClueOfMonth {
  hhNo: string;
  town: string;
  village: string;
  month: string;
  departments: string[];
  risks: string[];
}

/** What happens to a clue, step by step, with the days since the end of its month. Every ninth stays open. */
const STEPS: readonly [kind: string, state: AssignmentState, after: number][] = [
  ['TAKEN', AssignmentState.MERGED, 8],
  ['SENT', AssignmentState.ASSIGNED, 10],
  ['RECEIVED', AssignmentState.VERIFYING, 11],
  ['VERDICT', AssignmentState.NO, 13],
  ['CLOSED', AssignmentState.CLOSED, 15],
];

function story(county: string, clue: ClueOfMonth, number: number): { day: string; told: Happening }[] {
  const end = daysAfter(`${clue.month}-28`, 3);
  const row = {
    ...clue,
    ...{ id: randomUUID(), county, number, kind: 'VERIFY', channel: Channel.DEPT, state: AssignmentState.MERGED },
    ...{ dueOn: null, verdict: null, noReason: null, amount: null },
  } as unknown as AssignmentRow;
  return STEPS.slice(0, number % 9 === 0 ? 3 : STEPS.length).map(([kind, state, after], at) => {
    const from = at === 0 ? null : row.state;
    row.state = state;
    if (kind === 'SENT') row.dueOn = daysAfter(end, after + 3);
    if (kind === 'VERDICT') row.verdict = number % 11 === 0 ? Verdict.YES : Verdict.NO;
    return { day: daysAfter(end, after + (number % 3)), told: happened(row, kind, from) };
  });
}

/** The events of every clue of a county that was new in its month: sent, visited, answered and closed. Once a folder. */
export async function workedClues(hub: Hub, county: string): Promise<number> {
  const known = await hub.warehouse.ask<{ events: number }>(
    sql`select toUInt32(count()) as events from event where county = ${county}`,
    { name: 'bench events' },
  );
  if ((known[0]?.events ?? 0) > 0) return known[0]?.events ?? 0;
  const clues = await hub.warehouse.ask<ClueOfMonth>(
    sql`select hh_no as hhNo, town_code as town, village_code as village, formatDateTime(period, '%Y-%m') as month, departments, risks
        from clue where county = ${county} and new_warnings > 0 order by period, hh_no`,
    { name: 'bench clues' },
  );
  const all = clues.flatMap((clue, at) => story(county, clue, at + 1)).sort((a, b) => (a.day < b.day ? -1 : 1));
  const days = Map.groupBy(all, ({ day }) => day);
  for (const [day, list] of days)
    for (let from = 0; from < list.length; from += CHUNK)
      await hub.orm.em.fork().transactional((em) =>
        record(
          em,
          { at: new Date(`${day}T04:00:00Z`), actor: 'user:bench', role: null, keyring: hub.keyring },
          list.slice(from, from + CHUNK).map(({ told }) => told),
        ),
      );
  await new Outbox(hub, () => undefined).flush();
  return all.length;
}
