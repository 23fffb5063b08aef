import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../chart/spec.ts';
import { CATEGORIES } from '../../chart/theme.ts';
import { say } from '../../i18n/words.ts';
import { heat } from './heat.option.ts';
import { risks } from './risks.option.ts';
import { towns } from './towns.option.ts';
import { type TrendMonth, trend } from './trend.option.ts';

interface Item {
  value: number | null;
  itemStyle: { borderType?: string };
}
interface Series {
  name: string;
  data: Item[];
}
const zh = say('zh');
const features = (spec: ChartSpec) => (spec.map?.shapes as { features: unknown[] } | undefined)?.features;
const series = (spec: ChartSpec) => spec.option.series as Series[];
const departments = ['yb', 'wj', 'jt', 'yj', 'ny', 'jj', 'cl'].map((code, i) => ({
  code,
  name: `部门${code}`,
  warnings: 70 - i * 10,
}));
const months: TrendMonth[] = [
  { month: '2023-05', complete: true, warnings: 280, byDepartment: departments },
  { month: '2023-06', complete: true, warnings: null, byDepartment: [] },
  { month: '2023-07', complete: false, warnings: 280, byDepartment: departments },
];

describe('trend', () => {
  const spec = trend(months, (month) => `/rows?month=${month}`, zh);
  it('keeps a month without data null, never 0', () =>
    expect(series(spec).map((s) => s.data[1]?.value)).toEqual(Array(series(spec).length).fill(null)));
  it('dashes incomplete months and marks them in words', () => {
    expect(
      series(spec).every(
        (s) => s.data[2]?.itemStyle.borderType === 'dashed' && s.data[0]?.itemStyle.borderType === undefined,
      ),
    ).toBe(true);
    expect((spec.option.xAxis as { data: string[] }).data).toEqual(['2023年5月', '6月', '7月*']);
    expect(spec.note).toContain('虚线');
  });
  it('shows at most five departments and the rest as 其他', () => {
    expect(series(spec)).toHaveLength(CATEGORIES.length + 1);
    expect(series(spec).at(-1)).toMatchObject({ name: '其他' });
    expect(series(spec).at(-1)?.data[0]?.value).toBe(30);
  });
  it('has the totals of its table twin', () => {
    const drawn = months.map((_, i) =>
      series(spec).reduce<number | null>(
        (sum, s) => (s.data[i]?.value === null ? null : (sum ?? 0) + (s.data[i]?.value ?? 0)),
        null,
      ),
    );
    expect(drawn).toEqual(spec.twin.rows.map((row) => row.cells.at(-2)));
    expect(drawn).toEqual(months.map((m) => m.warnings));
  });
  it('says what is seen, and no change against a month without data', () =>
    expect(spec.title).toBe('2023年7月预警 280 条'));
  it('opens the rows of a month', () => expect(spec.points[2]?.href).toBe('/rows?month=2023-07'));
});

describe('townships', () => {
  const list = [
    { code: '360722101', name: '大塘埠镇', warnings: 5, households: 4, clues: 4, perThousand: '2.5', previous: 3 },
    {
      code: '360722400',
      name: '信丰县工业园',
      warnings: 0,
      households: 0,
      clues: 0,
      perThousand: null,
      previous: null,
    },
  ];
  const spec = towns(list, (town) => `/clues?town=${town}`, zh);
  it('leaves a town without households unknown, not 0', () => {
    expect(series(spec)[0]?.data[1]?.value).toBeNaN();
    expect(spec.twin.rows[1]?.cells[1]).toBeNull();
  });
  it('gives every town a square and a way to its clues', () => {
    expect(features(spec)).toHaveLength(2);
    expect(spec.points.map((p) => p.href)).toEqual(['/clues?town=360722101', '/clues?town=360722400']);
  });
});

describe('department × township', () => {
  const cells = [
    { town: 'a', department: 'yb', warnings: 3 },
    { town: 'b', department: 'yb', warnings: 4 },
    { town: 'b', department: 'cl', warnings: 1 },
  ];
  const spec = heat(
    [
      { code: 'yb', name: '医保' },
      { code: 'cl', name: '残联' },
      { code: 'sl', name: '水利' },
    ],
    [
      { code: 'a', name: '大桥镇' },
      { code: 'b', name: '大阿镇' },
    ],
    cells,
    (d, t) => `${d}/${t}`,
    zh,
  );
  it('adds up to its table twin', () => {
    const drawn = ((series(spec)[0]?.data ?? []) as unknown as { value: number[] }[]).reduce(
      (sum, item) => sum + (item.value[2] ?? 0),
      0,
    );
    expect(drawn).toBe(8);
    expect(spec.twin.rows.map((row) => row.cells.at(-1))).toEqual([7, 1]);
  });
  it('names the heaviest cell and opens exactly its rows', () => {
    expect(spec.title).toBe('预警最集中：大阿镇 · 医保（4 条）');
    expect(spec.points.map((p) => p.href)).toEqual(['yb/a', 'yb/b', 'cl/b']);
  });
});

describe('risks', () => {
  it('puts the largest first and says its share', () => {
    const spec = risks(
      [
        { code: '03', name: '因残', warnings: 10, households: 9, previous: null },
        { code: '01', name: '因病', warnings: 30, households: 28, previous: 20 },
      ],
      (risk) => risk,
      zh,
    );
    expect(spec.title).toBe('因病最多，30 条，占 75.0%（30/40）');
    expect((spec.option.series as { data: unknown[] }[]).map((s) => s.data)).toEqual([
      [30, 10],
      [20, null],
    ]);
  });
  it('says so when there is none', () => expect(risks([], (risk) => risk, zh).title).toBe('本月没有预警'));
});
