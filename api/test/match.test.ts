import { xlsxBytes } from '@dixian/etl';
import { daysAfter } from '@dixian/warehouse';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { MatchExplanationEntity } from '../src/modules/match/match-explanation.entity.ts';
import { MatchRequestEntity } from '../src/modules/match/match-request.entity.ts';
import { today } from '../src/modules/submission/today.ts';
import type { House } from './line/county.ts';
import { answerFile, MONTH, openWorld, type Who, type World, YANLING, YISHUI } from './match/world.ts';
import type { Data } from './scope.fixture.ts';

let world: World;
let houses: House[];
beforeAll(async () => {
  world = await openWorld();
  houses = world.houses;
}, 300_000);
afterAll(() => world.close());

const PUT = `mutation ($county: DivisionCode!, $month: Month!, $households: [ID!]!, $note: String) {
  putForward(county: $county, month: $month, households: $households, note: $note) { household requests {
    match department askedOn dueOn state skipped { reason clause { quote documentNo } } } } }`;
const MATCHES = `query ($county: DivisionCode!, $filter: MatchFilter, $first: Int) {
  matches(county: $county, filter: $filter, first: $first) { totalCount edges { node { id household month putForwardBy note
    home { id } requests { id match title department dueOn state late returnedAt answered explained explanations { text by } } } } } }`;
const REVEAL = `mutation ($county: DivisionCode!, $request: ID!, $purpose: String!) {
  revealMatch(county: $county, request: $request, purpose: $purpose) { person { name idNoMasked } hit kind detail
    registeredOn amount band sourceDate remark } }`;
const EXPORT = `mutation ($county: DivisionCode!, $match: ID!, $purpose: String!) {
  exportMatchList(county: $county, match: $match, purpose: $purpose) { name content persons number } }`;
const EXPLAIN = `mutation ($county: DivisionCode!, $request: ID!, $text: String!) {
  explainMatch(county: $county, request: $request, text: $text) { state explained explanations { text by } } }`;
const LIST = `query ($county: DivisionCode!, $match: ID!) { matchList(county: $county, match: $match) {
  household person { name idNoMasked } askedOn dueOn } }`;
const TALLIES = `query ($county: DivisionCode!) { matchTallies(county: $county) { match { id bandOnly clause { quote } }
  open overdue hit noHit skipped unexplained } }`;

const PURPOSE = '核对比对结果，请农户说明';
const inYanling = (more: object = {}) => ({ county: YANLING, ...more });
const put = (households: string[], more: object = {}) =>
  world.ask('office', PUT, inYanling({ month: MONTH, households, ...more }));
const candidates = async (who: Who, filter: object = {}) => {
  const { matches } = await world.ask(who, MATCHES, inYanling({ filter, first: 50 }));
  return matches.edges.map(({ node }: Data) => node);
};
const request = async (who: Who, household: string, match: string): Promise<Data> => {
  const [found] = await candidates(who, { household });
  return found?.requests.find((one: Data) => one.match === match);
};
const audit = () => world.hub.services.orm.em.fork().find(AuditEntryEntity, {}, { orderBy: { id: 'desc' }, limit: 1 });
const house = (at: number): House => houses[at] as House;

