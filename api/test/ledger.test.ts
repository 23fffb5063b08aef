import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT, type WarningRow } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Channel, Verdict } from '../src/modules/assignment/assignment.entity.ts';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { EXPORT, FILE, LEDGER, rowOf, STANDING, sheet, text } from './ledger/asking.ts';
import { augustOf } from './ledger/august.ts';
import { openWorld, type World, XINFENG, YISHUI } from './ledger/world.ts';
import type { Data } from './scope.fixture.ts';

const ANNEX_2 = { county: YISHUI, id: 'sd-annex-2', month: '2023-08' };
const PURPOSE = '报县级备案，盖章前核对';

let world: World;
let now = new Date('2023-08-20T02:00:00Z');
let ids: Record<string, string>;

beforeAll(async () => {
  world = await openWorld(() => now);
  ids = await augustOf(world);
}, 300_000);
afterAll(() => world.end());

describe('附件2 防止返贫监测预警信息办理情况汇总表', () => {
  it('“逐条建立工作台账”：附件2的13栏，一户一条，收到的等于办结的加在办的', async () => {
    const { ledger } = await world.ask('office', LEDGER, ANNEX_2);
    const seed = readFileSync(join(PRODUCT, 'policy', '370000', 'shandong-2022-11.yaml'), 'utf8');
    const [, columns = ''] = /article: 附件2\n\s+text: "([^"]*)"/.exec(seed) ?? [];
    expect(ledger.columns.map(({ header }: Data) => header)).toEqual(columns.split('\\t'));
    expect(ledger.columns).toHaveLength(13);
    expect(ledger.title).toBe('防止返贫监测预警信息办理情况汇总表');
    expect(ledger.balance).toEqual({ carried: 1, received: 4, closed: 2, open: 3 });
    expect(ledger.rows).toHaveLength(5);
    expect(ledger).toMatchObject({ day: '2023-08-20', due: '2023-08-30', stamp: '（加盖政府公章处）' });
    expect(ledger.clause.quote).toContain('具体格式见附件2');
  });

  it('a row tells where the clue came from, what was found, whether the applicant was told, and who visited', async () => {
    const { ledger } = await world.ask('office', LEDGER, ANNEX_2);
    const [head] = world.houses[1]?.members ?? [];
    expect(rowOf(ledger, ids.refused)?.slice(2)).toEqual([
      head?.name,
      `${head?.id.slice(0, 6)}********${head?.id.slice(-4)}`,
      ...[
        '自主申报',
        '手机申报',
        '因病',
        '2023-08-07',
        '否',
        '收入稳定高于监测标准',
        '是',
        '王干部、李网格员',
        '2023-08-11',
      ],
    ]);
    expect(rowOf(ledger, ids.petition)?.slice(4)).toEqual([
      '信访信息',
      '12345',
      '因病',
      '2023-08-07',
      '否',
      '信息不实',
      '否',
      '王干部、李网格员',
      '',
    ]);
    const cadre = rowOf(ledger, ids.cadre);
    expect(cadre?.slice(4)).toEqual([
      '干部排查',
      cadre?.[1],
      '因病',
      '2023-08-07',
      '已纳入',
      '',
      '',
      '王干部、李网格员',
      '',
    ]);
    expect(rowOf(ledger, ids.carried)?.slice(4, 6)).toEqual(['部门预警', '民政局']);
  });

  it('an applicant whom no register knows stands there as he told it, his number masked', async () => {
    const { ledger } = await world.ask('office', LEDGER, ANNEX_2);
    const [head] = world.houses[6]?.members ?? [];
    expect(rowOf(ledger, ids.unknown)?.slice(2, 4)).toEqual([
      head?.name,
      `${head?.id.slice(0, 6)}********${head?.id.slice(-4)}`,
    ]);
  });

  it('the ledger of a month that is over tells what stood on its last day', async () => {
    now = new Date('2023-09-20T02:00:00Z');
    const { ledger } = await world.ask('office', LEDGER, ANNEX_2);
    expect(ledger.day).toBe('2023-08-31');
    expect(rowOf(ledger, ids.cadre)?.at(-1)).toBe('');
    const september = (await world.ask('office', LEDGER, { ...ANNEX_2, month: '2023-09' })).ledger;
    expect(rowOf(september, ids.cadre)?.at(-1)).toBe('2023-09-02');
    expect(september.balance).toEqual({ carried: 3, received: 0, closed: 1, open: 2 });
    const july = (await world.ask('office', LEDGER, { ...ANNEX_2, month: '2023-07' })).ledger;
    expect(rowOf(july, ids.carried)?.slice(8)).toEqual(['', '', '', '', '']);
    now = new Date('2023-08-20T02:00:00Z');
  });

  it('a township sees its own, a department what it warned about, and who sees no persons none', async () => {
    const own = (await world.ask('headA', LEDGER, ANNEX_2)).ledger;
    expect(own.unit.length).toBeGreaterThan((await world.ask('office', LEDGER, ANNEX_2)).ledger.unit.length);
    expect(own.rows.map(({ id }: Data) => id).sort()).toEqual([ids.carried, ids.cadre, ids.unknown].sort());
    expect((await world.ask('office', LEDGER, { ...ANNEX_2, town: world.towns[0] })).ledger.rows).toHaveLength(3);
    expect((await world.ask('headA', LEDGER, { ...ANNEX_2, town: world.towns[1] })).ledger.rows).toHaveLength(0);
    const civil = (await world.ask('civil', LEDGER, ANNEX_2)).ledger;
    expect(civil.rows.map(({ id }: Data) => id)).toEqual([ids.carried]);
    expect(civil.rows[0].cells[11]).toBe('');
    for (const who of ['analyst', 'city', 'xinfeng'])
      expect(await world.codes(who, LEDGER, ANNEX_2)).toEqual(['FORBIDDEN']);
    expect(await world.codes('office', LEDGER, { ...ANNEX_2, id: 'xf-annex-4' })).toEqual(['NOT_FOUND']);
    expect(await world.codes('office', LEDGER, { ...ANNEX_2, month: '2023-10' })).toEqual(['BAD_USER_INPUT']);
  });

  it('the workbook has the title over all columns, the header, as many rows as the screen, and the place of the stamp', async () => {
    const { ledger } = await world.ask('headA', LEDGER, ANNEX_2);
    const { ledgerFile } = await world.ask('headA', FILE, ANNEX_2);
    const { rows, merges = [] } = await sheet(ledgerFile.content);
    const read = text(rows);
    expect(read[0]?.[0]).toBe('附件2');
    expect(read[1]?.[0]).toBe('防止返贫监测预警信息办理情况汇总表');
    expect(read[2]?.[0]).toContain(ledger.unit);
    expect(read[3]).toEqual(ledger.columns.map(({ header }: Data) => header));
    expect(read.slice(4, 4 + ledger.rows.length)).toEqual(ledger.rows.map(({ cells }: Data) => cells));
    expect(read[4 + ledger.rows.length]?.[0]).toContain('加盖政府公章处');
    expect(merges.length).toBe(4);
    expect(ledgerFile).toMatchObject({ rows: ledger.rows.length, number: null });
  });

  it('whole ID numbers leave only by right, for a purpose, marked with who, when and which, and audited', async () => {
    const [head] = world.houses[1]?.members ?? [];
    const { exportLedger } = await world.ask('office', EXPORT, { ...ANNEX_2, purpose: PURPOSE });
    const { rows } = await sheet(exportLedger.content);
    const read = text(rows);
    expect(read.flat()).toContain(head?.id);
    expect(read[3]?.[0]).toMatch(new RegExp(`导出人 office，2023-08-20，编号 ${exportLedger.number}`));
    const [last] = await world.hub.services.orm.em
      .fork()
      .find(AuditEntryEntity, {}, { orderBy: { id: 'desc' }, limit: 1 });
    expect(last).toMatchObject({ who: 'user:office', action: 'EXPORT_LEDGER', purpose: PURPOSE, result: 'OK' });
    expect(last?.subject).toContain(exportLedger.number);
    expect(await world.codes('verifierA', EXPORT, { ...ANNEX_2, purpose: PURPOSE })).toEqual(['FORBIDDEN']);
    expect(await world.codes('civil', EXPORT, { ...ANNEX_2, purpose: PURPOSE })).toEqual(['FORBIDDEN']);
    expect(await world.codes('office', EXPORT, { ...ANNEX_2, purpose: '看' })).toEqual(['BAD_USER_INPUT']);
    const own = await world.ask('headA', EXPORT, { ...ANNEX_2, purpose: PURPOSE });
    expect(text((await sheet(own.exportLedger.content)).rows).flat()).not.toContain(head?.id);
  });
});

