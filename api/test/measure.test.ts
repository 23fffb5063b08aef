import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Expected, SCENARIOS } from '../../warehouse/test/measure.scenarios.ts';
import { COUNTRY, COUNTY, EVENTS, fillHandedIn, MEDICAL, TOWN_A } from '../../warehouse/test/measure.world.ts';
import { EventEntity, Subject } from '../src/modules/event/event.entity.ts';
import { openTestHub, type TestHub } from './hub.ts';
import { describeAnalysis } from './measure/analysis.ts';
import { describeViews } from './measure/views.ts';
import type { Data } from './scope.fixture.ts';

let hub: TestHub;
const cookies = new Map<string, string>();
beforeAll(async () => {
  hub = await openTestHub();
  const { warehouse, orm } = hub.services;
  await fillHandedIn({ warehouse });
  await orm.em.fork().insertMany(
    EventEntity,
    EVENTS.map((event) => ({
      ...{ ...event, at: new Date(`${event.day}T04:00:00Z`), actor: 'user:a', role: null, reason: null },
      subject: Subject[event.subject],
    })),
  );
  const places = {
    office: { role: 'COUNTY_OFFICE', division: COUNTY },
    medical: { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: MEDICAL },
    townA: { role: 'TOWNSHIP_HEAD', division: TOWN_A },
    city: { role: 'CITY_OFFICE', division: COUNTY.slice(0, 4).padEnd(6, '0') },
    other: { role: 'COUNTY_OFFICE', division: COUNTRY },
  };
  for (const [name, place] of Object.entries(places)) cookies.set(name, await hub.account(name, place));
});
afterAll(() => hub.close());

