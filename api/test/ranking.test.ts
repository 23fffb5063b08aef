import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssignmentKind, AssignmentState } from '../src/modules/assignment/assignment.entity.ts';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { CaseState } from '../src/modules/case/case.entity.ts';
import { Subject } from '../src/modules/event/event.entity.ts';
import { type Happening, record } from '../src/modules/event/record.ts';
import { openTestHub, type TestHub } from './hub.ts';
import type { Data } from './scope.fixture.ts';

/** 沂水: 3 working days to verify, and the county sends out by the 7th. */
const COUNTY = '371323';

let hub: TestHub;
let towns: string[];
let day = '2024-03-01';
const cookies = new Map<string, string>();

const asked = (who: string, query: string, variables: Record<string, unknown> = {}) =>
  hub.ask(query, { county: COUNTY, ...variables }, { cookie: cookies.get(who) ?? '' });
async function ask(who: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await asked(who, query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0];
}
const told = async (who: string, query: string, variables: Record<string, unknown> = {}) =>
  (await asked(who, query, variables)).errors.map(({ message }) => message).join();
const codes = async (who: string, query: string, variables: Record<string, unknown> = {}) =>
  (await asked(who, query, variables)).errors.map(({ extensions }) => extensions.code);

/** Everything that was done, by day: written day after day, for events are numbered in their order. */
const days = new Map<string, Happening[]>();

async function write(): Promise<void> {
  const { orm, keyring } = hub.services;
  for (const on of [...days.keys()].sort())
    await orm.em
      .fork()
      .transactional((em) =>
        record(em, { at: new Date(`${on}T04:00:00Z`), actor: 'user:a', role: null, keyring }, days.get(on) ?? []),
      );
  days.clear();
}

type Told = readonly [on: string, kind: string, state: string, more?: Happening['facts']];

/** Something that was done about one thing in a town, day by day. */
function happened(subject: Subject, town: string, told: readonly Told[], facts: Happening['facts']): void {
  const subjectId = randomUUID();
  const common = { county: COUNTY, subject, subjectId, hhNo: subjectId.slice(0, 8), town, village: `${town}001` };
  let fromState: string | null = null;
  for (const [on, kind, toState, more] of told) {
    days.set(on, [...(days.get(on) ?? []), { ...common, kind, fromState, toState, facts: { ...facts, ...more } }]);
    fromState = toState;
  }
}

const { ASSIGNED, CLOSED } = AssignmentState;
const CLUE = {
  channel: 'DEPT',
  month: '2024-02',
  assignmentKind: AssignmentKind.VERIFY,
  departments: [],
  risks: ['01'],
};

/** A clue of the February warnings; answered 否 and closed on a day, or still open. */
function clue(town: string, sent: string, due: string, answered?: string): void {
  const said = { due, verdict: 'NO' };
  const end: Told[] = answered
    ? [
        [answered, 'VERDICT', 'NO', said],
        [answered, 'CLOSED', CLOSED, said],
      ]
    : [];
  happened(Subject.ASSIGNMENT, town, [[sent, 'SENT', ASSIGNED], ...end], { ...CLUE, due, verdict: null });
}

/** A household monitored since January, with help or without. */
function monitored(town: string, aided: boolean): void {
  const aid = { aidId: randomUUID(), from: '2024-01-20', until: '' };
  const help: Told[] = aided ? [['2024-01-20', 'AID_STARTED', CaseState.MONITORED, aid]] : [];
  const facts = { origin: 'ASSIGNMENT', persons: 3, risks: ['01'], departments: [], monitoredType: 'MARGINAL' };
  happened(Subject.CASE, town, [['2024-01-10', 'REGISTERED', CaseState.MONITORED], ...help], facts);
}

