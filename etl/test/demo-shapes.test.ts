import { DIVISIONS } from '@dixian/warehouse';
import { describe, expect, it } from 'vitest';
import { DemoCounty } from '../src/demo/county.ts';
import { type ExtractSettings, loadDemoSettings } from '../src/demo/settings.ts';
import type { Cells } from '../src/demo/subject.ts';

const common = {
  department: '甲',
  subject: 'person',
  below: 1,
  nil: 0,
  format: 'csv',
  place: 'full',
  date: 'iso',
} as const;
const extract = (shape: string, rest: Partial<ExtractSettings>): ExtractSettings => ({
  ...{ ...common, extract: shape, shape, title: shape, columns: ['name'], rate: 60 },
  ...rest,
});

const EXTRACTS: readonly ExtractSettings[] = [
  extract('application', { below: 0, words: { event_prefix: { SB: 1 }, module: { 教育: 1 }, status: { 办理中: 1 } } }),
  extract('benefit', { numbers: { least: 100, most: 900 }, words: { item: { 重特大疾病救助: 1 } } }),
  extract('match_result', { numbers: { hit_share: 0.3 }, words: { asset_kind: { 小汽车: 1 } } }),
  extract('student_burden', {
    among: { age: [6, 17], schooling: 'IN' },
    numbers: { over: 10_000, most: 30_000, least: 1000, edge: 0.2 },
    words: {
      aid_item: { 助学金: 1 },
      ...Object.fromEntries(['小学', '初中', '普通高中', '中职'].map((stage) => [`school_${stage}`, { 甲校: 1 }])),
    },
  }),
  extract('post_cancelled', { below: 0, words: { post: { 保洁员: 1 } } }),
];

describe('rows that the other documents ask for, made for a synthetic county', () => {
  const settings = { ...loadDemoSettings('360722'), extracts: EXTRACTS, missing: [] };
  const county = new DemoCounty(settings, ['2023-07', '2023-08', '2023-09'], {
    scale: 0.05,
    seed: '1',
    divisions: DIVISIONS,
  });
  const months = county.months.map((month) => new Map(county.at(month).rows));
  const all = (shape: string): Cells[] => months.flatMap((rows) => rows.get(shape) ?? []);

  it('numbers each application once', () => {
    const numbers = all('application').map((row) => row.event_no);
    expect(numbers.length).toBeGreaterThan(5);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('answers about candidates of the month before, most of whom own nothing', () => {
    expect(months[0]?.get('match_result')).toEqual([]);
    const answers = all('match_result');
    const hits = answers.filter(({ hit }) => hit === '是');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThan(answers.length / 2);
    expect(hits.every(({ asset_kind, value_amount }) => asset_kind === '小汽车' && Number(value_amount) > 0)).toBe(
      true,
    );
    expect(answers.filter(({ hit }) => hit === '否').every(({ asset_kind }) => asset_kind === '')).toBe(true);
  });

  it('has families above, below and exactly at the threshold of a school year', () => {
    const costs = all('student_burden').map(({ own_cost }) => Number(own_cost));
    expect(costs.some((cost) => cost > 10_000)).toBe(true);
    expect(costs.some((cost) => cost < 10_000)).toBe(true);
    expect(costs).toContain(10_000);
    expect(all('student_burden').map(({ school_year }) => school_year)).toContain('2022-2023学年');
  });

  it('pays benefits and cancels posts inside their month', () => {
    for (const [at, rows] of months.entries()) {
      const month = county.months[at] ?? '';
      for (const { paid_date } of rows.get('benefit') ?? []) expect(paid_date).toContain(month);
      for (const { cancel_date } of rows.get('post_cancelled') ?? []) expect(cancel_date).toContain(month);
    }
    expect(all('benefit').length).toBeGreaterThan(0);
    expect(all('post_cancelled').length).toBeGreaterThan(0);
  });
});
