import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeps } from '../src/build.ts';
import { AssignmentEntity } from '../src/modules/assignment/assignment.entity.ts';
import { EventEntity } from '../src/modules/event/event.entity.ts';
import { IntakeEntity } from '../src/modules/intake/intake.entity.ts';
import { openTestHub, type TestHub } from './hub.ts';
import { county, type House, idNumber, type Person } from './line/county.ts';
import { register } from './line/month.ts';
import type { Data } from './scope.fixture.ts';

const COUNTY = '371323';
const MONTH = '2023-08';

let hub: TestHub;
let folder: string;
let houses: House[];
/** Two villages of two towns: households with an even place stand in the first. */
let villages: [string, string];
let now = new Date('2023-09-11T02:00:00Z');
const cookies = new Map<string, string>();

/** A name as people have one, without digits. */
const spelt = (name: string): string => name.replaceAll(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');

async function places(): Promise<{ codes: [string, string]; names: [string, string][] }> {
  const rows = await hub.services.warehouse.ask<{ code: string; town: string; name: string }>(
    `select min(v.code) as code, any(t.name) as town, argMin(v.name, v.code) as name
     from division as v join division as t on t.code = v.parent
     where v.county = '${COUNTY}' and v.level = 'village' group by v.parent order by v.parent limit 2`,
    { name: 'places' },
  );
  return { codes: rows.map(({ code }) => code) as [string, string], names: rows.map(({ town, name }) => [town, name]) };
}

beforeAll(async () => {
  hub = await openTestHub({
    env: { trustedProxies: 1, applyPerAddress: 6, applyPerVillage: 40, receiptsPerMinute: 5 },
  });
  // Every look at the clock is a second later.
  hub.services.clock = () => {
    now = new Date(now.getTime() + 1000);
    return now;
  };
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
  const { codes, names } = await places();
  villages = codes;
  houses = county(names, 12);
  for (const { members } of houses) for (const one of members) one.name = spelt(one.name);
  // One who stands in two households.
  const twice = { ...(houses[6]?.members[0] as Person), head: false };
  houses[8]?.members.push(twice);
  const path = join(folder, 'register-2023-08.csv');
  await writeFile(path, register(houses));
  const request = { county: COUNTY, period: MONTH, extract: 'register', by: 'user:test' };
  const [answer] = await handIn(hub.services, { ...request, files: [{ name: 'register-2023-08.csv', path }] });
  expect(answer).toMatchObject({ status: 'ACCEPTED', quarantined: 0 });
  await build(buildDeps(hub.services), COUNTY, { period: MONTH });
  const accounts = {
    office: { role: 'COUNTY_OFFICE', division: COUNTY },
    town: { role: 'TOWNSHIP_VERIFIER', division: villages[0].slice(0, 9) },
    village: { role: 'TOWNSHIP_VERIFIER', division: villages[0] },
    other: { role: 'TOWNSHIP_HEAD', division: villages[1].slice(0, 9) },
    liaison: { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: '民政局' },
    city: { role: 'CITY_OFFICE', division: '371300' },
  };
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
}, 300_000);
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const asked = (who: string, query: string, variables: Record<string, unknown>) =>
  hub.ask(query, { county: COUNTY, ...variables }, { cookie: cookies.get(who) ?? '' });
const ask = async (who: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const { data, errors } = await asked(who, query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};
const told = async (who: string, query: string, variables: Record<string, unknown> = {}) =>
  (await asked(who, query, variables)).errors.map(({ message }) => message);
const codes = async (who: string, query: string, variables: Record<string, unknown> = {}) =>
  (await asked(who, query, variables)).errors.map(({ extensions }) => extensions.code);

/** As a phone does it: no session, an address of its own. */
async function phone(query: string, variables: object, address: string): Promise<{ text: string; answer: Data }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, connection: 'close' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { text, answer: JSON.parse(text) };
}

const SET = `mutation ($county: DivisionCode!, $open: Boolean!, $address: String) {
  setApply(county: $county, open: $open, address: $address) { open address } }`;
const APPLY = `mutation ($input: ApplyInput!) { apply(input: $input) { receipt problems { field message } } }`;
const STATE = `query ($receipt: String!) { application(receipt: $receipt) { state stateName } }`;
const FIELDS = `id channel channelName from fromName sourceNo receivedOn by name idNoMasked phoneMasked said link linkName
  householdId clueNumber state joined version town { code } household { id } assignment { id number channel state }`;
const ENTER = `mutation ($county: DivisionCode!, $input: IntakeInput!) {
  enterIntake(county: $county, input: $input) { receipt intake { ${FIELDS} } } }`;
const LIST = `query ($county: DivisionCode!, $filter: IntakeFilter) {
  intakes(county: $county, filter: $filter, first: 100) { totalCount edges { node { ${FIELDS} } } } }`;
const LINK = `mutation ($county: DivisionCode!, $intake: ID!, $version: Int!, $household: ID!) {
  linkIntake(county: $county, intake: $intake, version: $version, household: $household) { ${FIELDS} } }`;
const REVEAL = `mutation ($county: DivisionCode!, $intake: ID!, $purpose: String!) {
  revealIntake(county: $county, intake: $intake, purpose: $purpose) { name idNo phone } }`;

const SAID = '今年住院花了不少钱，家里周转不开';
const head = (at: number) => (houses[at] as House).members[0] as Person;
const form = (who: { name: string; id: string }, more: object = {}) => ({
  ...{ village: villages[0], name: who.name, idNo: who.id, phone: '13800005678', risks: ['01'], said: SAID },
  ...more,
});
const page = (who: { name: string; id: string }, address: string, more: object = {}) =>
  phone(APPLY, { input: { ...form(who), agreed: true, ...more } }, address);
const enter = (who: string, channel: string, from: string, person: { name: string; id: string }, more: object = {}) =>
  ask(who, ENTER, { input: { ...form(person), channel, from, ...more } }).then(({ enterIntake }) => enterIntake);
const list = (who: string, filter: object = {}): Promise<Data[]> =>
  ask(who, LIST, { filter }).then(({ intakes }) => intakes.edges.map(({ node }: Data) => node));
const clues = () =>
  hub.services.orm.em.fork().find(AssignmentEntity, { county: COUNTY }, { orderBy: { number: 'asc' } });
const eventsOf = (id: string) =>
  hub.services.orm.em.fork().find(EventEntity, { subjectId: id }, { orderBy: { seq: 'asc' } });
const stranger = { name: '外来户', id: idNumber('1980-01-01', 777) };
/** The state of a clue, as the office and the township would bring it about. */
const put = async (number: number, change: object) => {
  await hub.services.orm.em.fork().nativeUpdate(AssignmentEntity, { county: COUNTY, number }, change);
};

describe('手机自主申报', () => {
  it('没有开通的县不接受申报，只有县级可以开通', async () => {
    const { answer } = await page(head(0), '10.0.0.1');
    expect(answer.errors[0].message).toBe('本县没有开通手机申报：请到村委会申报。');
    expect(await codes('town', SET, { open: true })).toEqual(['FORBIDDEN']);
    expect(await told('office', SET, { open: true, address: 'apply.example' })).toEqual([
      '网址写法不对：请写成 https://开头、农户手机能打开的网址，例如 https://apply.example.gov.cn。',
    ]);
    const { setApply } = await ask('office', SET, { open: true, address: 'https://apply.example.gov.cn/' });
    expect(setApply).toEqual({ open: true, address: 'https://apply.example.gov.cn' });
  });

  it('填错的地方逐项用中文说明怎么改，一次说完', async () => {
    const bad = { name: '张3', idNo: '360799198001010010', phone: '12', risks: [], said: '难', agreed: false };
    const { answer } = await page(head(0), '10.0.0.1', bad);
    expect(answer.data.apply).toEqual({
      receipt: null,
      problems: [
        { field: 'name', message: '请填写姓名（2 到 30 个字，不要写数字）。' },
        { field: 'idNo', message: '身份证号码有一位填错了：请照身份证逐位核对。' },
        { field: 'phone', message: '电话写法不对：请填 11 位手机号码，或带区号的座机，如 0797-1234567。' },
        { field: 'risks', message: '请选择遇到的困难，1 到 5 项。' },
        { field: 'said', message: '请说明遇到了什么困难（5 到 500 个字）。' },
        { field: 'agreed', message: '请阅读承诺和授权，同意后再提交。' },
      ],
    });
    expect(await clues()).toEqual([]);
  });

  it('申报人查不到别人的任何信息：在册、不在册、姓名不符、已有线索，回答都一样', async () => {
    const answers = [
      await page(head(0), '10.0.0.2'),
      await page(stranger, '10.0.0.2'),
      await page({ name: '另一人', id: head(2).id }, '10.0.0.2'),
      await page(head(0), '10.0.0.2'),
      await page(stranger, '10.0.0.2', { website: 'https://spam.example' }),
    ];
    const shapes = answers.map(({ text }) =>
      text.replace(/[2-9A-Y]{5}-[2-9A-Y]{5}/, '***').replace(/"cost":\{.*?\}/, ''),
    );
    expect(new Set(shapes).size).toBe(1);
    expect(shapes[0]).toContain('"apply":{"receipt":"***","problems":[]}');
    const found = await list('office');
    // What a program filled in was thrown away.
    expect(found.map(({ link, joined }) => `${link} ${joined}`)).toEqual([
      'LINKED true',
      'NAME_CLASH false',
      'NOT_IN_REGISTER false',
      'LINKED false',
    ]);
    expect(found[0]?.clueNumber).toBe(found[3]?.clueNumber);
  });

  it('回执码从收到、核查中一直问到办结，不显示任何个人信息', async () => {
    const { answer } = await page(head(4), '10.0.0.3');
    const { receipt } = answer.data.apply;
    const [mine] = await list('office');
    const state = async (typed = receipt) => (await phone(STATE, { receipt: typed }, `10.1.0.${step++}`)).text;
    let step = 1;
    expect(await state()).toContain('已收到，等待安排入户核查');
    const steps: [object, string][] = [
      [{ state: 'ASSIGNED' }, '已收到'],
      [{ state: 'VERIFYING' }, '核查中'],
      [{ state: 'NO' }, '核查中'],
      [{ state: 'CLOSED' }, '请带身份证到村委会了解结果、领取书面答复'],
      [{ state: 'CLOSED', toldOn: '2023-09-10' }, '已办结，结果已告知您本人'],
    ];
    for (const [change, words] of steps) {
      await put(mine?.clueNumber, change);
      const text = await state(receipt.toLowerCase().replace('-', ' '));
      expect(text).toContain(words);
      for (const secret of [head(4).name, head(4).id, 'H0004', SAID]) expect(text).not.toContain(secret);
    }
    const wrong = [await state('22222-22222'), await state('没有'), await state('')];
    expect(new Set(wrong.map((text) => JSON.parse(text).errors[0].message)).size).toBe(1);
  });

  it('借别人的名义申报，也看不出那一户正在核查', async () => {
    const [first] = (await list('office')).filter(({ householdId }) => householdId === 'H0000');
    await put(first?.clueNumber, { state: 'VERIFYING' });
    const { answer } = await page(head(0), '10.0.0.4');
    const { text } = await phone(STATE, { receipt: answer.data.apply.receipt }, '10.1.1.1');
    expect(text).toContain('已收到');
    await put(first?.clueNumber, { state: 'MERGED' });
  });

  it('回执码只存密钥散列，身份证号码、电话和所说的话只以密文保存', async () => {
    const rows = await hub.services.orm.em.fork().find(IntakeEntity, { county: COUNTY });
    const kept = JSON.stringify(rows);
    for (const secret of [head(0).id, head(0).name, '13800005678', SAID]) expect(kept).not.toContain(secret);
    expect(rows.every(({ receiptHash }) => /^[\da-f]{64}$/.test(receiptHash ?? ''))).toBe(true);
  });

  it('一个地址申报、查询过于频繁时用中文说明多久以后再试', async () => {
    for (let at = 0; at < 6; at += 1) await page(head(0), '10.0.0.9', { agreed: false });
    const { answer } = await page(head(0), '10.0.0.9');
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringMatching(/^申报过于频繁：请 \d+ 分钟后再试，也可以直接到村委会申报。$/),
      extensions: { code: 'RATE_LIMITED' },
    });
    for (let at = 0; at < 5; at += 1) await phone(STATE, { receipt: '22222-22222' }, '10.0.0.9');
    const again = await phone(STATE, { receipt: '22222-22222' }, '10.0.0.9');
    expect(again.answer.errors[0].message).toMatch(/^查询过于频繁：请 (\d+ 秒|1 分钟)后再试。$/);
    now = new Date(now.getTime() + 3_600_000);
    expect((await page(head(0), '10.0.0.9', { agreed: false })).answer.errors).toBeUndefined();
  });
});

