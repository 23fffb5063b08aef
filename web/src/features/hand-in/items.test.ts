import { describe, expect, it } from 'vitest';
import type { Recognised } from './door.ts';
import { fresh, groups, type Item, monthsToChoose, ready } from './items.ts';

const found = (upload: string, missing: string[] = []): Recognised => ({
  ...{ upload, file: 'a.csv', bytes: 1, extract: 'x', title: '甲', period: '2023-07', periodBy: 'name', reason: null },
  sheets: [{ sheet: '', columns: [], missing }],
});
const item = (key: string, more: Partial<Item> = {}): Item => ({
  ...fresh(key, key),
  ...{ found: found(key), extract: 'x', period: '2023-07' },
  ...more,
});

describe('files to hand in', () => {
  it('of one extract and month go together', () => {
    const all = groups([item('a'), item('b', { period: '2023-08' }), item('c')]);
    expect(all.map(({ uploads }) => uploads)).toEqual([['a', 'c'], ['b']]);
  });
  it('are not ready without extract, month, or a required column', () => {
    expect([item('a'), item('b', { extract: null }), item('c', { period: null })].map(ready)).toEqual([
      true,
      false,
      false,
    ]);
    expect(ready(item('d', { found: found('d', ['个人自付']) }))).toBe(false);
  });
  it('may be of a month with data, the one after it, or a recent one', () =>
    expect(monthsToChoose(['2023-12'], '2026-02-10', [null, '2020-01'])).toEqual([
      ...['2026-02', '2026-01', '2025-12', '2024-01', '2023-12', '2020-01'],
    ]));
});
