import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { type Expected, SCENARIOS, TOWN } from './measure.scenarios.ts';
import { CIVIL, COUNTRY, COUNTY, fillMeasures, MEDICAL, TOWN_A, TOWN_B } from './measure.world.ts';
import { openMigrated, type Temporary } from './temporary.ts';

const book = hub.loadMeasures();
const law: hub.FactsLaw = { told: ['SELF', 'PETITION'], withinDays: 15, feedback: [['2023-07', '2023-07-10']] };
const JULY = { key: 'july', from: '2023-07-01', to: '2023-07-31', until: '2023-08-20' };
const AUGUST = { ...JULY, key: 'august', from: '2023-08-01', to: '2023-08-31' };
const county = { county: COUNTY };

let temporary: Temporary;
let store: hub.Store;
beforeAll(async () => {
  temporary = await openMigrated();
  const { warehouse, folder } = temporary;
  store = { warehouse, keyring: hub.openKeyring(folder).keyring };
  await fillMeasures({ warehouse });
});
afterAll(() => temporary.close());

type Asked = Partial<Pick<hub.CellQuestion, 'by' | 'filter' | 'spans' | 'law'>>;

async function cells(scope: hub.Scope, codes: readonly string[], asked: Asked = {}): Promise<hub.Cell[]> {
  const measures = codes.map((code) => book.get(code));
  return hub.measureCells(scope, store, { measures, by: [], filter: {}, spans: [JULY], law, ...asked });
}

/** A figure as scenarios write it: what nothing was found for is 0. */
function figure(found: readonly hub.Cell[], code: string, ...keys: string[]): Expected {
  const cell = found.find((one) => one.measure === code && one.keys.join() === keys.join());
  if (!book.get(code).denominator) return cell?.numerator ?? 0;
  return [cell?.numerator ?? 0, cell?.denominator ?? 0];
}

async function one(code: string, asked: Asked = {}, scope: hub.Scope = county): Promise<Expected> {
  return figure(await cells(scope, [code], asked), code);
}

describe('每个指标都有手算的例子', () => {
  it('没有例子的指标不能加进来', () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual(
      book
        .all()
        .map(({ code }) => code)
        .sort(),
    );
  });

  it('全县', async () => {
    const found = await cells(county, Object.keys(SCENARIOS));
    const expected = Object.entries(SCENARIOS).map(([code, { county: whole }]) => [code, whole]);
    expect(Object.keys(SCENARIOS).map((code) => [code, figure(found, code)])).toEqual(expected);
  });

  it('按乡镇分的和只看得到本镇的，是同一个数', async () => {
    const codes = Object.entries(SCENARIOS).flatMap(([code, { town }]) => (town === undefined ? [] : [code]));
    const expected = codes.map((code) => [code, SCENARIOS[code]?.town]);
    const split = await cells(county, codes, { by: ['TOWN'] });
    expect(codes.map((code) => [code, figure(split, code, TOWN)])).toEqual(expected);
    const own = await cells({ ...county, division: TOWN }, codes);
    expect(codes.map((code) => [code, figure(own, code)])).toEqual(expected);
    const village = await cells({ ...county, division: `${TOWN}001` }, codes);
    expect(codes.map((code) => [code, figure(village, code)])).toEqual(expected);
  });

  it('按部门分的和筛选出的，是同一个数', async () => {
    const known = Object.entries(SCENARIOS).flatMap(([code, { department }]) =>
      department ? [[code, ...department] as const] : [],
    );
    const codes = known.map(([code]) => code);
    const split = await cells(county, codes, { by: ['DEPARTMENT'] });
    expect(known.map(([code, name]) => [code, name, figure(split, code, name)])).toEqual(known);
    for (const name of new Set(known.map(([, name]) => name))) {
      const own = known.filter(([, other]) => other === name);
      const found = await cells(county, codes, { filter: { DEPARTMENT: [name] } });
      expect(own.map(([code]) => [code, name, figure(found, code)])).toEqual(own);
    }
  });

  it('没有分母的比例没有数，不是 0', async () => {
    expect(await one('t1', { filter: { CHANNEL: ['NOBODY'] } })).toEqual([0, 0]);
    expect(await one('d1', { spans: [AUGUST] })).toEqual([0, 0]);
  });
});