describe('a household put forward by the county', () => {
  it('is asked about at every department the document names, for an answer within five days', async () => {
    const { putForward } = await put(['H0000', 'H0001', 'H0002'], { note: '村里反映有困难' });
    expect(putForward.map(({ household }: Data) => household)).toEqual(['H0000', 'H0001', 'H0002']);
    for (const { requests } of putForward) {
      expect(requests.map(({ match, department }: Data) => `${match} ${department}`)).toEqual([
        'yl-m-payroll 财政局',
        'yl-m-tax 税务局',
        'yl-m-household 公安局',
        'yl-m-vehicle 公安局',
        'yl-m-corp 市场监督管理局',
        'yl-m-pension 人社局',
        'yl-m-finance 金融办',
      ]);
      for (const { askedOn, dueOn, state, skipped } of requests)
        expect([askedOn, dueOn, state, skipped]).toEqual([today(), daysAfter(today(), 5), 'ASKED', null]);
    }
    expect(await audit()).toMatchObject([
      { who: 'user:office', action: 'PUT_FORWARD', subject: `${YANLING}/${MONTH}/H0000、H0001、H0002`, result: 'OK' },
    ]);
  });

  it('is not put forward twice, and one that is not there not at all, nor any with it', async () => {
    const again = inYanling({ month: MONTH, households: ['H0000', 'H0003'] });
    expect(await world.told('office', PUT, again)).toEqual([
      '户 H0000 在 2023-07 已经提请过比对：请在信息比对页查看结果，不必重复提请。',
    ]);
    const later = inYanling({ month: '2023-08', households: ['H0000', 'H0003'] });
    expect(await world.told('office', PUT, later)).toEqual([
      '户 H0000 依 2023-07 的线索提请的比对还没有全部反馈：请等结果或催办，不必重复提请。',
    ]);
    for (const households of [['H9999', 'H0003'], []])
      expect(await world.codes('office', PUT, inYanling({ month: MONTH, households }))).toHaveLength(1);
    expect((await candidates('office')).length).toBe(3);
  });

  it('is put forward by the county office alone, and the try is written down', async () => {
    for (const who of ['leader', 'analyst', 'finance', 'townA', 'townB', 'city', 'stranger', 'yishui'] as const) {
      expect(await world.codes(who, PUT, inYanling({ month: MONTH, households: ['H0004'] }))).toEqual(['FORBIDDEN']);
      expect(await audit()).toMatchObject([{ action: 'PUT_FORWARD', result: 'FORBIDDEN' }]);
    }
    expect((await candidates('office')).length).toBe(3);
  });

  it('of a county whose document compares nothing is told why it cannot be', async () => {
    const [told] = await world.told('stranger', PUT, { county: '360722', month: MONTH, households: ['H1'] });
    expect(told).toContain('没有规定向部门比对信息');
  });
});

describe('the list that goes out to a department', () => {
  let rows: string[][];
  let bytes: Buffer;
  const read = async (content: Buffer): Promise<string[][]> => {
    const [sheet] = (await readXlsx(new Uint8Array(content))).sheets;
    return (sheet?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  };

  it('names every member in full with the columns of the contract, marked and audited', async () => {
    const { exportMatchList: file } = await world.ask(
      'office',
      EXPORT,
      inYanling({ match: 'yl-m-finance', purpose: '送金融办比对' }),
    );
    bytes = Buffer.from(file.content, 'base64');
    const people = houses.slice(0, 3).flatMap(({ members }) => members);
    expect(file.persons).toBe(people.length);
    rows = await read(bytes);
    const text = rows.map((row) => row.join(' ')).join('\n');
    for (const { id, name } of people) expect(text).toContain(`${name} ${id}`);
    expect(text).toContain(file.number);
    expect(text).toContain('不作为取消资格的依据；是否纳入由人决定');
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(await audit()).toMatchObject([
      {
        action: 'EXPORT_MATCH_LIST',
        subject: `${YANLING}/yl-m-finance/${file.number}`,
        purpose: '送金融办比对',
        result: 'OK',
      },
    ]);
  });

  it('loads back as the answer once the department has filled it in', async () => {
    const at = rows.findIndex((row) => row.includes('身份证号码'));
    const header = rows[at] ?? [];
    const fill: Record<string, string> = { 是否命中: '否', 数据日期: '2023-07-20' };
    const own = rows.slice(at + 1).filter((row) => row.some((cell) => /^\d{17}[\dX]$/.test(cell)));
    const filled = own.map((row) => header.map((name, i) => fill[name] ?? row[i] ?? ''));
    const dry = await xlsxBytes({
      sheet: '名单',
      title: rows[0]?.[0] ?? '',
      header,
      rows: filled,
      notes: rows.at(-1) ?? [],
    });
    const answer = await world.handIn(YANLING, 'yl-m-finance', dry);
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: own.length, quarantined: 0, duplicates: 0 });
    expect(await request('office', 'H0000', 'yl-m-finance')).toMatchObject({
      state: 'NO_HIT',
      late: false,
      answered: house(0).members.length,
    });
    expect(await request('office', 'H0000', 'yl-m-tax')).toMatchObject({ state: 'ASKED', returnedAt: null });
  });

  it('is empty when nobody is left, and goes to nobody but the county office', async () => {
    const asked = inYanling({ match: 'yl-m-finance', purpose: PURPOSE });
    expect(await world.told('office', EXPORT, asked)).toEqual([
      '这一项没有待比对的户：请先提请比对，或查看已经反馈的结果。',
    ]);
    const open = inYanling({ match: 'yl-m-tax', purpose: PURPOSE });
    for (const who of ['leader', 'analyst', 'finance', 'townA', 'city', 'stranger'] as const) {
      expect(await world.codes(who, EXPORT, open)).toEqual(['FORBIDDEN']);
      expect(await audit()).toMatchObject([{ action: 'EXPORT_MATCH_LIST', result: 'FORBIDDEN' }]);
    }
    expect(await world.codes('office', EXPORT, { ...open, purpose: '看看' })).toEqual(['BAD_USER_INPUT']);
  });

  it('is seen on the screen by masked numbers: by a department only its own, by a township its own households', async () => {
    const list = async (who: Who, match: string) => (await world.ask(who, LIST, inYanling({ match }))).matchList;
    const all = await list('office', 'yl-m-vehicle');
    expect(JSON.stringify(all)).not.toMatch(/\d{17}[\dX]/);
    expect(all).toHaveLength(houses.slice(0, 3).flatMap(({ members }) => members).length);
    expect(await list('police', 'yl-m-vehicle')).toEqual(all);
    expect(await list('police', 'yl-m-tax')).toEqual([]);
    expect(new Set((await list('townB', 'yl-m-vehicle')).map(({ household }: Data) => household))).toEqual(
      new Set(['H0001']),
    );
    for (const who of ['analyst', 'city', 'stranger'] as const)
      expect(await world.codes(who, LIST, inYanling({ match: 'yl-m-vehicle' }))).toEqual(['FORBIDDEN']);
  });
});

