import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIVIL, COUNTY, MEDICAL, MONTH, named, place, TOWN_A, TOWN_B } from '../../warehouse/test/read.fixture.ts';
import { AssignmentKind, Channel } from '../src/modules/assignment/assignment.entity.ts';
import { takeIn } from '../src/modules/assignment/take-in.ts';
import type { Data } from './scope.fixture.ts';
import { openTestCounty, type TestCounty, type Who } from './scope.fixture.ts';

/** 沂水, under the province's document. */
const YISHUI = '371323';
const OF = `county: "${COUNTY}"`;

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
  on('2023-07-20');
  county.hub.services.policies = withRoomFor(1);
  await county.hub.account('villageB', { role: 'TOWNSHIP_VERIFIER', division: `${TOWN_B}002` });
});
afterAll(() => county.close());

/** The day it is. */
function on(day: string): void {
  county.hub.services.clock = () => new Date(`${day}T10:00:00+08:00`);
}

/** The county's law, but that a verifier can make so many visits. */
function withRoomFor(visits: number) {
  const { policies } = county.hub.services;
  const values = new Map([
    ['visits_per_working_day', visits],
    ['visits_working_days', 1],
  ]);
  const tight = (code: string) => {
    const law = policies.forCounty(code);
    return { ...law, settings: law.settings.map((one) => ({ ...one, value: values.get(one.name) ?? one.value })) };
  };
  return new Proxy(policies, {
    get: (of, name) => {
      if (name === 'forCounty') return tight;
      const found = Reflect.get(of, name, of);
      return typeof found === 'function' ? found.bind(of) : found;
    },
  });
}

const FIELDS = `id number householdId kind channel state stateName assignedOn dueOn receivedOn verdict closedOn version
  town { code } village { code } departments risks amount verifier moves warnings { id department finding amount }`;
const REVIEW = `query ($month: Month!, $filter: ReviewFilter) { clueReview(${OF}, month: $month, filter: $filter, first: 50) {
  edges { node { householdId label reason suggested departments amount warnings { id } household { id } town { code } } } } }`;
const LIST = `query ($filter: AssignmentFilter, $first: Int) { assignments(${OF}, filter: $filter, sort: NEWEST, first: $first) {
  totalCount edges { node { ${FIELDS} household { id } clock { text } } } } }`;
const TOTALS = `query ($filter: AssignmentFilter) { assignmentTotals(${OF}, filter: $filter) { waiting received open closed overdue
  dueSoon states { state count } towns { received open closed } } }`;
const SEND = `mutation ($month: Month!, $households: [ID!]) { sendClues(${OF}, month: $month, households: $households) {
  sent { ${FIELDS} } queued { householdId state } appended { householdId number } left } }`;
const RECEIVE = `mutation ($seen: [SeenAssignment!]!) { receiveAssignments(${OF}, assignments: $seen) { ${FIELDS} } }`;
const VERIFY = `mutation ($id: ID!, $version: Int!, $input: VerifyInput!) { verify(${OF}, assignment: $id, version: $version, input: $input) {
  assignment { id version state } } }`;
const CLOSE = `mutation ($seen: [SeenAssignment!]!) { closeAssignments(${OF}, assignments: $seen) { closed { id state } refused { reason } } }`;

const nodes = (connection: Data): Data[] => connection.edges.map(({ node }: Data) => node);
const review = async (month = MONTH): Promise<Data[]> =>
  nodes((await county.ask('office', REVIEW, { month })).clueReview);
const list = async (who: Who, filter: object = {}): Promise<Data[]> =>
  nodes((await county.ask(who, LIST, { filter, first: 50 })).assignments);
const totals = async (): Promise<Data> => (await county.ask('office', TOTALS)).assignmentTotals;
const of = async (household: string): Promise<Data> =>
  (await list('office')).find(({ householdId }) => householdId === household);
const seen = ({ id, version }: Data) => ({ id, version });

/** A verdict of 否, and its closing. */
async function answerNo(household: string, who: Who, key: string): Promise<void> {
  const { id, version } = await of(household);
  const day = county.hub.services.clock?.().toISOString().slice(0, 10);
  const input = { draftKey: `00000000-0000-4000-8000-00000000000${key}`, visitedOn: day, verdict: 'NO' };
  const visit = {
    ...input,
    noReason: 'RISK_GONE',
    findings: [{ guarantee: 'FOOD', standing: 'OK' }],
    visitors: ['核查员'],
  };
  const { verify } = await county.ask(who, VERIFY, { id, version, input: visit });
  const closed = await county.ask('office', CLOSE, { seen: [seen(verify.assignment)] });
  expect(closed.closeAssignments).toMatchObject({ closed: [{ state: 'CLOSED' }], refused: [] });
}

