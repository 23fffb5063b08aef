import { describe, expect, it } from 'vitest';
import type { Recognised } from './door.ts';
import { fresh, groups, type Item, isRowsAlone, monthsToChoose, ready } from './items.ts';
import { monthsToAsk, monthsToShow, type OwedMonth } from './months.ts';

const found = (upload: string, missing: string[] = []): Recognised => ({
  ...{ upload, file: 'a.csv', bytes: 1, sha256: '', extract: 'x', title: '甲', period: '2023-07', periodBy: 'name' },
  ...{ reason: null, choices: [] },
  sheets: [
    {
      sheet: '',
      columns: [{ header: '实付', column: null, required: false, why: null }],
      missing,
      clashes: [],
      stale: [],
    },
  ],
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
  it('are not ready while two headers stand for one column, or the hub is looking', () => {
    const { sheets, ...rest } = found('a');
    const clashing = { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, clashes: ['“甲”和“乙”都要读作“丙”'] })) };
    expect([item('a', { found: clashing }), item('a', { looking: 1 })].map(ready)).toEqual([false, false]);
  });
  it('of one extract and month complete one batch, or take the place of it', () => {
    const all = groups([item('a'), item('b', { period: '2023-08' })], { 'x 2023-08': 'batch' });
    expect(all.map(({ amend }) => amend)).toEqual([null, 'batch']);
    expect(['自付-待改正.xlsx', '自付-答复.xlsx'].map((name) => isRowsAlone({ name }))).toEqual([true, false]);
  });
  it('have of headers that none of them has nothing said', () => {
    const files = [item('a', { said: { 实付: '个人自付', 别处: '姓名' } }), item('b')];
    expect(groups(files).map(({ said }) => said)).toEqual([{ 实付: '个人自付' }]);
  });
  it('may be of a month with data, the one after it, or a recent one', () =>
    expect(monthsToChoose(['2023-12'], '2026-02-10', [null, '2020-01'])).toEqual([
      ...['2026-02', '2026-01', '2025-12', '2024-01', '2023-12', '2020-01'],
    ]));
});

describe('the months whose debts are shown', () => {
  const month = (month: string, due: string, ...states: ('MISSING' | 'NOT_DUE' | 'DELIVERED')[]): OwedMonth => ({
    month,
    list: states.map((state, at) => ({ department: '甲局', extract: `x${at}`, title: '甲', due, state, batch: null })),
  });
  const shown = (...asked: OwedMonth[]) => monthsToShow(asked, '2026-11-22').map(({ month }) => month);
  it('are asked for with the one that runs, where hand-ins go on', () =>
    expect([monthsToAsk('2026-10', '2026-11-22'), monthsToAsk('2023-12', '2026-11-22')]).toEqual([
      ['2026-10', '2026-11'],
      ['2023-12'],
    ]));
  it('begin with what is overdue, and go on to the month that runs when nothing is', () => {
    const runs = month('2026-11', '2026-12-10', 'NOT_DUE');
    expect(shown(month('2026-10', '2026-11-10', 'MISSING', 'DELIVERED'), runs)).toEqual(['2026-10']);
    expect(shown(month('2026-10', '2026-11-10', 'DELIVERED'), runs)).toEqual(['2026-11']);
    expect(shown(month('2026-10', '2026-11-10', 'DELIVERED'), month('2026-11', '2026-12-10'))).toEqual(['2026-10']);
  });
  it('are both where data fall due in their own month and the one before is overdue', () => {
    const runs = month('2026-11', '2026-11-25', 'NOT_DUE');
    expect(shown(month('2026-10', '2026-10-25', 'MISSING'), runs)).toEqual(['2026-10', '2026-11']);
    expect(shown(month('2026-10', '2026-10-25', 'DELIVERED'), runs)).toEqual(['2026-11']);
  });
});