beforeAll(async () => {
  hub = await openTestHub();
  hub.services.clock = () => new Date(`${day}T10:00:00+08:00`);
  const found = await hub.services.warehouse.ask<{ code: string }>(
    `select code from division where county = '${COUNTY}' and level = 'town' order by code limit 3`,
    { name: 'towns' },
  );
  towns = found.map(({ code }) => code);
  const [a = '', b = ''] = towns;
  const accounts: Record<string, { role: string; division: string; department?: string }> = {
    office: { role: 'COUNTY_OFFICE', division: COUNTY },
    analyst: { role: 'ANALYST', division: COUNTY },
    liaison: { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: '民政局' },
    townA: { role: 'TOWNSHIP_HEAD', division: a },
    townB: { role: 'TOWNSHIP_HEAD', division: b },
    city: { role: 'CITY_OFFICE', division: '371300' },
  };
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
  monitored(a, true);
  monitored(a, false);
  monitored(b, true);
  // Sent on the day the document sets: 6, of which one is not answered.
  for (let n = 0; n < 6; n += 1) clue(a, '2024-03-07', '2024-03-12', n < 5 ? '2024-03-11' : undefined);
  // Sent four days late: 4, of which two were answered three days after their own due day.
  for (let n = 0; n < 4; n += 1) clue(b, '2024-03-11', '2024-03-14', n < 2 ? '2024-03-17' : undefined);
  await write();
}, 300_000);
afterAll(() => hub.close());

const RANKING = `query ($county: DivisionCode!, $who: RankingUnit!, $asOf: Date) {
  ranking(county: $county, who: $who, from: "2024-03", to: "2024-03", asOf: $asOf, spans: 1) {
    measures { code wanting compared { code } } leftOut { code why } findings
    rows { code rank tied composite why own lateClues lateDays steps { text rank tied }
      figures { measure small figure { numerator denominator why } raw { numerator denominator } } } } }`;

const rowOf = (ranking: Data, at: number) => ranking.rows.find((row: Data) => row.code === towns[at]);
const shares = (row: Data) => row.figures.map(({ figure }: Data) => `${figure.numerator}/${figure.denominator}`);

describe('乡镇排名（沂水，每月7日前反馈乡镇，3个工作日核实）', () => {
  it('县级迟下发 4 天：迟到的 2 条算按时，还没核的 2 条在顺延期内不计；旁边列出不扣除的数', async () => {
    day = '2024-03-17';
    const ranking = await ask('office', RANKING, { who: 'TOWN' });
    expect(ranking.measures.map(({ code }: Data) => code)).toEqual(['t1', 't2', 't3', 'm1']);
    const [a, b, c] = [rowOf(ranking, 0), rowOf(ranking, 1), rowOf(ranking, 2)];
    expect([shares(a), a.rank, a.composite, a.lateDays]).toEqual([['5/6', '5/6', '5/6', '1/2'], 2, '75.00', 0]);
    expect([shares(b), b.rank, b.composite]).toEqual([['2/2', '2/2', '2/2', '1/1'], 1, '100.00']);
    expect([b.lateClues, b.lateDays]).toEqual([4, 16]);
    expect(b.figures.map(({ raw }: Data) => raw && `${raw.numerator}/${raw.denominator}`)).toEqual([
      ...['2/4', '0/4', '2/4'],
      null,
    ]);
    expect(b.figures.every(({ small }: Data) => small)).toBe(true);
    expect(a.figures.map(({ small }: Data) => small)).toEqual([false, false, false, true]);
    expect([c.rank, c.composite, c.why]).toEqual([null, null, '核查率：没有期内下发的线索，不含不必再核查的']);
    expect(ranking.findings).toContain('县级迟下发 4 条线索，共 16 天，已从乡镇的账上扣除。');
  });

  it('顺延的期限过后照计；再核查 2 条升至并列第 1', async () => {
    day = '2024-03-19';
    const ranking = await ask('townB', RANKING, { who: 'TOWN' });
    const b = rowOf(ranking, 1);
    expect([shares(b), b.rank, b.composite, b.own]).toEqual([['2/4', '2/4', '2/4', '1/1'], 2, '62.50', true]);
    expect(b.steps.map(({ text, rank, tied }: Data) => [text, rank, tied])).toEqual([
      ['再核查 2 条线索', 1, true],
      ['再办结 2 条线索', 1, true],
    ]);
    expect(rowOf(ranking, 0)).toMatchObject({ rank: 1, own: false, steps: [] });
    expect(ranking.rows.at(-1).rank).toBeNull();
  });

  it('点开“差在哪里”：还没有办结的正是分母减分子的那些线索', async () => {
    const rows = await ask(
      'townB',
      `query ($county: DivisionCode!, $towns: [DivisionCode!]) { measureRows(county: $county, measure: "t3_left",
        from: "2024-03", to: "2024-03", filter: { towns: $towns }) { totalCount sum } }`,
      { towns: [towns[1]] },
    );
    expect(rows).toEqual({ totalCount: 2, sum: '2' });
  });

  it('部门不看乡镇排名，乡镇不看部门排名，别的县都不看', async () => {
    expect(await codes('liaison', RANKING, { who: 'TOWN' })).toEqual(['FORBIDDEN']);
    expect(await codes('townA', RANKING, { who: 'DEPARTMENT' })).toEqual(['FORBIDDEN']);
    expect(await codes('office', RANKING, { who: 'TOWN', county: '411024' })).toEqual(['FORBIDDEN']);
  });
});