describe('截止日', () => {
  const on = (until: string, span = JULY) => ({ spans: [{ ...span, until }] });

  it('期限当日24时前反馈为按时，期限当日不算逾期，次日才算', async () => {
    expect(await one('t2', { ...on('2023-07-05'), filter: { TOWN: [TOWN_A] } })).toEqual([0, 0]);
    expect(
      await one('t2', { spans: [{ key: 'june', from: '2023-06-01', to: '2023-06-30', until: '2023-07-05' }] }),
    ).toEqual([2, 2]);
    expect(await one('overdue', on('2023-07-12'))).toBe(0);
    expect(await one('overdue', on('2023-07-13'))).toBe(1);
    expect(await one('overdue', on('2023-08-21'))).toBe(2);
  });

  it('上期结转＋期内下发＝办结＋在办，在每一个截止日', async () => {
    const days = ['2023-07-01', '2023-07-10', '2023-07-15', '2023-07-22', '2023-08-20'];
    const spans = days.map((until) => ({ ...JULY, key: until, until }));
    for (const by of [[], ['TOWN'], ['DEPARTMENT'], ['CHANNEL']] as hub.Dimension[][]) {
      const found = await cells(county, ['carried', 'received', 'handled', 'unsettled'], { spans, by });
      for (const day of days) {
        const sum = (...codes: string[]) =>
          found.reduce(
            (total, { measure, span, numerator }) => total + (span === day && codes.includes(measure) ? numerator : 0),
            0,
          );
        expect(sum('carried', 'received')).toBe(sum('handled', 'unsettled'));
        expect(sum('carried')).toBeGreaterThan(0);
      }
    }
  });

  it('问过去某日，答当日的事实', async () => {
    expect(await one('clues', on('2023-07-10'))).toBe(3);
    expect(await one('new_clues', on('2023-07-10'))).toBe(3);
    expect(await one('multi', on('2023-07-14'))).toBe(2);
    expect(await one('t1', on('2023-07-28'))).toEqual([5, 8]);
    expect(await one('t1', on('2023-07-29'))).toEqual([4, 8]);
    expect(await one('d1', on('2023-08-10'))).toEqual([2, 2]);
    expect(await one('d1', on('2023-08-25'))).toEqual([2, 6]);
    expect(await one('hand_ins_missing', on('2023-08-21'))).toBe(3);
    expect(await one('hand_ins_late', on('2023-08-25'))).toBe(2);
  });

  it('时点数取期末，以后怎样变都不改；最近一期的花名册顶上来', async () => {
    expect(await one('monitored', on('2023-08-31'))).toBe(7);
    expect(await one('monitored', { spans: [AUGUST] })).toBe(6);
    expect(await one('eliminated', { spans: [AUGUST] })).toBe(1);
    expect(await one('waiting', { spans: [AUGUST] })).toBe(0);
    expect(await one('carried_open', { spans: [AUGUST] })).toBe(6);
    expect(await one('early_end', { spans: [AUGUST] })).toBe(0);
    expect(await one('m3', { spans: [AUGUST] })).toEqual([3, 9]);
    expect(await one('m1', on('2023-07-30'))).toEqual([1, 3]);
  });

  it('几个截止日一起问，各答各的', async () => {
    const spans = ['2023-07-10', '2023-07-14', '2023-08-20'].map((until) => ({ ...JULY, key: until, until }));
    const found = await cells(county, ['clues', 'multi'], { spans });
    expect(found.filter(({ measure }) => measure === 'clues').map(({ span, numerator }) => [span, numerator])).toEqual([
      ['2023-07-10', 3],
      ['2023-07-14', 3],
      ['2023-08-20', 2],
    ]);
  });
});

