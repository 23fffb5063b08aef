import { describe, expect, it } from 'vitest';
import { csv } from '../../chart/csv.ts';
import { say } from '../../i18n/words.ts';
import { aboutOf } from './about.ts';
import { type Explored, exploreAt, fromView, monthsOf, questionOf, readExplore } from './address.ts';
import { explored } from './explore.option.ts';
import { type Answer, pivotTwin } from './pivot.ts';

const zh = say('zh');
const at: Explored = {
  ...{ measures: ['received', 't1'], by: ['TOWN'], last: 6, grain: 'QUARTER', chart: 'BAR', swapped: true },
  filter: { towns: ['360722100', '360722101'], risks: [''] },
  ...{ from: '2023-04', to: '2023-09', compare: 'YEAR_AGO', asOf: '2023-10-20' },
};

describe('地址就是问题', () => {
  const read = (address: string) => {
    const query: Record<string, string[]> = {};
    for (const [name, value] of new URL(address, 'http://x').searchParams)
      query[name] = [...(query[name] ?? []), value];
    return readExplore(query);
  };

  it('写成地址再读回来，存成视图再打开，都是同一个问题', () => {
    expect(read(exploreAt('360722', at))).toEqual(at);
    const { from: _, to: __, compare: ___, ...rolling } = at;
    const since: Explored = { ...rolling, compareAsOf: '2023-10-01' };
    expect(read(exploreAt('360722', since))).toEqual(since);
    const id = '00000000-0000-4000-8000-000000000001';
    expect(fromView({ id, question: JSON.stringify(questionOf(since)) })).toEqual({ ...since, view: id });
  });

  it('认不得的一律不用，没有选时有可看的', () => {
    expect(
      readExplore({ m: 'x;drop', by: 'NOBODY', grain: 'DAY', from: '2023-13', asOf: '今天', last: '999' }),
    ).toEqual({
      ...{ measures: ['warnings', 'households'], by: [], filter: {}, last: 12, grain: 'MONTH', chart: 'LINE' },
    });
  });

  it('最近几个月从最新有数据的月往回数；起止倒了就换过来', () => {
    const months = ['2023-08', '2023-07', '2023-06'];
    expect(monthsOf({ ...at, from: undefined, last: 2 } as Explored, months)).toEqual({
      from: '2023-07',
      to: '2023-08',
    });
    expect(monthsOf({ ...at, from: undefined, last: 12 } as Explored, months)).toEqual({
      from: '2023-06',
      to: '2023-08',
    });
    expect(monthsOf({ ...at, from: '2023-09', to: '2023-04' }, months)).toEqual({ from: '2023-04', to: '2023-09' });
    expect(monthsOf({ ...at, from: undefined } as Explored, [])).toBeNull();
  });
});

const measure = (code: string, name: string, unit: string) => ({
  ...{ code, name, unit, definition: `${name}的口径`, formula: `${name}的公式`, numerator: null, denominator: null },
  ...{ owner: '各乡镇', source: '文件', note: null, good: null, handedIn: false },
});
const span = (key: string, complete: boolean) => ({
  ...{
    key,
    name: `${key.slice(0, 4)}年${Number(key.slice(5))}月`,
    from: `${key}-01`,
    to: `${key}-28`,
    until: '2023-08-20',
  },
  ...{ complete, why: complete ? null : '应报 7 项，还缺 4 项' },
});
const cell = (code: string, month: string, town: string, value: string | null) => ({
  ...{ measure: code, span: month, before: null, change: null, changePercent: null },
  keys: town ? [{ dimension: 'TOWN' as const, code: town, name: `镇${town}` }] : [],
  figure: {
    value,
    numerator: value === null ? null : Number(value),
    denominator: null,
    why: value === null ? '没有数据' : null,
  },
});
const [months, towns] = [
  ['2023-06', '2023-07'],
  ['1', '2'],
];
const values: Record<string, string | null> = {
  ...{ 'received 2023-06 ': '3', 'received 2023-07 ': '1234', 't1 2023-06 ': null, 't1 2023-07 ': '62.50' },
  ...{
    'received 2023-06 1': '1',
    'received 2023-06 2': '2',
    'received 2023-07 1': '1000',
    'received 2023-07 2': '234',
  },
  ...{ 't1 2023-06 1': null, 't1 2023-06 2': null, 't1 2023-07 1': '66.67', 't1 2023-07 2': '0.00' },
};
const cellsOf = (town: string) =>
  months.flatMap((month) =>
    ['received', 't1'].map((code) => cell(code, month, town, values[`${code} ${month} ${town}`] ?? null)),
  );
const answer: Answer = {
  ...{ asOf: '2023-08-20', fingerprint: 'abcdef0123456789' },
  measures: [measure('received', '期内下发', '条'), measure('t1', '核查率', '%')],
  spans: [span('2023-06', true), span('2023-07', false)],
  cells: towns.flatMap(cellsOf),
  totals: cellsOf(''),
};