/** A further warning of a household, as a later month's build would raise it. */
const raise = (id: number, household: string, amount: string | null, rule: string) =>
  county.hub.services.warehouse.put(
    'warning',
    [
      {
        ...{ county: COUNTY, period: '2023-08-01', warning_id: String(id), rule, extract: 'xf-yb-selfpay' },
        ...{ department: MEDICAL, risk: '01', subject: 'person', person_key: '0', hh_no: household },
        ...{
          ...place(household),
          event_key: String(id),
          event_date: '2023-08-09',
          amount,
          finding: '住院',
          again: false,
        },
        ...{ history: false, policy: 'xinfeng-2023-15', clause: '', evidence: [] },
      },
    ],
    named,
  );

describe('下发', () => {
  it('同一户多部门预警合并为一条线索，已纳入监测的户作为风险更新', async () => {
    const found = await review();
    expect(found.map(({ householdId, label }) => `${householdId} ${label}`)).toEqual([
      'H4 NEW',
      'H1 RISK_UPDATE',
      'H2 NEW',
      'H5 NEW',
      'H6 NEW',
    ]);
    expect(found[0]).toMatchObject({ departments: [CIVIL, MEDICAL].sort(), amount: '30000', suggested: true });
    expect(found[0].warnings.map(({ id }: Data) => id)).toEqual(['104', '106']);
    expect(found[1].reason).toBe('花名册里是监测对象，作为风险更新下发');
  });

  it('下发前按核查人员测算走访量，没有核查员账号的乡镇说明无法测算', async () => {
    const { sendingForecast } = await county.ask(
      'office',
      `{ sendingForecast(${OF}, month: "${MONTH}") { feedbackOn verifyWorkingDays dueOn towns {
        division { code } fresh open queued verifiers capacity excess } labels { label count } } }`,
    );
    expect(sendingForecast).toMatchObject({ feedbackOn: null, verifyWorkingDays: null, dueOn: null });
    expect(sendingForecast.towns).toEqual([
      { division: { code: TOWN_A }, fresh: 1, open: 0, queued: 0, verifiers: 0, capacity: null, excess: 0 },
      { division: { code: TOWN_B }, fresh: 3, open: 0, queued: 0, verifiers: 1, capacity: 1, excess: 2 },
    ]);
  });

  it('超出核查能力的按次序排队，一条不丢；两次下发只下发一次', async () => {
    const { sendClues } = await county.ask('office', SEND, { month: MONTH });
    expect(sendClues.sent.map(({ householdId, kind }: Data) => `${householdId} ${kind}`)).toEqual([
      'H4 VERIFY',
      'H1 RISK_UPDATE',
      'H2 VERIFY',
    ]);
    expect(sendClues.queued.map(({ householdId }: Data) => householdId)).toEqual(['H5', 'H6']);
    expect(sendClues.sent[0]).toMatchObject({
      ...{ state: 'ASSIGNED', stateName: '待签收', channel: 'DEPT', assignedOn: '2023-07-20', dueOn: null },
      ...{ town: { code: TOWN_B }, amount: '30000.00', risks: ['因病', '其他'] },
    });
    expect(await review()).toEqual([]);
    const again = (await county.ask('office', SEND, { month: MONTH })).sendClues;
    expect([again.sent, again.appended, again.queued.length]).toEqual([[], [], 2]);
    expect((await list('office')).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  it('排队的可以不管核查能力下发', async () => {
    const { id } = await of('H5');
    const ask = `mutation { sendQueued(${OF}, ids: ["${id}"], over: true) { sent { householdId } queued { householdId } } }`;
    expect((await county.ask('office', ask)).sendQueued).toEqual({ sent: [{ householdId: 'H5' }], queued: [] });
  });

  it('省文件规定三个工作日核查：国庆前一天下发的，10 月 10 日到期', async () => {
    const { orm, keyring } = county.hub.services;
    on('2022-09-30');
    const doing = { at: new Date('2022-09-30T10:00:00+08:00'), actor: 'hub', role: null, keyring };
    const taken = { county: YISHUI, hhNo: 'Y1', kind: AssignmentKind.VERIFY, channel: Channel.CADRE, month: '2022-09' };
    const where = { town: `${YISHUI}100`, village: '', departments: [], risks: ['01'], priority: 1, repeatOf: null };
    await orm.em.fork().transactional((em) => takeIn(em, doing, [{ ...taken, ...where, warnings: [] }]));
    const cookie = await county.hub.account('yishui', { role: 'COUNTY_OFFICE', division: YISHUI });
    const ask = `mutation { sendQueued(county: "${YISHUI}") { sent { assignedOn dueOn clock { workingDaysLeft } } } }`;
    const { data } = await county.hub.ask(ask, {}, { cookie });
    expect((data as Data).sendQueued.sent).toEqual([
      { assignedOn: '2022-09-30', dueOn: '2022-10-10', clock: { workingDaysLeft: 3 } },
    ]);
    on('2023-07-20');
  });
});

describe('查看范围', () => {
  it('乡镇只见下发给自己的，部门只见自己的预警', async () => {
    expect((await list('townA')).map(({ householdId }) => householdId)).toEqual(['H2', 'H1']);
    expect((await list('townB')).map(({ householdId }) => householdId)).toEqual(['H5', 'H4']);
    const [one, two] = await list('civil');
    expect([one.householdId, two.householdId]).toEqual(['H1', 'H4']);
    expect(two).toMatchObject({ departments: [CIVIL], risks: ['其他'], amount: null, moves: [] });
    expect(two.warnings.map(({ id }: Data) => id)).toEqual(['106']);
    const { id } = await of('H4');
    const ask = `{ assignment(${OF}, id: "${id}") { id } }`;
    expect(await county.codes('townA', ask)).toEqual(['NOT_FOUND']);
    expect(await county.codes('townA', REVIEW, { month: MONTH })).toEqual(['FORBIDDEN']);
  });
});

describe('签收与分解', () => {
  it('两个人同时改一条，后一个被告知', async () => {
    const one = seen(await of('H4'));
    const { receiveAssignments } = await county.ask('townB', RECEIVE, { seen: [one] });
    expect(receiveAssignments).toMatchObject([{ state: 'VERIFYING', receivedOn: '2023-07-20' }]);
    expect(await county.codes('townB', RECEIVE, { seen: [one] })).toEqual(['CONFLICT']);
    expect(await county.codes('townB', RECEIVE, { seen: receiveAssignments.map(seen) })).toEqual(['BAD_USER_INPUT']);
  });

  it('分解到核查人员，转交别的乡镇后要重新签收', async () => {
    const share = `mutation ($seen: [SeenAssignment!]!, $verifier: String) {
      decomposeAssignments(${OF}, assignments: $seen, verifier: $verifier) { state verifier receivedOn } }`;
    const mine = { seen: [seen(await of('H5'))], verifier: 'townB' };
    expect((await county.ask('townB', share, mine)).decomposeAssignments).toEqual([
      { state: 'VERIFYING', verifier: 'townB', receivedOn: '2023-07-20' },
    ]);
    expect(await county.codes('townB', share, { seen: [seen(await of('H5'))], verifier: 'villageB' })).toEqual([
      'BAD_USER_INPUT',
    ]);
    const hand = `mutation ($seen: [SeenAssignment!]!) { handOverAssignments(${OF}, assignments: $seen, town: "${TOWN_A}",
      reason: "全家搬到这里") { state town { code } receivedOn verifier } }`;
    expect((await county.ask('office', hand, { seen: [seen(await of('H5'))] })).handOverAssignments).toEqual([
      { state: 'ASSIGNED', town: { code: TOWN_A }, receivedOn: null, verifier: null },
    ]);
    expect((await list('townB')).map(({ householdId }) => householdId)).toEqual(['H4']);
  });
});

describe('办结之后', () => {
  it('月末前办结的不再是未办结线索，收到=办结+在办', async () => {
    await county.ask('townA', RECEIVE, { seen: [seen(await of('H2'))] });
    await answerNo('H2', 'townA', '1');
    const { received, open, closed, waiting, states } = await totals();
    expect({ received, open, closed, waiting }).toEqual({ received: 4, open: 3, closed: 1, waiting: 1 });
    expect(received).toBe(open + closed);
    expect(states.find(({ state }: Data) => state === 'CLOSED').count).toBe(1);
    const clues = `query ($month: Month!) { clues(${OF}, month: $month, first: 50) { totalCount edges { node {
      state household { id } assignment { number } } } } overview(${OF}, month: $month) { tiles { code value } } }`;
    // The review waits until every event has reached the analytical store.
    await review();
    const asked = await county.ask('office', clues, { month: MONTH });
    expect(nodes(asked.clues).map(({ household, state }: Data) => `${household.id} ${state}`)).toEqual([
      'H4 核查中',
      'H1 待签收',
      'H5 待签收',
      'H6 待下发',
    ]);
    expect(asked.overview.tiles.find(({ code }: Data) => code === 'clues').value).toBe('4');
  });

  it('已办结“否”的户金额增长不到 50% 不再下发，达到的、有新规则的再次下发', async () => {
    on('2023-09-08');
    await raise(201, 'H2', '22499.99', 'xf-yb-selfpay-single');
    const label = async () => (await review('2023-08')).find(({ householdId }) => householdId === 'H2');
    expect(await label()).toMatchObject({ label: 'REPEAT', suggested: false });
    expect((await label()).reason).toContain('重复，不再下发：2023-07-20办结的第 3 号核查为“否”');
    await raise(202, 'H2', '22500.00', 'xf-yb-selfpay-single');
    expect(await label()).toMatchObject({ label: 'REPEAT', suggested: true });
    expect((await label()).reason).toContain('增长 50%');
  });

  it('未办结的户新的预警并入原来的一条', async () => {
    await raise(203, 'H4', null, 'xf-wj-disease');
    expect((await review('2023-08')).find(({ householdId }) => householdId === 'H4')).toMatchObject({
      label: 'APPEND',
    });
    const { sendClues } = await county.ask('office', SEND, { month: '2023-08', households: ['H4'] });
    expect(sendClues).toMatchObject({ sent: [], queued: [], appended: [{ householdId: 'H4', number: 1 }] });
    expect((await of('H4')).warnings.map(({ id }: Data) => id)).toEqual(['106', '104', '203']);
  });

  it('下发前撤回的写明“已撤回”，不算下发过，也不算办结', async () => {
    const withdraw = `mutation ($seen: [SeenAssignment!]!) {
      withdrawAssignments(${OF}, assignments: $seen, reason: "重复登记") { stateName clock { text } } }`;
    const before = await totals();
    expect((await county.ask('office', withdraw, { seen: [seen(await of('H6'))] })).withdrawAssignments).toEqual([
      { stateName: '已撤回', clock: { text: '9月8日撤回，没有下发' } },
    ]);
    const after = await totals();
    expect(after).toMatchObject({ received: before.received, closed: before.closed, waiting: before.waiting - 1 });
    const households = async (filter: object) =>
      (await list('office', filter)).map(({ householdId }) => householdId).sort();
    expect(await households({ states: ['CLOSED'], sent: true })).toEqual(['H2']);
    expect(await households({ states: ['CLOSED'], sent: false })).toEqual(['H6']);
    expect((await households({ sent: true })).length).toBe(after.received);
  });

  it('系统启用以前各月的线索一次撤下：写明原因，有记录，不算下发过，启用后的不动', async () => {
    await raise(204, 'H4', null, 'xf-yb-uninsured');
    const [backlog, close] = [
      'query ($before: Month!) { backlog(county: "360722", before: $before) }',
      'mutation ($reason: String!) { closeBacklog(county: "360722", before: "2023-09", reason: $reason) }',
    ];
    const waiting = async (before: string) => (await county.ask('office', backlog, { before })).backlog;
    expect([await waiting('2023-08'), await waiting('2023-09')]).toEqual([0, 1]);
    expect(await county.codes('office', backlog, { before: '2023-10' })).toEqual(['BAD_USER_INPUT']);
    expect(await county.codes('office', close, { reason: ' ' })).toEqual(['BAD_USER_INPUT']);
    expect(await county.codes('townA', close, { reason: '启用前已按原办法办结。' })).toEqual(['FORBIDDEN']);
    const before = await totals();
    const done = async () => (await county.ask('office', close, { reason: '启用前已按原办法办结。' })).closeBacklog;
    expect([await done(), await done(), await waiting('2023-09')]).toEqual([1, 0, 0]);
    expect(await totals()).toMatchObject({ received: before.received, closed: before.closed, open: before.open });
    const [last] = await list('office', { states: ['CLOSED'], sent: false });
    const told = `{ assignment(${OF}, id: "${last.id}") { householdId stateName events { kind reason } } }`;
    expect((await county.ask('office', told)).assignment).toMatchObject({
      ...{ householdId: 'H2', stateName: '已撤回' },
      events: [{ kind: 'TAKEN' }, { kind: 'WITHDRAWN', reason: '启用前已按原办法办结。' }],
    });
    expect((await review('2023-08')).map(({ householdId, label }) => `${householdId} ${label}`)).toEqual(['H4 APPEND']);
  });
});