describe('各人所见', () => {
  it('一户有几个部门预警的，合计只计一户，各部门都计', async () => {
    const found = await cells(county, ['households'], { by: ['DEPARTMENT'] });
    expect(found.map(({ numerator }) => numerator).reduce((sum, count) => sum + count)).toBe(4);
    expect(await one('households')).toBe(3);
    const risks = await cells(county, ['households'], { by: ['RISK'] });
    expect(risks.map(({ keys: [risk], numerator }) => `${risk}:${numerator}`).sort()).toEqual([
      '01:2',
      '0201:0',
      '04:1',
      '05:1',
      '99:1',
    ]);
  });

  it('两个月里先后被两个部门预警，在合起来的一期里是多部门预警', async () => {
    const both = { key: 'both', from: '2023-06-01', to: '2023-07-31', until: '2023-08-20' };
    expect(await one('multi_hit', { spans: [both] })).toBe(2);
    expect(await one('households', { spans: [both] })).toBe(3);
  });

  it('部门只见本部门的预警和线索，不见别的部门预警的风险', async () => {
    const civil = { ...county, department: CIVIL };
    expect(await one('warnings', {}, civil)).toBe(1);
    expect(await one('t1', {}, civil)).toEqual([2, 3]);
    expect(await one('d1', {}, civil)).toEqual([0, 1]);
    const found = await cells(civil, ['received'], { by: ['DEPARTMENT'] });
    expect(found.map(({ keys }) => keys)).toEqual([[CIVIL]]);
    expect((await cells(civil, ['received'], { by: ['RISK'] })).map(({ keys }) => keys)).toEqual([['']]);
  });

  it('没有部门的线索按部门分时列在“未分”，不会消失', async () => {
    const found = await cells(county, ['received'], { by: ['DEPARTMENT'] });
    expect(figure(found, 'received', '')).toBe(4);
    expect(await one('received', { filter: { DEPARTMENT: [''] } })).toBe(4);
  });

  it('风险消除率按人：27256 ÷ 54851', async () => {
    expect(await one('m2', {}, { county: COUNTRY })).toEqual([27256, 54851]);
  });

  it('文件不要求书面告知的没有告知率，没有规定天数的没有认定及时率', async () => {
    const silent = { told: [], withinDays: null };
    expect(await one('t6', { law: silent })).toEqual([0, 0]);
    expect(await one('t5', { law: silent })).toEqual([0, 0]);
  });

  it('指标不认得的维度不会被悄悄忽略', async () => {
    await expect(one('d1', { filter: { TOWN: [TOWN_A] } })).rejects.toThrow('不能按TOWN分');
    await expect(one('new_clues', { by: ['DEPARTMENT'] })).rejects.toThrow('不能按DEPARTMENT分');
  });
});

describe('数字和明细', () => {
  const VALUES: Readonly<Record<string, readonly string[]>> = {
    TOWN: [TOWN_A, TOWN_B],
    DEPARTMENT: [MEDICAL, CIVIL, ''],
    RISK: ['01', '04', '05', '99', ''],
    CHANNEL: ['DEPT', 'SELF', 'PETITION', 'CADRE'],
    TYPE: ['UNSTABLE', ''],
    RULE: ['xf-mz-aid', 'xf-jj-death'],
  };
  const dimensions = Object.keys(VALUES) as hub.Dimension[];
  const asked = fc.record({
    measure: fc.constantFrom(...book.all()),
    filter: fc.dictionary(fc.constantFrom(...dimensions), fc.nat(), { maxKeys: 2 }),
    by: fc.constantFrom(...dimensions),
    until: fc.constantFrom('2023-07-04', '2023-07-15', '2023-07-31', '2023-08-20', '2023-09-30'),
    months: fc.constantFrom(['06', '06'], ['07', '07'], ['06', '07'], ['07', '08']),
  });

  it('任何条件下，明细计入之和就是该数字；分开的各行不少于合计', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ measure, filter: given, by, until, months: [from, to] }) => {
        const has = (dimension: hub.Dimension) => hub.hasDimension(measure, dimension);
        const filter = Object.fromEntries(
          Object.entries(given)
            .filter(([dimension]) => has(dimension as hub.Dimension))
            .map(([dimension, at]) => [dimension, [VALUES[dimension]?.[at % (VALUES[dimension]?.length ?? 1)] ?? '']]),
        );
        const span = {
          key: 'some',
          from: `2023-${from}-01`,
          to: hub.daysAfter(`2023-${to}-28`, to === '06' ? 2 : 3),
          until,
        };
        const total = figure(await cells(county, [measure.code], { filter, spans: [span] }), measure.code);
        const parts: hub.Part[] = measure.denominator ? ['NUMERATOR', 'DENOMINATOR'] : ['NUMERATOR'];
        for (const [at, part] of parts.entries()) {
          const question = { measure, part, filter, span, law };
          const rows = await hub.measureRows(county, store, question, { from: 0, size: 1000 });
          const whole = typeof total === 'number' ? total : total[at];
          expect(rows.reduce((sum, { adds }) => sum + adds, 0)).toBe(whole);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          expect(await hub.measureRowTotal(county, store, question)).toEqual({ rows: rows.length, adds: whole });
          if (!has(by)) continue;
          const groups = await cells(county, [measure.code], { filter, spans: [span], by: [by] });
          const sums = groups.map(({ numerator, denominator }) =>
            part === 'NUMERATOR' ? numerator : (denominator ?? 0),
          );
          const added = sums.reduce((sum, count) => sum + count, 0);
          expect(added).toBeGreaterThanOrEqual(whole ?? 0);
          expect(Math.max(0, ...sums)).toBeLessThanOrEqual(whole ?? 0);
        }
      }),
      { numRuns: 10 },
    );
  });
});
