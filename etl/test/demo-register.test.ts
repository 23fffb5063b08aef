import { readDivisions } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCounties, openDemoCounty } from '../src/demo/index.ts';
import { loadDemoSettings } from '../src/demo/settings.ts';
import { inFolder, isValidId, type Row, rowsOf, writeMonths } from './demo-files.ts';

const ID = '身份证号码';
const gone = (row: Row): boolean => ['死亡', '迁出'].includes(row.变动原因 ?? '');

/** Persons of the county that a test makes. */
const PERSONS = 11_000;

describe.each(demoCounties())('the register of the synthetic county %s', (code) => {
  const { population } = loadDemoSettings(code);
  let months: Row[][] = [];

  beforeAll(async () => {
    await inFolder(async (folder) => {
      const written = await writeMonths(
        openDemoCounty({ county: code, scale: PERSONS / population.persons }),
        folder,
        5,
      );
      months = await Promise.all(
        written.map(async (files) => rowsOf(files.find((file) => file.extract === 'register'))),
      );
    });
  });
  afterAll(() => {
    months = [];
  });

  it('has the persons of the county at the scale asked for, three to four a household, in the villages of the division table', () => {
    const rows = months[0] ?? [];
    expect(rows.length).toBeGreaterThan(PERSONS * 0.97);
    expect(rows.length).toBeLessThan(PERSONS * 1.03);
    const size = rows.length / new Set(rows.map((row) => row.户编号)).size;
    expect(size).toBeGreaterThan(3);
    expect(size).toBeLessThan(4.2);
    const named = readDivisions().filter(({ level, county }) => level === 'village' && county === code);
    const names = new Set(named.map(({ name }) => name));
    expect(rows.filter((row) => !names.has(row.行政村 ?? ''))).toEqual([]);
    // A village of a handful of households may be empty at so small a scale.
    expect(new Set(rows.map((row) => `${row.乡镇}${row.行政村}`)).size).toBeGreaterThan(named.length * 0.98);
  });

  it('has about as many persons in 脱贫户 as the parameter file says', () => {
    const rows = months[0] ?? [];
    const share = rows.filter((row) => row.户类型 === '脱贫户').length / rows.length;
    const wanted = population.expoor_persons / population.persons;
    expect(share).toBeGreaterThan(wanted * 0.75);
    expect(share).toBeLessThan(wanted * 1.25);
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
      const before = (months[at] ?? []).filter((row) => !gone(row)).length;
      const of = (why: string): number => rows.filter((row) => row.变动原因 === why).length;
      // A newborn keeps the word until its number has come.
      const newborn = (row: Row): string => `${row.变动原因} ${row.户编号} ${row.姓名} ${row.变动日期}`;
      const known = new Set((months[at] ?? []).map(newborn));
      const births = rows.filter((row) => row.变动原因 === '出生' && !known.has(newborn(row))).length;
      expect(births).toBeGreaterThan(0);
      expect(before + births + of('迁入')).toBe(rows.length);
      expect(rows.filter((row) => !gone(row)).length).toBe(rows.length - of('死亡') - of('迁出'));
    });
  });

  it('moves those who marry within the county: same ID, other household', () => {
    const moved = months.slice(1).flatMap((rows, at) => {
      const before = new Map((months[at] ?? []).map((row) => [row[ID], row.户编号]));
      const married = rows.filter((row) => row.变动原因 === '婚嫁');
      return married.map((row) => ({ from: before.get(row[ID]), to: row.户编号 }));
    });
    expect(moved.length).toBeGreaterThan(0);
    for (const { from, to } of moved) expect(from).not.toBe(to);
  });
});
