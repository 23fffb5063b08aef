import 'reflect-metadata';
import { expect, it } from 'vitest';
import type { Context } from '../src/context.ts';
import { notDueYet } from '../src/modules/pack/say.ts';
import { Sheet } from '../src/modules/pack/sheet.ts';

/** Title of a chart of three townships as the page shows it. */
function titleOf(values: readonly (number | null)[]): string | undefined {
  const sheet = new Sheet({} as Context, 'x', '', null);
  const categories = ['甲镇', '乙镇', '丙镇'];
  sheet.charts.push({ id: 'c', title: '核查率', kind: 'BAR', unit: '%', categories, series: [{ name: '率', values }] });
  return sheet.page().charts[0]?.title;
}

it('图题说谁最高；只有一个有数，或都一样高，就不说谁最高', () => {
  expect(titleOf([90, 100, null])).toBe('核查率，乙镇最高（100%）');
  expect(titleOf([null, 100, null])).toBe('核查率');
  expect(titleOf([100, 100, null])).toBe('核查率');
});

it('应报没有报、也没有过期限的，说还没到期限', () => {
  expect(notDueYet(47, 43, 1)).toBe('，还没到期限 3 项');
  expect(notDueYet(46, 45, 1)).toBe('');
});