const ONE = `id version state objectUntil notYet mayObject correction reason fingerprint objections unanswered
  list { id version unit text state answer } ranking { rows { code rank figures { figure { numerator } } } }`;
const mutation = (name: string, args: string, pass: string) =>
  `mutation ($county: DivisionCode!, ${args}) { ${name}(county: $county, ${pass}) { ${ONE} } }`;
const PREVIEW = mutation(
  'previewRanking',
  '$reason: String',
  'who: TOWN, from: "2024-03", to: "2024-03", reason: $reason',
);
const OBJECT = mutation('objectToRanking', '$id: ID!, $text: String!', 'publication: $id, text: $text');
const ANSWER = mutation(
  'answerRankingObjection',
  '$id: ID!, $version: Int!, $upheld: Boolean!',
  'objection: $id, version: $version, upheld: $upheld, text: "已核对，下发和反馈的日期以系统记录为准"',
);
const PUBLISH = mutation('publishRanking', '$id: ID!, $version: Int!', 'publication: $id, version: $version');
const WITHDRAW = mutation(
  'withdrawRanking',
  '$id: ID!, $version: Int!, $reason: String!',
  'publication: $id, version: $version, reason: $reason',
);
const LIST = `query ($county: DivisionCode!) { rankingPublications(county: $county, who: TOWN) { id state } }`;
const READ = `query ($county: DivisionCode!, $id: ID!) { rankingPublication(county: $county, id: $id) { ${ONE} } }`;