describe('what comes back', () => {
  beforeAll(async () => {
    const answered = [house(0), house(1)];
    const more = ['金额=86000'];
    expect(await world.handIn(YANLING, 'yl-m-vehicle', answerFile(answered, [house(0)], more))).toMatchObject({
      loaded: 2,
    });
    const late = { submittedAt: new Date(Date.now() + 6 * 86_400_000) };
    await world.handIn(YANLING, 'yl-m-corp', answerFile([house(0)], []), late);
    // A neighbour with a car is nobody who was put forward.
    await world.handIn(YANLING, 'yl-m-vehicle', answerFile([house(5)], [house(5)]), { mode: 'amend' });
  });

  it('is a hit or no hit for each household, late when it came after the fifth day', async () => {
    expect(await request('office', 'H0000', 'yl-m-vehicle')).toMatchObject({ state: 'HIT', late: false, answered: 1 });
    expect(await request('office', 'H0001', 'yl-m-vehicle')).toMatchObject({ state: 'NO_HIT', late: false });
    expect(await request('office', 'H0002', 'yl-m-vehicle')).toMatchObject({ state: 'ASKED', answered: 0 });
    expect(await request('office', 'H0000', 'yl-m-corp')).toMatchObject({ state: 'NO_HIT', late: true });
    expect((await candidates('office', { states: ['HIT'] })).map(({ household }: Data) => household)).toEqual([
      'H0000',
    ]);
  });

  it('is counted by match, and overdue from the sixth day', async () => {
    const asked = await request('office', 'H0002', 'yl-m-pension');
    const { em } = world.hub.services.orm;
    await em.fork().nativeUpdate(MatchRequestEntity, { id: asked.id }, { dueOn: daysAfter(today(), -1) });
    expect(await request('office', 'H0002', 'yl-m-pension')).toMatchObject({ state: 'OVERDUE' });
    await em.fork().nativeUpdate(MatchRequestEntity, { id: asked.id }, { dueOn: today() });
    expect(await request('office', 'H0002', 'yl-m-pension')).toMatchObject({ state: 'ASKED' });
    const { matchTallies } = await world.ask('office', TALLIES, inYanling());
    const of = (id: string) => matchTallies.find(({ match }: Data) => match.id === id);
    expect(of('yl-m-vehicle')).toMatchObject({ open: 1, hit: 1, noHit: 1, skipped: 0, unexplained: 1 });
    expect(of('yl-m-finance').match).toMatchObject({
      bandOnly: true,
      clause: { quote: expect.stringContaining('大额存单') },
    });
  });

  it('is the correction alone when a department corrects its answer, in time as its first one was', async () => {
    const late = new Date(Date.now() + 9 * 86_400_000);
    await world.handIn(YANLING, 'yl-m-pension', answerFile([house(0), house(1)], [house(0)]));
    expect(await request('office', 'H0000', 'yl-m-pension')).toMatchObject({ state: 'HIT' });
    await world.handIn(YANLING, 'yl-m-pension', answerFile([house(0)], []), { submittedAt: late });
    expect(await request('office', 'H0000', 'yl-m-pension')).toMatchObject({ state: 'NO_HIT', late: false });
    expect(await request('office', 'H0001', 'yl-m-pension')).toMatchObject({ state: 'ASKED' });
  });

  it('does not answer a question that was asked later', async () => {
    await world.handIn(YANLING, 'yl-m-payroll', answerFile([house(8)], [house(8)]), {
      submittedAt: new Date(Date.now() - 60_000),
    });
    await put(['H0008']);
    expect(await request('office', 'H0008', 'yl-m-payroll')).toMatchObject({ state: 'ASKED' });
    await world.handIn(YANLING, 'yl-m-payroll', answerFile([house(0)], []), { mode: 'amend' });
    expect(await request('office', 'H0008', 'yl-m-payroll')).toMatchObject({ state: 'ASKED' });
    expect(await request('office', 'H0000', 'yl-m-payroll')).toMatchObject({ state: 'NO_HIT' });
  });
});

