import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ClueStanding,
  clueStanding,
  type Dimension,
  daysAfter,
  loadMeasures,
  measureCells,
  migrate,
  openKeyring,
  openWarehouse,
  type Store,
} from '@dixian/warehouse';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AssignmentKind,
  type AssignmentRow,
  Channel,
  AssignmentState as State,
  Verdict,
} from '../src/modules/assignment/assignment.entity.ts';
import { type Move, moved, movesFrom } from '../src/modules/assignment/assignment-machine.ts';
import { happened } from '../src/modules/assignment/happened.ts';
import { Subject } from '../src/modules/event/event.entity.ts';
import { Outbox } from '../src/modules/event/outbox.ts';
import { type Happening, record } from '../src/modules/event/record.ts';
import { type Orm, openOrm } from '../src/orm.config.ts';
import { firstDay } from './first-day.ts';

const TOLD = [Channel.SELF, Channel.PETITION];
const FIRST = '2023-08-01';

let folder: string;
let store: Store;
let orm: Orm;
let outbox: Outbox;
let counties = 360900;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standing-'));
  await firstDay(folder);
  const warehouse = openWarehouse({ folder });
  await migrate(warehouse);
  orm = await openOrm({ folder });
  store = { warehouse, keyring: openKeyring(folder).keyring };
  outbox = new Outbox({ warehouse, orm }, () => undefined);
});
afterAll(async () => {
  await orm.close();
  await store.warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

/** At noon in China. */
const write = (day: string, events: readonly Happening[]) =>
  orm.em
    .fork()
    .transactional((em) =>
      record(em, { at: new Date(`${day}T04:00:00Z`), actor: 'user:a', role: null, keyring: store.keyring }, events),
    );

const KINDS: Readonly<Record<Move, string>> = {
  ...{ SEND: 'SENT', RECEIVE: 'RECEIVED', HAND_OVER: 'HANDED_OVER', DECOMPOSE: 'DECOMPOSED', POSTPONE: 'POSTPONED' },
  ...{ SAY_YES: 'VERDICT', SAY_NO: 'VERDICT', SAY_ALREADY: 'VERDICT', RETURN: 'RETURNED', TELL: 'TOLD' },
  ...{ CLOSE: 'CLOSED', APPEND: 'APPENDED', WITHDRAW: 'WITHDRAWN', END: 'ENDED' },
};
const VERDICTS: Partial<Record<Move, Verdict>> = {
  ...{ SAY_YES: Verdict.YES, SAY_NO: Verdict.NO, SAY_ALREADY: Verdict.ALREADY },
};

const taken = (county: string, number: number, channel: Channel, day: string): AssignmentRow =>
  ({
    ...{
      id: randomUUID(),
      county,
      number,
      hhNo: `H${number}`,
      kind: AssignmentKind.VERIFY,
      channel,
      state: State.MERGED,
    },
    ...{
      month: '2023-07',
      town: `${county}100`,
      village: `${county}100001`,
      departments: [],
      risks: ['01'],
      priority: 1,
    },
    ...{
      repeatOf: null,
      takenOn: day,
      assignedOn: null,
      dueOn: null,
      receivedOn: null,
      verifier: null,
      revisitOn: null,
    },
    ...{
      verdict: null,
      verdictOn: null,
      noReason: null,
      toldOn: null,
      closedOn: null,
      endReason: null,
      amount: null,
      version: 1,
    },
  }) as AssignmentRow;

/** Does what a move does to a row, and tells of it. */
function make(row: AssignmentRow, move: Move, day: string, within: number | null): Happening {
  const from = row.state;
  row.state = moved(from, move);
  if (move === 'SEND') Object.assign(row, { assignedOn: day, dueOn: within === null ? null : daysAfter(day, within) });
  if (move === 'HAND_OVER') row.town = row.town.endsWith('100') ? `${row.county}101` : `${row.county}100`;
  if (VERDICTS[move]) Object.assign(row, { verdict: VERDICTS[move], verdictOn: day });
  if (move === 'RETURN') Object.assign(row, { verdict: null, verdictOn: null });
  if (move === 'TELL') row.toldOn = day;
  if (row.state === State.CLOSED) row.closedOn = day;
  return happened(row, KINDS[move], from);
}

const SHARES = ['t1', 't2', 't3', 't4', 't6'];
const book = loadMeasures();

/** Shares by their measures, as 'numerator/denominator', by the value that tells rows apart. */
async function shares(county: string, day: string, codes: readonly string[], by: Dimension[], withinDays = 15) {
  const cells = await measureCells({ county }, store, {
    measures: codes.map((code) => book.get(code)),
    by,
    filter: {},
    spans: [{ key: 'all', from: FIRST, to: day, until: day }],
    law: { told: TOLD, withinDays },
  });
  const found = cells.map(
    ({ measure, keys, numerator, denominator }) => [keys[0] ?? '', measure, numerator, denominator] as const,
  );
  return Object.fromEntries(
    found.map(([key, code, numerator, denominator]) => [`${key} ${code}`, `${numerator}/${denominator}`]),
  );
}

/** The same as whoever looks at the rows on that day notes them. */
function notedShares(rows: readonly AssignmentRow[], by: (row: AssignmentRow) => string, day: string) {
  const found: Record<string, string> = {};
  for (const key of new Set(rows.map(by))) {
    const sent = rows.filter((row) => by(row) === key && row.assignedOn);
    const n = (test: (row: AssignmentRow) => unknown) => sent.filter(test).length;
    const toTell = ({ verdict, channel }: AssignmentRow) => verdict === Verdict.NO && TOLD.includes(channel);
    const told = n((row) => toTell(row) && row.toldOn);
    const onTime = n(({ verdictOn, dueOn }) => verdictOn && dueOn && verdictOn <= dueOn);
    const clocked = n(({ verdict, dueOn, state }) => dueOn && (verdict || (state !== State.CLOSED && dueOn <= day)));
    const answered = n(({ verdict }) => verdict);
    // Who ended without a visit owes no answer.
    const owing = n(({ verdict, state }) => verdict || state !== State.CLOSED);
    const yes = n(({ verdict }) => verdict === Verdict.YES);
    const said = yes + n(({ verdict }) => verdict === Verdict.NO);
    const fractions = [
      ...[`${answered}/${owing}`, `${onTime}/${clocked}`, `${n(({ closedOn }) => closedOn)}/${sent.length}`],
      ...[`${yes}/${said}`, `${told}/${n(toTell)}`],
    ];
    for (const [at, code] of SHARES.entries()) found[`${key} ${code}`] = fractions[at] ?? '';
  }
  return found;
}

/** The figures as whoever looks at the rows on that day notes them. */
function noted(rows: readonly AssignmentRow[], key: string, day: string): ClueStanding {
  const sent = rows.filter(({ assignedOn }) => assignedOn);
  const n = (from: readonly AssignmentRow[], test: (row: AssignmentRow) => unknown) => from.filter(test).length;
  const isOpen = ({ state }: AssignmentRow) => state !== State.CLOSED;
  const said = (verdict: Verdict) => n(sent, (row) => row.verdict === verdict);
  return {
    key,
    waiting: n(rows, (row) => row.state === State.MERGED),
    received: sent.length,
    closed: n(sent, (row) => row.closedOn),
    open: n(sent, isOpen),
    answered: n(sent, ({ verdict }) => verdict),
    overdue: n(sent, (row) => isOpen(row) && !row.verdict && row.dueOn && row.dueOn < day),
    dueToday: n(sent, (row) => isOpen(row) && !row.verdict && row.dueOn === day),
    ...{ yes: said(Verdict.YES), no: said(Verdict.NO), already: said(Verdict.ALREADY) },
  };
}

function grouped(rows: readonly AssignmentRow[], by: (row: AssignmentRow) => string, day: string): ClueStanding[] {
  const keys = [...new Set(rows.map(by))].sort();
  return keys.map((key) =>
    noted(
      rows.filter((row) => by(row) === key),
      key,
      day,
    ),
  );
}

/** What happens on a day: clues that come in, and moves picked among those that may be made. */
const dayOfWork = fc.record({
  taken: fc.array(fc.constantFrom(...Object.values(Channel)), { maxLength: 4 }),
  moves: fc.array(fc.record({ row: fc.nat(), move: fc.nat(), within: fc.option(fc.nat({ max: 4 })) }), {
    maxLength: 12,
  }),
});

describe('截止日重算', () => {
  it('gives for any past day the figures that were noted on that day, by county, township and channel', async () => {
    let days = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(dayOfWork, { minLength: 3, maxLength: 8 }), async (work) => {
        const county = String(counties++);
        const rows: AssignmentRow[] = [];
        const notes: [
          day: string,
          whole: ClueStanding[],
          towns: ClueStanding[],
          channels: ClueStanding[],
          fractions: Record<string, string>[],
        ][] = [];
        for (const [at, { taken: channels, moves }] of work.entries()) {
          const day = daysAfter(FIRST, at);
          const events = channels.map((channel) => {
            rows.push(taken(county, rows.length + 1, channel, day));
            return happened(rows.at(-1) as AssignmentRow, 'TAKEN', null);
          });
          for (const { row: which, move: one, within } of moves) {
            const row = rows[which % Math.max(rows.length, 1)];
            const open = row ? movesFrom(row.state) : [];
            const move = open[one % Math.max(open.length, 1)];
            if (row && move) events.push(make(row, move, day, within));
          }
          await write(day, events);
          const byTown = grouped(rows, ({ town }) => town, day);
          const byChannel = grouped(rows, ({ channel }) => channel, day);
          const fractions = [() => '', ({ town }: AssignmentRow) => town].map((by) => notedShares(rows, by, day));
          notes.push([day, grouped(rows, () => '', day), byTown, byChannel, fractions]);
        }
        await outbox.flush();
        for (const [day, whole, towns, channels, fractions] of notes) {
          const asked = { day };
          expect([await shares(county, day, SHARES, []), await shares(county, day, SHARES, ['TOWN'])]).toEqual(
            fractions,
          );
          expect(await clueStanding({ county }, store, { ...asked, by: 'WHOLE' })).toEqual(whole);
          expect(await clueStanding({ county }, store, { ...asked, by: 'TOWN' })).toEqual(towns);
          expect(await clueStanding({ county }, store, { ...asked, by: 'CHANNEL' })).toEqual(channels);
          const [one] = whole;
          if (one) expect(one.received).toBe(one.closed + one.open);
          days += one?.received ? 1 : 0;
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(days).toBeGreaterThan(0);
  });

  it('is kept to the place of who asks, where the clue lay on that day', async () => {
    const county = String(counties++);
    const row = taken(county, 1, Channel.DEPT, FIRST);
    await write(FIRST, [happened(row, 'TAKEN', null), make(row, 'SEND', FIRST, 3)]);
    await write('2023-08-03', [make(row, 'HAND_OVER', '2023-08-03', null)]);
    await outbox.flush();
    const received = async (division: string, day: string) =>
      (await clueStanding({ county, division }, store, { day, by: 'WHOLE' }))[0]?.received ?? 0;
    expect(await received(`${county}100`, '2023-08-02')).toBe(1);
    expect(await received(`${county}100`, '2023-08-03')).toBe(0);
    expect(await received(`${county}101`, '2023-08-03')).toBe(1);
  });

  it('counts registrations in time from the day the risk was found, the green channel apart, and who gets help', async () => {
    const county = String(counties++);
    const event = (subjectId: string, kind: string, toState: string, facts: Happening['facts']): Happening => ({
      ...{
        county,
        subject: Subject.CASE,
        subjectId,
        hhNo: subjectId,
        town: `${county}100`,
        village: `${county}100001`,
      },
      ...{ kind, fromState: null, toState, facts: facts ?? {} },
    });
    const [slow, quick, green] = [randomUUID(), randomUUID(), randomUUID()];
    const cases = [slow, quick, green];
    // Written down later than it was done: the limit asks for the day itself.
    const facts = (id: string) => ({
      green: id === green,
      found: '2023-08-01',
      registered: id === quick ? '2023-08-15' : null,
    });
    await write(
      '2023-08-02',
      cases.map((id) => event(id, 'OPENED', 'IDENTIFYING', facts(id))),
    );
    await write('2023-08-16', [event(quick, 'REGISTERED', 'MONITORED', facts(quick))]);
    await write(
      '2023-08-17',
      [slow, green].map((id) => event(id, 'REGISTERED', 'MONITORED', facts(id))),
    );
    await write('2023-09-01', [
      event(quick, 'AID_STARTED', 'TRACKING', { ...facts(quick), aidId: 'a', from: '2023-08-28', until: null }),
      event(green, 'AID_STARTED', 'TRACKING', { ...facts(green), aidId: 'b', from: '2023-09-01', until: '2023-09-18' }),
    ]);
    await write('2023-09-20', [
      event(quick, 'AID_ENDED', 'TRACKING', { ...facts(quick), aidId: 'a', on: '2023-09-20' }),
    ]);
    await outbox.flush();
    const on = (day: string) => shares(county, day, ['t5', 't5_green', 'm1'], []);
    const entered = { ' t5': '1/2', ' t5_green': '0/1' };
    expect(await on('2023-08-16')).toEqual({ ' t5': '1/1', ' t5_green': '0/0', ' m1': '0/0' });
    expect(await on('2023-09-15')).toEqual({ ...entered, ' m1': '1/1' });
    expect(await on('2023-09-18')).toEqual({ ...entered, ' m1': '2/3' });
    expect(await on('2023-09-19')).toEqual({ ...entered, ' m1': '1/3' });
    expect(await on('2023-09-20')).toEqual({ ...entered, ' m1': '0/3' });
  });
});