describe('四个渠道', () => {
  it('干部排查、自主申报、信访都成为同一种线索，对上户，等待下发', async () => {
    const visit = await enter('village', 'CADRE', 'VISIT', head(10));
    const paper = await enter('town', 'SELF', 'PAPER', head(2));
    const line = await enter('office', 'PETITION', 'LINE_12345', head(1), { village: villages[1], sourceNo: 'T-1' });
    expect([visit.receipt, paper.receipt, line.receipt]).toEqual([null, expect.stringMatching(/^.{5}-.{5}$/), null]);
    for (const [{ intake }, channel, hhNo] of [
      [visit, 'CADRE', 'H0010'],
      [paper, 'SELF', 'H0002'],
      [line, 'PETITION', 'H0001'],
    ] as const) {
      const [clue] = (await clues()).filter(({ number }) => number === intake.clueNumber);
      expect(clue).toMatchObject({
        channel,
        hhNo,
        state: 'MERGED',
        month: '2023-09',
        risks: ['01'],
        takenOn: '2023-09-11',
      });
      const [event] = await eventsOf(clue?.id ?? '');
      expect(event).toMatchObject({ kind: 'TAKEN', toState: 'MERGED', facts: { channel } });
    }
  });

  it('已纳入监测的户作为风险更新', async () => {
    const { intake } = await enter('office', 'PETITION', 'LETTERS', head(11), { household: 'H0011' });
    const monitored = houses.findIndex(({ monitored: type }) => type !== '');
    const { intake: other } = await enter('office', 'CADRE', 'VISIT', head(monitored), { village: villages[1] });
    const kinds = new Map((await clues()).map(({ number, kind }) => [number, kind]));
    expect([kinds.get(intake.clueNumber), kinds.get(other.clueNumber)]).toEqual(['VERIFY', 'RISK_UPDATE']);
  });

  it('同一户登记两次，只有一条未办结线索、两个来源；本人申报过的按自主申报告知', async () => {
    const { intake } = await enter('village', 'SELF', 'PAPER', head(10), { risks: ['11'] });
    expect(intake).toMatchObject({ joined: true, householdId: 'H0010' });
    const own = (await clues()).filter(({ hhNo }) => hhNo === 'H0010');
    expect(own).toMatchObject([{ channel: 'SELF', risks: ['01', '11'] }]);
    expect((await eventsOf(own[0]?.id ?? '')).map(({ kind }) => kind)).toEqual(['TAKEN', 'APPENDED']);
    const OF = `query ($county: DivisionCode!, $filter: IntakeFilter) { intakes(county: $county, filter: $filter) {
      edges { node { clueNumber assignment { intakes { channel said } } } } } }`;
    const { intakes } = await ask('office', OF, { filter: { channels: ['CADRE'] } });
    const [node] = intakes.edges
      .map((edge: Data) => edge.node)
      .filter((one: Data) => one.clueNumber === own[0]?.number);
    expect(node.assignment.intakes.map(({ channel }: Data) => channel)).toEqual(['CADRE', 'SELF']);
  });

  it('同一个来件编号不重复登记', async () => {
    const input = { ...form(head(3)), channel: 'PETITION', from: 'LINE_12345', village: villages[1], sourceNo: 'T-1' };
    expect((await told('office', ENTER, { input }))[0]).toMatch(
      /^这个编号的来件 2023-09-11 已经登记过（第 \d+ 号线索），不必重复登记。$/,
    );
  });

  it('村里只登记本村的，信访件由县级登记，部门和市级看不到登记', async () => {
    const other = { ...form(head(1)), channel: 'CADRE', from: 'VISIT', village: villages[1] };
    expect(await codes('village', ENTER, { input: other })).toEqual(['NOT_FOUND']);
    const letters = { ...form(head(0)), channel: 'PETITION', from: 'LETTERS' };
    expect(await codes('town', ENTER, { input: letters })).toEqual(['FORBIDDEN']);
    expect(await codes('office', ENTER, { input: { ...letters, channel: 'DEPT' } })).toEqual(['BAD_USER_INPUT']);
    expect(await codes('liaison', LIST)).toEqual(['FORBIDDEN']);
    expect(await codes('city', LIST)).toEqual(['FORBIDDEN']);
    const [mine, theirs] = [await list('town'), await list('other')];
    expect(new Set(mine.map(({ town }) => town.code))).toEqual(new Set([villages[0].slice(0, 9)]));
    expect(new Set(theirs.map(({ town }) => town.code))).toEqual(new Set([villages[1].slice(0, 9)]));
    // Not sent yet: the township sees what it entered, and no assignment.
    expect(mine.every(({ assignment }) => assignment === null)).toBe(true);
  });

  it('列表里证号和电话只显示首尾，完整的须写明目的', async () => {
    const [row] = (await list('office')).filter(({ householdId }) => householdId === 'H0010');
    expect(row).toMatchObject({ phoneMasked: '138****5678', idNoMasked: `360799********${head(10).id.slice(-4)}` });
    expect(await told('town', REVEAL, { intake: row?.id, purpose: '' })).toHaveLength(1);
    const { revealIntake } = await ask('town', REVEAL, { intake: row?.id, purpose: '入户核查前电话联系' });
    expect(revealIntake).toEqual({ name: head(10).name, idNo: head(10).id, phone: '13800005678' });
    expect(await codes('other', REVEAL, { intake: row?.id, purpose: '入户核查前电话联系' })).toEqual(['NOT_FOUND']);
  });
});