describe('先预览、听异议，再发布', () => {
  let first: Data;

  it('预览给五个工作日提异议，其间不能发布；只有被排的单位和县里看得到', async () => {
    day = '2024-03-19';
    expect(await codes('townA', PREVIEW)).toEqual(['FORBIDDEN']);
    first = await ask('office', PREVIEW);
    expect(first).toMatchObject({ state: 'PREVIEW', objectUntil: '2024-03-26' });
    expect(await told('office', PREVIEW)).toBe('这段时间的排名已有预览：请先发布或撤回它。');
    day = '2024-03-26';
    expect(await told('office', PUBLISH, first)).toBe('异议期到 2024-03-26（含当日），过后才能发布。');
    expect(await ask('townB', LIST)).toEqual([{ id: first.id, state: 'PREVIEW' }]);
    expect([await ask('liaison', LIST), await ask('city', LIST)]).toEqual([[], []]);
    expect(await codes('liaison', READ, first)).toEqual(['NOT_FOUND']);
  });

  it('乡镇对自己的名次提异议，别的乡镇和没有权限的人看不到内容；没有答复的不能发布', async () => {
    const text = '我镇两户外出，反馈日期应为3月16日';
    expect((await ask('townB', READ, first)).mayObject).toBe(true);
    expect((await ask('townB', OBJECT, { ...first, text })).list).toMatchObject([
      { unit: towns[1], text, state: 'OPEN' },
    ]);
    expect((await ask('townA', READ, first)).list).toEqual([]);
    expect(await ask('analyst', READ, first)).toMatchObject({ list: [], objections: 1, unanswered: 1 });
    expect(await codes('office', OBJECT, { ...first, text })).toEqual(['FORBIDDEN']);
    day = '2024-03-27';
    expect(await told('townB', OBJECT, { ...first, text })).toBe('提异议的最后一天是 2024-03-26，已经过了。');
    expect(await told('office', PUBLISH, first)).toBe('还有异议没有答复：请先逐条答复。');
  });

  it('答复以后发布；发布的以后不变，实时的照变', async () => {
    const [objection] = (await ask('office', READ, first)).list;
    await ask('office', ANSWER, { ...objection, upheld: false });
    expect((await ask('townB', READ, first)).list).toMatchObject([
      { state: 'REJECTED', answer: expect.stringMatching('核对') },
    ]);
    const published = await ask('office', PUBLISH, first);
    expect(published).toMatchObject({ state: 'PUBLISHED', fingerprint: first.fingerprint });
    expect(await codes('office', PUBLISH, first)).toEqual(['CONFLICT']);
    monitored(towns[2] ?? '', false);
    clue(towns[2] ?? '', '2024-03-07', '2024-03-12', '2024-03-11');
    await write();
    const live = await ask('office', RANKING, { who: 'TOWN' });
    expect(rowOf(live, 2).rank).toBe(1);
    expect((await ask('city', READ, first)).ranking).toEqual(first.ranking);
  });

  it('更正要写理由：新的一份重新预览，采纳了异议就不能发布，撤回重来；发布后旧的标为已更正', async () => {
    expect(await told('office', PREVIEW)).toBe('这段时间的排名已发布：要更正，请写明理由。');
    const reason = '补录一个乡镇的核查结果';
    const second = await ask('office', PREVIEW, { reason });
    expect(second.correction).toBe(reason);
    const { list } = await ask('townA', OBJECT, { ...second, text: '其中一户重复下发' });
    await ask('office', ANSWER, { ...list[0], upheld: true });
    day = '2024-04-10';
    expect(await told('office', PUBLISH, second)).toBe('有异议被采纳：请撤回这份预览，改正数据后重新预览。');
    const gone = await ask('office', WITHDRAW, { ...second, reason: '采纳异议，改正后重来' });
    expect(gone).toMatchObject({ state: 'WITHDRAWN', reason: '采纳异议，改正后重来' });
    const third = await ask('office', PREVIEW, { reason });
    day = '2024-04-20';
    await ask('office', PUBLISH, third);
    const states = Object.fromEntries((await ask('city', LIST)).map((one: Data) => [one.id, one.state]));
    expect(states).toEqual({ [first.id]: 'REPLACED', [third.id]: 'PUBLISHED' });
    expect((await ask('city', READ, first)).ranking).toEqual(first.ranking);
  });

  it('每一步都记入审计，存的内容改不了', async () => {
    const acts = await hub.services.orm.em
      .fork()
      .find(AuditEntryEntity, { result: 'OK', action: { $like: '%RANKING' } });
    expect(acts.map(({ action }) => action)).toEqual([
      ...['PREVIEW_RANKING', 'OBJECT_RANKING', 'ANSWER_RANKING', 'PUBLISH_RANKING'],
      ...['PREVIEW_RANKING', 'OBJECT_RANKING', 'ANSWER_RANKING', 'WITHDRAW_RANKING'],
      ...['PREVIEW_RANKING', 'PUBLISH_RANKING'],
    ]);
    const connection = hub.services.orm.mikro.em.getConnection();
    await expect(connection.execute("update ranking_publication set frozen = '{}'::jsonb")).rejects.toThrow();
  });
});
