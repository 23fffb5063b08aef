import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeps } from '../src/build.ts';
import { SCHEMA_FILE } from '../src/schema.ts';
import { openTestHub, type TestHub } from './hub.ts';
import { county, csv, type House } from './line/county.ts';
import { register } from './line/month.ts';
import type { Data } from './scope.fixture.ts';

const ESHAN = '530426';
/** The city of a county under 山东, whose document sets meetings of the city. */
const LINYI = '371300';
/** The city of 峨山. */
const YUXI = '530400';

const MEETING = `id version standing asOf whole
  frozen { id number fingerprint asOf }
  decisions { id number text owner dueOn state broken done version effect { measure base { value } now { value } better } }
  earlier { id meeting text owner state broken done effect { base { value } now { value } better } }
  pack { title complete why frozenAt fingerprint pages { id title agenda findings
    figures { id name value numerator denominator question { measure from to filter { dimension values } } }
    tables { id rows { cells { text figure } } } duties { text clause } } }`;
const BRIEF = 'id version standing decisions { id number state version owner effect { measure base { value } } }';
const OPEN = `mutation ($place: DivisionCode!, $kind: ID!, $month: Month!) {
  openMeeting(place: $place, kind: $kind, month: $month) { ${MEETING} } }`;
const ADD = `mutation ($meeting: ID!, $input: DecisionInput!) { addDecision(meeting: $meeting, input: $input) { ${BRIEF} } }`;
const CLOSE = `mutation ($id: ID!, $version: Int!, $input: CloseDecisionInput!) {
  closeDecision(id: $id, version: $version, input: $input) { id } }`;
const FREEZE = `mutation ($id: ID!, $version: Int!) { freezePack(id: $id, version: $version) { ${MEETING} } }`;
const HOLD = `mutation ($id: ID!, $version: Int!, $day: Date) { holdMeeting(id: $id, version: $version, heldOn: $day) { id version standing } }`;
const SHOW = `query ($id: ID!) { meeting(id: $id) { ${MEETING} } }`;
const LIST = `query ($place: DivisionCode!, $year: Int!) { meetings(place: $place, year: $year) {
  convenes meetings { kind title month period standing id openDecisions frozen { number } clause { quote } } } }`;
const WHOLE = (fields: string) =>
  `query ($id: ID!) { meeting(id: $id) { told pack ${fields} now: pack(unlessFrozen: true) { title } } }`;
const RECONCILE = `query ($pack: ID!) { reconciliation(pack: $pack) { unchanged unread
  figures { id name told now parts { part told vanished appeared changed now totalCount rows { label change told now why } } } } }`;

let hub: TestHub;
let folder: string;
let houses: House[];
let town: string;
let now = new Date('2022-09-05T01:00:00Z');
const cookies = new Map<string, string>();

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

/** A selection of all that can be asked of a type, and of what it holds. */
function everyField(name: string): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).map((one) => `${one.name} ${everyField(getNamedType(one.type).name)}`);
  return `{ ${fields.join(' ')} }`;
}