describe('花名册里没有对上户的', () => {
  it('仍是一条线索，显示未匹配，按村归属；同一个人再申报不另立', async () => {
    const rows = await list('office', { unlinked: true });
    const [row] = rows.filter(({ link }) => link === 'NOT_IN_REGISTER');
    expect(row).toMatchObject({ householdId: null, household: null, linkName: '未匹配：身份证号码不在花名册中' });
    expect(row?.town.code).toBe(villages[0].slice(0, 9));
    const { intake } = await enter('office', 'SELF', 'LINE_12317', stranger);
    expect(intake).toMatchObject({ joined: true, clueNumber: row?.clueNumber });
    const { intake: twice } = await enter('office', 'CADRE', 'VISIT', head(6));
    expect(twice.link).toBe('SEVERAL');
    const { intake: nameless } = await enter('village', 'CADRE', 'VISIT', stranger, { idNo: null });
    expect(nameless.link).toBe('NO_ID');
  });

  it('由县级对上户：没有未办结线索的户接过这条，两次登记一起对上', async () => {
    const [row] = (await list('office', { unlinked: true })).filter(({ link }) => link === 'NOT_IN_REGISTER');
    const link = { intake: row?.id, version: row?.version, household: 'H0005' };
    expect(await codes('town', LINK, link)).toEqual(['FORBIDDEN']);
    const { linkIntake } = await ask('office', LINK, link);
    expect(linkIntake).toMatchObject({ link: 'LINKED', householdId: 'H0005', clueNumber: row?.clueNumber });
    // The household's own place: it stands in the other town.
    expect(linkIntake.town.code).toBe(villages[1].slice(0, 9));
    const own = (await list('office')).filter(({ clueNumber }) => clueNumber === row?.clueNumber);
    expect(own.map(({ link: state }) => state)).toEqual(['LINKED', 'LINKED']);
    const events = await eventsOf(own[0]?.assignment.id);
    expect(events.map(({ kind, hhNo }) => `${kind} ${hhNo}`)).toEqual(['TAKEN ', 'APPENDED ', 'LINKED H0005']);
    expect(await codes('office', LINK, link)).toEqual(['CONFLICT']);
  });

  it('对上的户已有未办结线索的，并入那一条，自己撤回', async () => {
    const [row] = (await list('office', { unlinked: true })).filter(({ link }) => link === 'NAME_CLASH');
    const { linkIntake } = await ask('office', LINK, { intake: row?.id, version: row?.version, household: 'H0002' });
    const all = await clues();
    const [kept] = all.filter(({ hhNo }) => hhNo === 'H0002');
    expect(linkIntake).toMatchObject({ clueNumber: kept?.number, joined: true });
    const [gone] = all.filter(({ number }) => number === row?.clueNumber);
    expect(gone).toMatchObject({ state: 'CLOSED', closedOn: '2023-09-11' });
    expect((await eventsOf(gone?.id ?? '')).at(-1)).toMatchObject({ kind: 'WITHDRAWN', fromState: 'MERGED' });
  });

  it('已经下发的不能再并入，请先办结其中一条', async () => {
    const [row] = (await list('office', { unlinked: true })).filter(({ link }) => link === 'SEVERAL');
    await put(row?.clueNumber, { state: 'VERIFYING' });
    const [told_] = await told('office', LINK, { intake: row?.id, version: row?.version, household: 'H0010' });
    expect(told_).toMatch(/已有未办结的第 \d+ 号线索.*请先办结其中一条，再对户。$/);
  });

  it('两个人同时替一户申报，也只有一条未办结线索', async () => {
    const both = await Promise.all([page(head(9), '10.2.0.1'), page(head(9), '10.2.0.2')]);
    expect(both.every(({ answer }) => answer.data.apply.receipt)).toBe(true);
    expect((await clues()).filter(({ hhNo }) => hhNo === 'H0009')).toHaveLength(1);
  });
});