describe('the details of a hit', () => {
  it('are shown in full to the checker of the county, for a purpose, and audited', async () => {
    const { id } = await request('office', 'H0000', 'yl-m-vehicle');
    const { revealMatch } = await world.ask('office', REVEAL, inYanling({ request: id, purpose: PURPOSE }));
    expect(revealMatch).toMatchObject([
      {
        person: { name: house(0).members[0]?.name, idNoMasked: expect.stringMatching(/^\d{6}\*{8}/) },
        ...{ hit: true, detail: '登记在本人名下', registeredOn: '2021-03-01', amount: expect.stringMatching(/^86000/) },
      },
    ]);
    expect(await audit()).toMatchObject([
      { action: 'REVEAL_MATCH', subject: `${YANLING}/${id}`, purpose: PURPOSE, result: 'OK' },
    ]);
    expect(await world.codes('office', REVEAL, inYanling({ request: id, purpose: '看' }))).toEqual(['BAD_USER_INPUT']);
  });

  it('are shown to nobody else, by no id and no other county, and each try is written down', async () => {
    const { id } = await request('office', 'H0000', 'yl-m-vehicle');
    for (const who of ['leader', 'analyst', 'police', 'townA', 'townB', 'city', 'stranger', 'yishui'] as const) {
      const asked = { request: id, purpose: PURPOSE };
      expect(await world.codes(who, REVEAL, inYanling(asked))).toEqual(['FORBIDDEN']);
      expect(await world.codes(who, EXPLAIN, inYanling({ request: id, text: '跑运输' }))).toEqual(['FORBIDDEN']);
      expect(await audit()).toMatchObject([{ action: 'EXPLAIN_MATCH', result: 'FORBIDDEN' }]);
    }
    for (const request of [id, 'x', '00000000-0000-4000-8000-000000000000'])
      expect(await world.codes('yishui', REVEAL, { county: YISHUI, request, purpose: PURPOSE })).toEqual(['NOT_FOUND']);
  });

  it('tell of deposits a band and never an amount', async () => {
    const told = { county: YANLING, extract: 'yl-m-finance' };
    const plain = answerFile(
      [house(1)],
      [house(1)],
      ['金额=86000', '金额区间=5万至10万元', '备注=存款86000元，2023-07-20 查'],
    );
    const { loaded, problems } = await world.handIn(told.county, told.extract, plain, { mode: 'amend' });
    expect([loaded, problems.map(({ code, column }) => `${code} ${column}`)]).toEqual([
      1,
      expect.arrayContaining([expect.stringMatching(/UNKNOWN_COLUMN.*金额/)]),
    ]);
    const exact = answerFile([house(2)], [house(2)], ['金额区间=86000']);
    expect(await world.handIn(told.county, told.extract, exact, { period: '2023-08' })).toMatchObject({ loaded: 0 });
    const { id } = await request('office', 'H0001', 'yl-m-finance');
    const { revealMatch } = await world.ask('office', REVEAL, inYanling({ request: id, purpose: PURPOSE }));
    const hit = revealMatch.find((row: Data) => row.hit);
    expect(hit).toMatchObject({
      amount: null,
      band: '5万至10万元',
      remark: expect.stringMatching(/^存款（数额不显示）.2023-07-20 查$/),
    });
    expect(JSON.stringify(revealMatch)).not.toMatch(/(?<![\da-f])86000(?![\da-f])/);
  });

  it('no contract of a match that asks for a band has a column for an amount', () => {
    const { policies, contracts } = world.hub.services;
    const found = [YANLING, YISHUI, '360425'].flatMap((county) =>
      policies.forCounty(county).matches.filter(({ bandOnly }) => bandOnly),
    );
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const { id } of found)
      expect(contracts.get(id)?.columns.map(({ field }) => field)).not.toContain('value_amount');
  });
});

