import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoCounty } from '../src/demo/index.ts';
import { inFolder, isValidId, type Row, rowsOf, writeMonths } from './demo-files.ts';

const ID = '身份证号码';
const gone = (row: Row): boolean => ['死亡', '迁出'].includes(row.变动原因 ?? '');

describe('the register of a synthetic county', () => {
  let months: Row[][] = [];

  beforeAll(async () => {
    await inFolder(async (folder) => {
      const written = await writeMonths(openDemoCounty({ county: '360722', scale: 0.02 }), folder, 5);
      months = await Promise.all(
        written.map(async (files) => rowsOf(files.find((file) => file.extract === 'register'))),
      );
    });
  });
  afterAll(() => {
    months = [];
  });

  it('has the persons of the county at the scale asked for, three to four a household, in all real villages', () => {
    const rows = months[0] ?? [];
    expect(rows.length).toBeGreaterThan(560_000 * 0.02 * 0.97);
    expect(rows.length).toBeLessThan(560_000 * 0.02 * 1.03);
    const size = rows.length / new Set(rows.map((row) => row.户编号)).size;
    expect(size).toBeGreaterThan(3);
    expect(size).toBeLessThan(4.2);
    expect(new Set(rows.map((row) => `${row.乡镇}${row.行政村}`)).size).toBe(312);
  });

  it('has about 48,000 of 560,000 persons in 脱贫户', () => {
    const rows = months[0] ?? [];
    const share = rows.filter((row) => row.户类型 === '脱贫户').length / rows.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.1);
    expect(new Set(rows.map((row) => row.监测类型))).toEqual(
      new Set(['', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户']),
    );
  });

  it('numbers everyone once with a valid ID of the unassigned prefix 360799', () => {
    for (const rows of months) {
      const ids = rows.map((row) => row[ID] ?? '').filter((id) => id !== '');
      expect(ids.filter((id) => !isValidId(id) || !id.startsWith('360799'))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has people of all ages, older than 60 as well', () => {
    const rows = (months[0] ?? []).filter((row) => row[ID] !== '');
    const old = rows.filter((row) => Number(row[ID]?.slice(6, 10)) < 1963).length / rows.length;
    expect(old).toBeGreaterThan(0.12);
    expect(old).toBeLessThan(0.3);
  });

  it('has newborns without an ID, who get one later', () => {
    const without = months.map((rows) => rows.filter((row) => row[ID] === ''));
    expect(without.flat().length).toBeGreaterThan(0);
    expect(without.flat().filter((row) => row.变动原因 !== '出生')).toEqual([]);
    const names = new Set((months[4] ?? []).filter((row) => row[ID] !== '').map((row) => `${row.户编号}${row.姓名}`));
    expect((without[0] ?? []).filter((row) => names.has(`${row.户编号}${row.姓名}`)).length).toBeGreaterThan(0);
  });

  it('gives each household that is still there exactly one head', () => {
    for (const rows of months) {
      const here = rows.filter((row) => !gone(row));
      const heads = here.filter((row) => row.与户主关系 === '户主').map((row) => row.户编号);
      expect(new Set(heads).size).toBe(heads.length);
      expect(new Set(here.map((row) => row.户编号)).size).toBe(heads.length);
    }
  });

  it('adds up: last month + births + moved in − deaths − moved out = this month', () => {
    months.slice(1).forEach((rows, at) => {
      const period = `2023-${String(at + 8).padStart(2, '0')}`;
      const before = (months[at] ?? []).filter((row) => !gone(row)).length;
      const of = (why: string): number => rows.filter((row) => row.变动原因 === why).length;
      const births = rows.filter((row) => row.变动原因 === '出生' && row.变动日期?.startsWith(period)).length;
      expect(births).toBeGreaterThan(0);
      expect(before + births + of('迁入')).toBe(rows.length);
      expect(rows.filter((row) => !gone(row)).length).toBe(rows.length - of('死亡') - of('迁出'));
    });
  });

  it('moves those who marry within the county: same ID, other household', () => {
    const married = (months[1] ?? []).filter((row) => row.变动原因 === '婚嫁');
    const before = new Map((months[0] ?? []).map((row) => [row[ID], row.户编号]));
    expect(married.length).toBeGreaterThan(0);
    for (const row of married) expect(before.get(row[ID])).not.toBe(row.户编号);
  });
});