describe('图、表、导出是同样的数', () => {
  const spec = explored(answer, 'LINE', false, ({ measure: code, span: month }) => `/${code}/${month}`, zh);

  it('表和导出的每一格都是答案里的数，合计在前', () => {
    const twin = pivotTwin(answer, false, zh);
    expect(twin.columns.map(({ name }) => name)).toEqual([
      '范围',
      ...['2023年6月 期内下发（条）', '2023年6月 核查率（%）', '2023年7月* 期内下发（条）', '2023年7月* 核查率（%）'],
    ]);
    expect(twin.rows.map(({ cells }) => cells)).toEqual([
      ['合计', '3', null, '1234', '62.50'],
      ['镇1', '1', null, '1000', '66.67'],
      ['镇2', '2', null, '234', '0.00'],
    ]);
    expect(spec.twin).toEqual(twin);
    const text = csv(twin, aboutOf('核查', at, answer, {}, zh));
    expect(text).toContain('合计,3,,1234,62.50\r\n镇1,1,,1000,66.67\r\n镇2,2,,234,0.00\r\n');
    for (const part of [
      '截止日,2023-08-20',
      '2023年7月（应报 7 项，还缺 4 项）',
      '查询指纹,abcdef0123456789',
      '核查率的口径',
    ])
      expect(text).toContain(part);
  });

  it('时间列在行上只是换个方向', () => {
    const turned = pivotTwin(answer, true, zh);
    expect(turned.rows.map(({ cells }) => cells)).toEqual([
      ['2023年6月', '3', null, '1', null, '2', null],
      ['2023年7月*', '1234', '62.50', '1000', '66.67', '234', '0.00'],
    ]);
  });

  it('只有一个指标又不分维度时，指标名在列上，不在行名上重复', () => {
    const single: Answer = { ...answer, measures: answer.measures.slice(0, 1), cells: answer.totals };
    expect(pivotTwin(single, true, zh).columns.map(({ name }) => name)).toEqual(['时间', '期内下发（条）']);
    const { columns } = pivotTwin({ ...single, cells: answer.cells }, false, zh);
    expect(columns.map(({ name }) => name)).toEqual(['范围：期内下发（条）', '2023年6月', '2023年7月*']);
  });

  it('图上的点是表里的数，没有数的是空，不是 0；比例另有一根轴', () => {
    const { series, yAxis, xAxis } = spec.option as {
      series: { name: string; data: (number | null)[]; yAxisIndex: number }[];
      yAxis: { name: string }[];
      xAxis: { data: string[] };
    };
    expect(xAxis.data).toEqual(['2023年6月', '2023年7月*']);
    expect(yAxis.map(({ name }) => name)).toEqual(['条', '%']);
    expect(series.map(({ name, data, yAxisIndex }) => [name, data, yAxisIndex])).toEqual([
      ['镇1 期内下发', [1, 1000], 0],
      ['镇1 核查率', [null, 66.67], 1],
      ['镇2 期内下发', [2, 234], 0],
      ['镇2 核查率', [null, 0], 1],
    ]);
    expect(spec.points.map(({ href }) => href)).toEqual(['/received/2023-06', '/received/2023-07']);
    expect(spec.note).toContain('不完整');
    expect(spec.title).toBe('期内下发：2023年6月 3 条，2023年7月* 1,234 条');
  });

  it('只有一期时，各乡镇并排，从大到小取得下的，按原来的次序画', () => {
    const many = Array.from({ length: 45 }, (_, n) => String(100 + n));
    const wide: Answer = {
      ...answer,
      measures: answer.measures.slice(0, 1),
      spans: answer.spans.slice(1),
      cells: many.map((town, n) => cell('received', '2023-07', town, String(n))),
      totals: [cell('received', '2023-07', '', '990')],
    };
    const one = explored(wide, 'BAR', false, () => '/', zh);
    expect((one.option as { xAxis: { data: string[] } }).xAxis.data).toEqual(many.slice(5).map((town) => `镇${town}`));
    expect(one.twin.rows).toHaveLength(46);
    expect(one.twin.columns.map(({ name }) => name)).toEqual(['范围（2023年7月*）', '期内下发（条）']);
    expect(one.title).toBe('期内下发最多的是镇144：44 条');
    expect(one.note).toContain('其余见数据表');
  });

  it('堆积图不漏画：画不下的合成“其余”，各项相加仍是表里的数', () => {
    const many = Array.from({ length: 9 }, (_, n) => String(100 + n));
    const wide: Answer = {
      ...answer,
      measures: answer.measures.slice(0, 1),
      cells: many.flatMap((town, n) => months.map((month) => cell('received', month, town, String(n)))),
      totals: months.map((month) => cell('received', month, '', '36')),
    };
    const { series } = explored(wide, 'STACKED', false, () => '/', zh).option as {
      series: { name: string; data: number[] }[];
    };
    expect(series.map(({ name, data }) => `${name} ${data[0]}`)).toEqual([
      ...['镇104 4', '镇105 5', '镇106 6', '镇107 7', '镇108 8', '其余 6'],
    ]);
  });
});