describe('an explanation', () => {
  it('is kept beside the hit and changes neither it nor any clue or warning', async () => {
    const { id } = await request('office', 'H0000', 'yl-m-vehicle');
    const state = `{ households(county: "${YANLING}") { edges { node { id monitoredType clue { id state } warnings { id } } } }
      clues(county: "${YANLING}", month: "${MONTH}") { totalCount edges { node { id state } } } }`;
    const before = await world.ask('office', state);
    const text = '车用于跑运输，是家里的生计';
    const { explainMatch } = await world.ask('office', EXPLAIN, inYanling({ request: id, text }));
    expect(explainMatch).toEqual({ state: 'HIT', explained: true, explanations: [{ text, by: 'user:office' }] });
    expect(await audit()).toMatchObject([{ action: 'EXPLAIN_MATCH', subject: `${YANLING}/${id}`, result: 'OK' }]);
    expect(await world.ask('office', state)).toEqual(before);
    const [row] = await world.hub.services.orm.em.fork().find(MatchExplanationEntity, {});
    expect(row?.text).not.toContain('运输');
  });

  it('is asked only for a hit, and holds no ID number', async () => {
    const hit = await request('office', 'H0000', 'yl-m-vehicle');
    const none = await request('office', 'H0001', 'yl-m-vehicle');
    expect(await world.told('office', EXPLAIN, inYanling({ request: none.id, text: '没有车' }))).toEqual([
      '这项比对没有查到情况，不需要说明。',
    ]);
    for (const text of [' ', '360799194204021234 的车'])
      expect(await world.codes('office', EXPLAIN, inYanling({ request: hit.id, text }))).toEqual(['BAD_USER_INPUT']);
  });

  it('others know that there is one, and not what it says', async () => {
    expect(await request('leader', 'H0000', 'yl-m-vehicle')).toMatchObject({ explained: true, explanations: [] });
  });
});