describe('截止日统计', () => {
  it('tells of any past day what was received, closed and open, by township and channel, without a person', async () => {
    const { standing } = await world.ask('city', STANDING, { county: YISHUI, day: '2023-08-11' });
    expect(standing.whole).toMatchObject({ received: 6, closed: 2, open: 4, waiting: 0, overdue: 3 });
    expect(standing.byTown.map(({ received }: Data) => received)).toEqual([4, 2]);
    expect(standing.byChannel).toContainEqual({ key: 'SELF', name: '自主申报', received: 2, closed: 1, open: 1 });
    const share = (code: string) => standing.whole.shares.find((one: Data) => one.code === code);
    expect(share('T1')).toEqual({ code: 'T1', numerator: 3, denominator: 6, percent: '50.00' });
    expect(share('T4')).toEqual({ code: 'T4', numerator: 1, denominator: 3, percent: '33.33' });
    expect(share('T6')).toEqual({ code: 'T6', numerator: 1, denominator: 2, percent: '50.00' });
    expect(share('M1')).toEqual({ code: 'M1', numerator: 0, denominator: 0, percent: null });
    const own = (await world.ask('headA', STANDING, { county: YISHUI, day: '2023-08-11' })).standing;
    expect(own.whole.received).toBe(4);
    expect(await world.codes('office', STANDING, { county: YISHUI, day: '2023-09-01' })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('信丰 附件4、附件5', () => {
  const annex = (id: string) => ({ county: XINFENG, id, month: '2023-07' });
  let warnings: WarningRow[];

  beforeAll(async () => {
    const found = await world.hub.services.warehouse.ask<WarningRow & { risk: string }>(
      `select toString(warning_id) as id, formatDateTime(period, '%Y-%m') as month, rule, extract, department, subject,
        toString(person_key) as person, hh_no as household, town_code as town, village_code as village,
        splitByChar('+', risk) as riskCodes, toString(event_date) as eventDate, amount, finding, again, history
       from warning where county = '${XINFENG}' order by hh_no, warning_id`,
      { name: 'warnings' },
    );
    warnings = found;
    const [home = ''] = found.map(({ household }) => household);
    const id = await world.warn(
      '2023-08-11',
      home,
      found.filter(({ household }) => household === home),
    );
    await world.answer('2023-08-13', id, Verdict.NO, 'COVERED');
  });

  it('附件4 has a row a warning with what came of it, 附件5 adds the same up', async () => {
    const four = (await world.ask('xinfeng', LEDGER, annex('xf-annex-4'))).ledger;
    const five = (await world.ask('xinfeng', LEDGER, annex('xf-annex-5'))).ledger;
    expect(four.day).toBe('2023-08-20');
    const answered = four.rows.filter(({ household }: Data) => household === warnings[0]?.household);
    expect(answered.map(({ cells }: Data) => cells.slice(13, 15))).toEqual(answered.map(() => ['否', '已有保障覆盖']));
    const before = (await world.ask('xinfeng', LEDGER, { ...annex('xf-annex-4'), day: '2023-08-12' })).ledger;
    expect(new Set(before.rows.map(({ cells }: Data) => cells[13]))).toEqual(new Set(['核查中', '未下发']));
    expect(four.rows).toHaveLength(warnings.length);
    expect(four.columns).toHaveLength(18);
    const homes = new Set(warnings.map(({ household }) => household));
    const at = (name: string) => five.columns.findIndex(({ header }: Data) => header === name);
    const [single] = five.rows.filter(({ id }: Data) => id === 'xf-yb-selfpay-single');
    const singles = new Set(warnings.filter(({ rule }) => rule === single.id).map(({ household }) => household));
    expect(single.cells[2]).toBe(String(singles.size));
    expect(single.cells[4]).toBe(String(singles.size));
    expect(single.cells[at('是否按时')]).toBe('是');
    for (const { cells } of five.rows)
      expect(Number(cells[2])).toBe(Number(cells[at('核查')]) + Number(cells[at('办理中')]));
    expect(homes.size).toBeGreaterThan(1);
  });

  it('附件5 的两层表头在工作簿里是合并的', async () => {
    const { ledgerFile } = await world.ask('xinfeng', FILE, annex('xf-annex-5'));
    const { rows } = await sheet(ledgerFile.content);
    const read = text(rows);
    expect(read[3]?.slice(0, 6)).toEqual(['责任部门', '预警类别', '本月', '', '累计', '']);
    expect(read[4]?.slice(0, 6)).toEqual(['', '', '户', '人', '户', '人']);
  });
});

describe('一户的来龙去脉', () => {
  const TIMELINE = `query ($county: DivisionCode!, $id: ID!) { household(county: $county, id: $id) {
    timeline { date kind text who reason assignment } } }`;
  const CHANGES = `query ($county: DivisionCode!) { workChanges(county: $county) {
    kind household assignment month town text person { name } } }`;
  const work = async (who: string, id: string): Promise<Data[]> => {
    const { household } = await world.ask(who, TIMELINE, { county: YISHUI, id });
    return household.timeline.filter(({ kind }: Data) => kind === 'WORK');
  };

  it('tells on one time line what was done about a clue, by whom, to which state', async () => {
    const told = await work('office', 'H0001');
    expect(told.map(({ date, text: said }) => `${date} ${said}`)).toEqual([
      '2023-08-11 办结销号 → 已办结',
      '2023-08-10 书面告知本人 → 已书面告知',
      '2023-08-09 填报核查结果：否（收入稳定高于监测标准） → 不符合认定标准',
      '2023-08-07 签收 → 核查中',
      expect.stringMatching(/^2023-08-07 下发到.+ → 待签收$/),
      '2023-08-07 汇总登记 → 待下发',
    ]);
    expect(new Set(told.map(({ who }) => who))).toEqual(new Set(['县工作专班（office）']));
    expect(new Set(told.map(({ assignment }) => assignment))).toEqual(new Set([ids.refused]));
    expect(await work('analyst', 'H0001')).toEqual([]);
  });

  it('suggests what to do when the register overtook open work, and decides nothing', async () => {
    const { houses, towns } = world;
    const [person] = await world.hub.services.warehouse.ask<{ person: string }>(
      `select toString(person_key) as person from raw_register where county = '${YISHUI}' and hh_no = 'H0007'
       and relation != '户主' order by birth_date limit 1`,
      { name: 'person' },
    );
    const warning = {
      ...{
        id: '77',
        month: '2023-07',
        rule: 'sd-cl-cert',
        extract: 'sd-cl-cert',
        department: '残联',
        subject: 'person',
      },
      ...{ person: person?.person ?? '', household: 'H0007', town: towns[1], village: world.villages[1] },
      ...{ riskCodes: ['03'], eventDate: '2023-07-03', amount: null, finding: '二级', again: false, history: false },
    } as WarningRow;
    const dead = await world.clue('2023-08-09', 7, Channel.DEPT, { warnings: [warning] });
    const gone = await world.clue('2023-08-09', 5, Channel.SELF);
    const [a] = houses;
    const moved = houses
      .filter(({ no }) => no !== 'H0005')
      .map((house) => (house.no === 'H0003' ? { ...house, town: a?.town ?? '', village: a?.village ?? '' } : house));
    const spouse = houses[7]?.members[1]?.name ?? '';
    await world.august(moved, (register) => {
      const lines = register.split('\r\n').map((line) => {
        if (line.startsWith('\uFEFF花名册')) return line;
        if (/^(\uFEFF)?乡镇,/.test(line)) return `${line},变动原因,变动日期`;
        return line.includes(`,${spouse},`) ? `${line},死亡,2023-08-02` : line && `${line},,`;
      });
      return lines.join('\r\n');
    });
    const { workChanges } = await world.ask('office', CHANGES, { county: YISHUI });
    const of = (id: string | undefined) => workChanges.filter(({ assignment }: Data) => assignment === id);
    expect(of(ids.petition)).toMatchObject([{ kind: 'MOVED', household: 'H0003', town: towns[0], month: '2023-08' }]);
    expect(of(gone)).toMatchObject([{ kind: 'GONE', household: 'H0005', town: null }]);
    expect(of(dead)).toMatchObject([{ kind: 'DIED', household: 'H0007', person: { name: spouse } }]);
    expect(workChanges).toHaveLength(3);
    expect((await world.ask('headA', CHANGES, { county: YISHUI })).workChanges).toEqual([]);
    expect(await world.codes('analyst', CHANGES, { county: YISHUI })).toEqual(['FORBIDDEN']);
  });
});