async function ask(who: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await hub.ask(query, variables, { cookie: cookies.get(who) ?? null });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

async function refusal(who: string, query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const [error] = (await hub.ask(query, variables, { cookie: cookies.get(who) ?? null })).errors;
  return [error?.extensions.code, error?.message];
}

const MEASURE = `query ($measures: [String!]!, $from: Month!, $to: Month!, $asOf: Date, $by: [MeasureDimension!], $filter: MeasureFilter,
  $grain: Grain, $compare: Compare, $compareAsOf: Date, $county: DivisionCode!) {
  measure(county: $county, measures: $measures, from: $from, to: $to, asOf: $asOf, by: $by, filter: $filter, grain: $grain,
    compare: $compare, compareAsOf: $compareAsOf) {
    asOf fingerprint spans { key name complete why }
    cells { measure span keys { code name } figure { value numerator denominator why } before { value why } change changePercent }
    totals { measure span figure { value numerator denominator why } } } }`;
const JULY = { county: COUNTY, from: '2023-07', to: '2023-07', asOf: '2023-08-20' };
const measure = async (who: string, measures: string[], more: object = {}): Promise<Data> =>
  (await ask(who, MEASURE, { ...JULY, measures, ...more })).measure;

/** The county's document sets no day for sending clues out and asks for no written notice: there is nothing to count. */
const SILENT: Readonly<Record<string, Expected>> = {
  ...{
    t6: [0, 0],
    county_late_clues: 0,
    county_late_days: 0,
    t1_fair: [5, 8],
    t3_fair: [2, 8],
    t1_left: 3,
    t3_left: 6,
  },
};
const CODES = Object.keys(SCENARIOS);
const chunks = Array.from({ length: Math.ceil(CODES.length / 20) }, (_, at) => CODES.slice(at * 20, at * 20 + 20));

describe('GraphQL 的数字', () => {
  it('同手算的一样，也等于明细计入之和', async () => {
    for (const codes of chunks) {
      const { totals } = await measure('office', codes);
      const shown = totals.map(({ measure: code, figure }: Data) => [
        code,
        figure.denominator === null ? figure.numerator : [figure.numerator, figure.denominator],
      ]);
      expect(shown).toEqual(codes.map((code) => [code, SILENT[code] ?? SCENARIOS[code]?.county]));
      // One of each kind of facts: that all rows add up to their figures is proven in the warehouse.
      const some = new Map(codes.map((code) => [hub.services.measures.get(code).facts, code]));
      const parts = [...some.values()].flatMap((code) => {
        const { denominator } = hub.services.measures.get(code);
        return [`${code}: NUMERATOR`, ...(denominator ? [`${code}: DENOMINATOR`] : [])];
      });
      for (let from = 0; from < parts.length; from += 10) {
        const some = parts.slice(from, from + 10).map((part) => part.split(': '));
        const rows = await ask(
          'office',
          `{ ${some.map(([code, part]) => `${code}_${part}: measureRows(county: "${COUNTY}", measure: "${code}", part: ${part}, from: "2023-07", to: "2023-07", asOf: "2023-08-20", first: 20) { sum totalCount rows { adds } }`)} }`,
        );
        for (const [code, part] of some) {
          const { figure } = totals.find((cell: Data) => cell.measure === code);
          const { sum, rows: list, totalCount } = rows[`${code}_${part}`];
          expect([code, sum]).toEqual([code, String(part === 'NUMERATOR' ? figure.numerator : figure.denominator)]);
          expect(list.length).toBe(totalCount);
        }
      }
    }
  });

  it('比例四舍五入保留两位：27256 ÷ 54851 = 49.69%，2 ÷ 3 = 66.67%；没有分母是 null 并说明原因', async () => {
    const [country] = (await measure('other', ['m2'], { county: COUNTRY })).totals;
    expect(country.figure).toEqual({ value: '49.69', numerator: 27256, denominator: 54851, why: null });
    const [t5, green] = (await measure('office', ['t5', 't5_green'])).totals;
    expect([t5.figure.value, green.figure.value]).toEqual(['66.67', '0.00']);
    const [t6] = (await measure('townA', ['t6'])).totals;
    expect(t6.figure).toEqual({ value: null, numerator: 0, denominator: 0, why: '没有应书面告知的线索' });
  });

  it('没有数据的月份没有数，不是 0；不完整的月份注明缺什么', async () => {
    const { totals, spans } = await measure('office', ['warnings', 'received', 'clues'], {
      from: '2023-05',
      to: '2023-08',
    });
    const of = (span: string) =>
      totals.filter((cell: Data) => cell.span === span).map(({ figure }: Data) => figure.value ?? figure.why);
    expect(of('2023-05')).toEqual(['这段时间尚无数据', '当时还没有开始办理', '这段时间尚无数据']);
    expect(of('2023-06')).toEqual(['1', '2', '1']);
    expect(of('2023-08')).toEqual(['1', '1', '3']);
    expect(spans.map(({ complete }: Data) => complete)).toEqual([false, false, false, false]);
    expect(spans[2].why).toBe('应报 7 项，还缺 4 项');
    expect(spans[3].why).toBe('这段时间还没有过完；尚无数据');
    const quarter = await measure('office', ['clues'], {
      from: '2023-09',
      to: '2023-09',
      grain: 'QUARTER',
      asOf: '2023-10-20',
    });
    expect(quarter.totals[0].figure.why).toBe('这段时间尚无数据');
    expect(quarter.spans[0].why).toContain('2023年9月尚无数据');
    const early = await measure('office', ['received', 'warnings'], {
      from: '2023-08',
      to: '2023-08',
      asOf: '2023-07-31',
    });
    expect(early.totals.map(({ figure }: Data) => figure.why)).toEqual(Array(2).fill('截止日时这段时间还没有开始'));
  });

  it('环比、同比和截止日比较，各按自己的单位', async () => {
    const previous = await measure('office', ['warnings', 'd2'], { compare: 'PREVIOUS' });
    expect(previous.cells[0]).toMatchObject({ before: { value: '1' }, change: '4', changePercent: '400.00' });
    expect(previous.cells[1]).toMatchObject({ before: { value: null }, change: null, changePercent: null });
    const since = await measure('office', ['t1'], { compareAsOf: '2023-07-28', asOf: '2023-07-29' });
    expect(since.cells[0]).toMatchObject({ figure: { value: '50.00' }, before: { value: '62.50' }, change: '-12.50' });
  });

  it('同样的问题同一个指纹，换一个人、一个条件就不同', async () => {
    const prints = await Promise.all([
      measure('office', ['t1']),
      measure('office', ['t1']),
      measure('townA', ['t1']),
      measure('office', ['t1'], { filter: { channels: ['DEPT'] } }),
    ]);
    expect(new Set(prints.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});

describe('各人所见', () => {
  const rowsOf = (code: string, more = '') =>
    `{ measureRows(county: "${COUNTY}", measure: "${code}", from: "2023-07", to: "2023-07", asOf: "2023-08-20"${more}) { sum } }`;

  it('部门没有认定和花名册的数字，也看不到它们的明细', async () => {
    const { totals } = await measure('medical', ['registered', 'rural_persons', 'multi_hit', 'received']);
    expect(totals.map(({ figure }: Data) => figure.value ?? figure.why)).toEqual([
      ...Array(3).fill('部门只见本部门的预警'),
      '2',
    ]);
    for (const code of ['registered', 'rural_persons', 'multi_hit'])
      expect(await refusal('medical', rowsOf(code))).toEqual([
        'BAD_USER_INPUT',
        expect.stringContaining('没有明细：部门只见本部门的预警'),
      ]);
    expect((await ask('medical', rowsOf('received'))).measureRows.sum).toBe('2');
  });

  it('乡镇只见本镇的，市级见全县的，别的县不能看', async () => {
    const value = async (who: string) => (await measure(who, ['received'])).totals[0].figure.value;
    expect([await value('townA'), await value('city'), await value('office')]).toEqual(['3', '8', '8']);
    expect(await refusal('townA', rowsOf('received', ', filter: { towns: ["360722101"] }'))).toEqual([
      'BAD_USER_INPUT',
      '筛选的乡镇（村）不在您的查看范围内：请去掉这个筛选。',
    ]);
    expect(await refusal('townA', rowsOf('d1'))).toEqual([
      'BAD_USER_INPUT',
      '“按时报送率”没有明细：报送按部门统计，不分乡镇。',
    ]);
    expect((await refusal('other', rowsOf('received')))[0]).toBe('FORBIDDEN');
  });

  it('问错了说清楚怎么改', async () => {
    const wrong = async (more: object) => refusal('office', MEASURE, { ...JULY, measures: ['t1'], ...more });
    const bad = (text: string) => ['BAD_USER_INPUT', expect.stringContaining(text)];
    expect(await wrong({ measures: ['t99'] })).toEqual(bad('没有指标“t99”'));
    expect(await wrong({ by: ['TYPE'] })).toEqual(bad('不能按监测类型分'));
    expect(await wrong({ filter: { towns: ['411024100'] } })).toEqual(bad('不属于 360722'));
    expect(await wrong({ from: '2023-08' })).toEqual(bad('请调换'));
    expect(await wrong({ asOf: '2999-01-01' })).toEqual(bad('还没有到'));
    expect(await refusal('office', rowsOf('d1', ', filter: { towns: ["360722100"] }'))).toEqual(bad('不能按乡镇分'));
    expect(await refusal('office', rowsOf('received', ', part: DENOMINATOR'))).toEqual(bad('没有分母'));
    expect(await refusal('office', rowsOf('new_clues', `, filter: { departments: ["${MEDICAL}"] }`))).toEqual(
      bad('不能按部门分'),
    );
  });
});

describeViews({ ask, refusal });
describeAnalysis({ ask, refusal, warehouse: () => hub.services.warehouse });