describe('whoever else looks', () => {
  it('of the county sees hit or no hit: a township of its own households, in lists, counts and by number', async () => {
    const seen = async (who: Who) => (await candidates(who)).map(({ household }: Data) => household).sort();
    const all = ['H0000', 'H0001', 'H0002', 'H0008'];
    for (const who of ['leader', 'analyst', 'city'] as const) {
      expect(await seen(who)).toEqual(all);
      const [first] = await candidates(who, { household: 'H0000' });
      expect(first).toMatchObject({ putForwardBy: null, note: null });
      expect(JSON.stringify(first)).not.toMatch(/登记在|(?<![\da-f])(86000(?![\da-f])|360799)|赵/);
    }
    expect(await seen('townA')).toEqual(['H0000', 'H0002', 'H0008']);
    expect(await seen('townB')).toEqual(['H0001']);
    expect(await candidates('townB', { household: 'H0000' })).toEqual([]);
    const { matchTallies } = await world.ask('townB', TALLIES, inYanling());
    const vehicle = matchTallies.find(({ match }: Data) => match.id === 'yl-m-vehicle');
    expect(vehicle).toMatchObject({ open: 0, hit: 0, noHit: 1 });
    const [office] = await candidates('office', { household: 'H0000' });
    expect(office).toMatchObject({ putForwardBy: 'user:office', note: '村里反映有困难' });
  });

  it('of a department sees what it was asked, and nothing of the others', async () => {
    const own = await candidates('police');
    expect(own).toHaveLength(4);
    const asked = new Set(own.flatMap(({ requests }: Data) => requests.map(({ match }: Data) => match)));
    expect(asked).toEqual(new Set(['yl-m-household', 'yl-m-vehicle']));
    expect(own.every(({ home }: Data) => home === null)).toBe(true);
    expect(await candidates('finance', { match: 'yl-m-vehicle' })).toEqual([]);
    const { matchTallies } = await world.ask('finance', TALLIES, inYanling());
    expect(matchTallies.map(({ match }: Data) => match.id)).toEqual(['yl-m-finance']);
  });

  it('of another county or city sees nothing, and there is none without signing in', async () => {
    for (const who of ['stranger', 'yishui', 'linyi'] as const)
      for (const query of [MATCHES, TALLIES]) expect(await world.codes(who, query, inYanling())).toEqual(['FORBIDDEN']);
    const nobody = await world.hub.ask(MATCHES, inYanling());
    expect(nobody.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('finds on the page of a household what it was compared for', async () => {
    const query = `{ household(county: "${YANLING}", id: "H0000") { matches { month requests { match state } } } }`;
    const { household } = await world.ask('townA', query);
    expect(household.matches).toMatchObject([{ month: MONTH }]);
    expect(household.matches[0].requests).toContainEqual({ match: 'yl-m-vehicle', state: 'HIT' });
    expect((await world.ask('townB', query)).household).toBeNull();
  });
});

describe('a household put forward once more', () => {
  it('is asked again when all have answered, and the answers since are about that', async () => {
    await put(['H0004']);
    const { requests } = (await candidates('office', { household: 'H0004' }))[0];
    for (const { match } of requests)
      await world.handIn(YANLING, match, answerFile([house(4)], []), { period: '2023-08' });
    const again = inYanling({ month: '2023-08', households: ['H0004'] });
    expect((await world.ask('office', PUT, again)).putForward).toHaveLength(1);
    await world.handIn(YANLING, 'yl-m-tax', answerFile([house(4)], [house(4)]), { period: '2023-09' });
    const found = await candidates('office', { household: 'H0004', match: 'yl-m-tax' });
    expect(found.map(({ month, requests }: Data) => [month, requests[0].state])).toEqual([
      ['2023-08', 'HIT'],
      [MONTH, 'NO_HIT'],
    ]);
    expect(await candidates('office', { month: '2023-08', states: ['HIT'] })).toHaveLength(1);
  });
});

describe('山东：对已经开展过信息比对的低保对象和分散供养特困人员，不再重复比对', () => {
  const PERSON = '姓名,身份证号码,户主姓名,户主身份证号码,乡镇,行政村,救助类别,审批日期,保障人数';
  const aid = (of: House, member: number, kind: string, covered: number | '') => {
    const [head] = of.members;
    const who = of.members[member];
    return [
      who?.name,
      who?.id,
      head?.name,
      head?.id,
      '沂城街道',
      '阳东社区居民委员会',
      kind,
      '2023-07-05',
      covered,
    ].join(',');
  };

  it('is not asked about at all where a list names the whole household, with the clause; others are', async () => {
    const rows = [
      aid(house(0), 0, '低保', house(0).members.length),
      aid(house(1), 0, '分散供养特困', ''),
      aid(house(2), 0, '低保', 1),
      aid(house(3), 0, '低收入', ''),
    ];
    const answer = await world.handIn(YISHUI, 'sd-mz-aid', [PERSON, ...rows, ''].join('\n'));
    expect(answer).toMatchObject({ loaded: 4, quarantined: 0 });
    const households = ['H0000', 'H0001', 'H0002', 'H0003'];
    const { putForward } = await world.ask('yishui', PUT, { county: YISHUI, month: MONTH, households });
    const states = putForward.map(({ household, requests }: Data) => [
      household,
      [...new Set(requests.map(({ state }: Data) => state))],
    ]);
    expect(states).toEqual([
      ['H0000', ['SKIPPED']],
      ['H0001', ['SKIPPED']],
      ['H0002', ['ASKED']],
      ['H0003', ['ASKED']],
    ]);
    const [{ skipped }] = putForward[0].requests;
    expect(skipped).toEqual({
      reason: '民政局《新增社会救助对象及困境儿童》2023-07：低保，2023-07-05 审批，已经比对过',
      clause: {
        quote: '对已经开展过信息比对的低保对象和分散供养特困人员，不再重复比对',
        documentNo: expect.stringContaining('〔2022〕'),
      },
    });
  });

  it('stands on no list that goes out', async () => {
    const { matchList } = await world.ask('yishui', LIST, { county: YISHUI, match: 'sd-m-payroll' });
    expect(new Set(matchList.map(({ household }: Data) => household))).toEqual(new Set(['H0002', 'H0003']));
  });

  it('keeps the same persons of another county apart', async () => {
    expect(await candidates('office', { household: 'H0003' })).toEqual([]);
    await world.handIn(
      YISHUI,
      'sd-m-vehicle',
      answerFile([house(2)], [house(2)]).replaceAll(house(2).town, '沂城街道'),
    );
    expect(await request('office', 'H0002', 'yl-m-vehicle')).toMatchObject({ state: 'ASKED' });
  });
});