const ask = async (who: string, query: string, variables: Record<string, unknown>): Promise<Data> => {
  const { data, errors } = await hub.ask(query, variables, { cookie: cookies.get(who) ?? '' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};
const refused = async (who: string, query: string, variables: Record<string, unknown>): Promise<string[]> =>
  (await hub.ask(query, variables, { cookie: cookies.get(who) ?? '' })).errors.map(({ message }) => message);

/** Self-pay of July or August: one row a person, everyone whose payment is given. */
const selfPay = (day: string, paid: readonly number[]): string =>
  csv(
    [
      '姓名',
      '身份证号码',
      '户主姓名',
      '户主身份证号码',
      '乡镇',
      '行政村',
      '就医类别',
      '结算日期',
      '总费用',
      '个人自付',
      '本年累计自付',
    ],
    paid.map((pay, at) => {
      const { members, town: place, village } = houses[at] as House;
      const [head] = members;
      const who = [head?.name ?? '', head?.id ?? '', head?.name ?? '', head?.id ?? ''];
      return [...who, place, village, '住院', day, String(pay * 2), String(pay), String(pay)];
    }),
  );

async function give(extract: string, period: string, text: string): Promise<void> {
  const path = join(folder, `${extract}-${period}-${now.getTime()}.csv`);
  await writeFile(path, text);
  const request = { county: ESHAN, period, extract, by: 'user:test', submittedAt: now };
  const [answer] = await handIn(hub.services, { ...request, files: [{ name: `${extract}.csv`, path }] });
  if (answer?.status !== 'ACCEPTED') throw new Error(JSON.stringify(answer));
}
const built = (period: string) => build(buildDeps(hub.services), ESHAN, { period });

beforeAll(async () => {
  hub = await openTestHub();
  hub.services.clock = () => now;
  folder = await mkdtemp(join(tmpdir(), 'meeting-'));
  const places = await hub.services.warehouse.ask<{ code: string; town: string; village: string }>(
    `select t.code as code, any(t.name) as town, min(v.name) as village from division as v join division as t on t.code = v.parent
     where v.county = '${ESHAN}' and v.level = 'village' group by code order by code limit 2`,
    { name: 'places' },
  );
  town = places[0]?.code ?? '';
  houses = county(
    places.map((one) => [one.town, one.village]),
    12,
  );
  now = new Date('2022-07-20T01:00:00Z');
  await give('register', '2022-07', register(houses));
  await give('es-yb-selfpay', '2022-07', selfPay('2022-07-10', [12_000, 15_000, 800]));
  await built('2022-07');
  now = new Date('2022-08-20T01:00:00Z');
  await give('es-yb-selfpay', '2022-08', selfPay('2022-08-10', [900, 11_000, 13_000, 20_000]));
  await built('2022-08');
  const accounts = {
    office: { role: 'COUNTY_OFFICE', division: ESHAN },
    leader: { role: 'COUNTY_LEADER', division: ESHAN },
    head: { role: 'TOWNSHIP_HEAD', division: town },
    liaison: { role: 'DEPARTMENT_LIAISON', division: ESHAN, department: '医保部门' },
    city: { role: 'CITY_OFFICE', division: YUXI },
    linyi: { role: 'CITY_OFFICE', division: LINYI },
    yishui: { role: 'COUNTY_LEADER', division: '371323' },
    stranger: { role: 'COUNTY_OFFICE', division: '411024' },
  };
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const july = { place: ESHAN, kind: 'es-dispatch', month: '2022-08' };
const figure = (meeting: Data, page: string, code: string): Data =>
  meeting.pack.pages.find(({ id }: Data) => id === page).figures.find(({ id }: Data) => id === `${page}:${code}`);

describe('7–8月双月调度', () => {
  let meeting: Data;
  let frozen: Data;

  it('文件规定双数月“双月调度”：8月的那次还没有准备，由县专班准备，县领导只看', async () => {
    now = new Date('2022-09-05T01:00:00Z');
    const { meetings } = await ask('leader', LIST, { place: ESHAN, year: 2022 });
    const due = meetings.meetings.filter(({ kind }: Data) => kind === 'es-dispatch');
    expect(due.map(({ month, standing }: Data) => `${month} ${standing}`)).toEqual([
      ...['2022-12 PLANNED', '2022-10 PLANNED', '2022-08 DUE', '2022-06 DUE', '2022-04 DUE'],
    ]);
    expect(due[2]).toMatchObject({
      period: '2022年7月至8月',
      clause: { quote: '严格执行数据比对“按月分析、双月调度”制度' },
    });
    expect(meetings.convenes).toBe(false);
    expect(await refused('leader', OPEN, july)).toEqual([expect.stringContaining('没有权限')]);
    expect(await refused('office', OPEN, { ...july, month: '2022-07' })).toEqual([
      '双月调度在 2、4、6、8、10、12 月召开：请选这些月份。',
    ]);
    meeting = (await ask('office', OPEN, july)).openMeeting;
    expect(await refused('office', OPEN, july)).toEqual(['2022年8月的双月调度已经在准备：请刷新页面后打开它。']);
  });

  it('材料按议题写好：两个月一共几条，每个部门一页带着文件写的职责，数据不完整写明缺什么', () => {
    expect(meeting.pack.title).toMatch(/2022年7月至8月双月调度材料$/);
    expect(meeting.pack).toMatchObject({ complete: false, frozenAt: null });
    expect(meeting.pack.why).toMatch(/应报 \d+ 项，还缺 \d+ 项/);
    const pages = meeting.pack.pages.map(({ id }: Data) => id);
    expect(pages.slice(0, 4)).toEqual(['decisions', 'balance', 'warnings', 'ranking']);
    // 7月 12,000 与 15,000, 8月 11,000、13,000、20,000: 超过1万元 five times, of four households.
    expect(figure(meeting, 'warnings', 'warnings')).toMatchObject({ value: '5' });
    expect(figure(meeting, 'warnings', 'households')).toMatchObject({ value: '4' });
    const [, , warned, ranked] = meeting.pack.pages;
    expect(warned.findings).toContain('预警最多的部门：医保部门 5 条。');
    // Behind the ranking: the clues that are still open, not only those that are done.
    const left = ranked.figures.flatMap(({ question }: Data) => question ?? []);
    expect(left).toContainEqual({
      ...{ measure: 't3_left', from: '2022-07', to: '2022-08' },
      filter: [{ dimension: 'TOWN', values: [town] }],
    });
    const medical = meeting.pack.pages.find(({ title }: Data) => title.startsWith('医保部门'));
    expect(medical.duties[0].text).toContain('因病住院医保报销后自付费用超过1万元');
    expect(medical.findings).toContain('预警 5 条、4 户，月末未办结线索 4 户。');
  });

  it('记下两项决定：责任单位、期限、用哪个指标衡量；冻结以后，乡镇和部门能看会上说的', async () => {
    expect(await refused('head', SHOW, { id: meeting.id })).toEqual([]);
    expect((await ask('head', SHOW, { id: meeting.id })).meeting.pack).toBeNull();
    const first = {
      text: '医保部门下月起减少迟报',
      ownerKind: 'DEPARTMENT',
      owner: '医保部门',
      dueOn: '2022-09-30',
      measure: 'warnings',
    };
    const second = { text: '尽快入户核查', ownerKind: 'TOWN', owner: town, dueOn: '2022-10-20', measure: null };
    expect(await refused('office', ADD, { meeting: meeting.id, input: { ...first, owner: '气象局' } })).toEqual([
      '没有这个责任单位：请从列出的单位里选。',
    ]);
    await ask('office', ADD, { meeting: meeting.id, input: first });
    meeting = (await ask('office', ADD, { meeting: meeting.id, input: second })).addDecision;
    const open = (await ask('office', WHOLE('{ title }'), { id: meeting.id })).meeting;
    expect(open.told).toBeNull();
    expect(open.now).toEqual(open.pack);
    expect(meeting.decisions).toMatchObject([
      { number: 1, owner: '医保部门', state: 'OPEN', effect: { measure: 'warnings', base: { value: '5' } } },
      { number: 2, state: 'OPEN', effect: null },
    ]);
    frozen = (await ask('office', FREEZE, { id: meeting.id, version: meeting.version })).freezePack;
    expect(frozen.pack.frozenAt).not.toBeNull();
    expect(frozen.frozen).toMatchObject([{ number: 1, fingerprint: frozen.pack.fingerprint, asOf: '2022-09-05' }]);
    for (const who of ['head', 'liaison', 'leader'])
      expect((await ask(who, SHOW, { id: meeting.id })).meeting.pack).toEqual(frozen.pack);
    expect(await refused('stranger', SHOW, { id: meeting.id })).toEqual([expect.stringContaining('没有权限')]);
    const seen = (await ask('head', SHOW, { id: meeting.id })).meeting;
    expect(seen.whole).toBe(false);
    expect(seen.decisions.map(({ number, text, effect }: Data) => [number, text, effect])).toEqual([
      [1, first.text, null],
      [2, second.text, null],
    ]);
    const whole = (await ask('head', WHOLE(everyField('Pack')), { id: meeting.id })).meeting;
    expect(whole.told).toEqual(whole.pack);
    expect(whole.now).toBeNull();
    const held = await ask('office', HOLD, { id: meeting.id, version: frozen.version, day: '2022-09-05' });
    expect(held.holdMeeting.standing).toBe('HELD');
    expect(await refused('office', FREEZE, { id: meeting.id, version: held.holdMeeting.version })).toEqual([
      '会议已经开过，材料不能再冻结：更正请看对账。',
    ]);
  });

  it('会后医保更正8月报表：会上说的一字不变，对账逐行说明变了什么、为什么，加减相符', async () => {
    const pack = frozen.frozen[0].id;
    expect((await ask('office', RECONCILE, { pack })).reconciliation.figures).toEqual([]);
    now = new Date('2022-09-08T01:00:00Z');
    // 11,000 was mistyped, and one household more came.
    await give('es-yb-selfpay', '2022-08', selfPay('2022-08-10', [900, 1100, 13_000, 20_000, 16_000]));
    await built('2022-08');
    const after = (await ask('office', SHOW, { id: meeting.id })).meeting;
    expect(JSON.stringify(after.pack)).toBe(JSON.stringify(frozen.pack));
    const { figures, unchanged } = (await ask('office', RECONCILE, { pack })).reconciliation;
    const warnings = figures.find(({ id }: Data) => id === 'warnings:warnings');
    expect(warnings).toMatchObject({ told: '5', now: '5' });
    expect(warnings.parts[0]).toMatchObject({ told: 5, vanished: 1, appeared: 1, changed: 0, now: 5, totalCount: 2 });
    expect(new Set(warnings.parts[0].rows.map(({ why }: Data) => why))).toEqual(
      new Set(['医保部门“住院医保报销后自付费用”2022-08 于 2022-09-08 重新报送']),
    );
    const rows = figures.find(({ name }: Data) => name.endsWith('数据合格率'));
    expect(rows.parts[0].rows).toMatchObject([
      { label: '住院医保报销后自付费用 2022-08', change: 'CHANGED', told: 4, now: 5 },
    ]);
    for (const { parts } of figures)
      for (const { told, vanished, appeared, changed, now: is } of parts)
        expect(told - vanished + appeared + changed).toBe(is);
    expect(unchanged).toBeGreaterThan(100);
  });

  it('9–10月双月调度：上次的决定自动回来，办了的看见效没有，到期没办的写明没有兑现', async () => {
    now = new Date('2022-10-20T01:00:00Z');
    await give('es-yb-selfpay', '2022-10', selfPay('2022-10-10', [12_000]));
    await built('2022-10');
    now = new Date('2022-11-02T01:00:00Z');
    const [decision] = (await ask('office', SHOW, { id: meeting.id })).meeting.decisions;
    const closing = { id: decision.id, version: decision.version };
    await ask('office', CLOSE, { ...closing, input: { state: 'DONE', done: '已逐户核对', doneOn: '2022-09-28' } });
    expect(await refused('office', CLOSE, { ...closing, input: { state: 'DONE', done: '再办一次' } })).toEqual([
      expect.stringContaining('别人刚刚改过'),
    ]);
    const next = (await ask('office', OPEN, { ...july, month: '2022-10' })).openMeeting;
    expect(next.earlier).toMatchObject([
      {
        owner: '医保部门',
        state: 'DONE',
        done: '已逐户核对',
        effect: { base: { value: '5' }, now: { value: '1' }, better: null },
      },
      { text: '尽快入户核查', state: 'OPEN', broken: true, effect: null },
    ]);
    const [page] = next.pack.pages;
    expect(page.findings[0]).toBe('上次会议以来要回头看的决定 2 项：1 项已办、1 项逾期未办。');
    expect(page.tables[0].rows[1].cells.map(({ text }: Data) => text)).toContain('逾期未办（逾期 13 天）');
    const tasks = next.pack.pages.find(({ id }: Data) => id === 'next');
    expect(JSON.stringify(tasks)).toContain('尽快入户核查');
  });
});

it('没有数据的县，材料不说“没有迟报”，也不说 0 项', async () => {
  const place = '411024';
  const { meetings } = (await ask('stranger', LIST, { place, year: 2022 })).meetings;
  const due = new Map<string, Data>(
    meetings.filter(({ standing }: Data) => standing === 'DUE').map((one: Data) => [one.kind, one]),
  );
  const said: string[] = [];
  for (const { kind, month } of due.values()) {
    const { pack } = (await ask('stranger', OPEN, { place, kind, month })).openMeeting;
    said.push(...pack.pages.flatMap(({ findings }: Data) => findings));
  }
  expect(said).toContain('谁迟报、没有报，还说不了：这段时间尚无数据。');
  expect(said).toContain('报送：这段时间尚无数据。');
  expect(said).toContain('预警：这段时间尚无数据。');
  expect(said).toContain('结转未办的线索：当时还没有开始办理。');
  expect(said.join()).not.toMatch(/应报 0 项|没有迟报|预警 0 条|都已办结/);
});

it('每个文件的县级会议都能写出材料，每一页的数都能查到组成它的行', async () => {
  const { meetings } = await ask('office', LIST, { place: ESHAN, year: 2022 });
  expect(meetings.meetings.map(({ kind }: Data) => kind)).toContain('es-analysis');
  const analysis = (await ask('office', OPEN, { place: ESHAN, kind: 'es-analysis', month: '2022-08' })).openMeeting;
  for (const { id, figures, tables } of analysis.pack.pages) {
    const known = new Set(figures.map((one: Data) => one.id));
    expect(known.size, id).toBe(figures.length);
    for (const { cells } of tables.flatMap(({ rows }: Data) => rows))
      for (const { figure: named } of cells) if (named) expect(known).toContain(named);
  }
  expect(await refused('city', LIST, { place: YUXI, year: 2022 })).toEqual([]);
  expect(await refused('office', LIST, { place: '530000', year: 2022 })).toEqual([
    '会议由县或市召开：请用 6 位县级或市级代码。',
  ]);
});

it('市的月调度：各县并排，写典型经验，记实地调研的县，不够数不能记为已开；县里只看冻结的，不能改', async () => {
  const month = { place: LINYI, kind: 'sd-monthly-dispatch', month: '2022-10' };
  const { id, version, pack } = (await ask('linyi', OPEN, month)).openMeeting;
  expect(pack.pages.map(({ agenda }: Data) => agenda)).toEqual([
    ...[null, '防返贫工作情况', '典型经验做法', '存在困难问题', '实地调研', '督促整改落实', null],
  ]);
  expect(pack.pages[4].findings[0]).toBe('文件要求每次抽取不少于 2 个县实地调研，已记录 0 个。');
  const notes = [{ heading: '典型经验做法', county: '371323', text: '网格员每周走访' }];
  const PREPARE = `mutation ($id: ID!, $version: Int!, $input: MeetingInput!) {
    prepareMeeting(id: $id, version: $version, input: $input) { version } }`;
  const prepared = { id, version, input: { notes, visited: [] } };
  expect(await refused('yishui', PREPARE, prepared)).toEqual([expect.stringContaining('没有权限')]);
  const saved = (await ask('linyi', PREPARE, prepared)).prepareMeeting;
  expect(await refused('linyi', PREPARE, prepared)).toEqual([expect.stringContaining('别人刚刚改过')]);
  expect((await ask('yishui', SHOW, { id })).meeting.pack).toBeNull();
  const frozen = (await ask('linyi', FREEZE, { id, version: saved.version })).freezePack;
  const read = (await ask('yishui', SHOW, { id })).meeting.pack;
  expect(read.pages[2].tables[0].rows[0].cells.map(({ text }: Data) => text)).toEqual(['沂水县', '网格员每周走访']);
  expect(await refused('linyi', HOLD, { id, version: frozen.version, day: null })).toEqual([
    '文件要求实地调研不少于 2 个县，只记录了 0 个：请先补记。',
  ]);
});
