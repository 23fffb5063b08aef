import { beforeAll, describe, expect, it } from 'vitest';
import { type DemoFile, openDemoCounty } from '../src/demo/index.ts';
import { inFolder, isValidId, type Row, rowsOf, writeMonths } from './demo-files.ts';

interface Handed {
  file: DemoFile;
  rows: Row[];
}

const money = (row: Row, column: string): number => Number(row[column] ?? '0');

describe('what the departments of a synthetic county hand in', () => {
  const months: Handed[][] = [];
  const SCALE = 0.05;
  const BOOST = 2;
  const MONTHS = 14;

  const all = (extract: string): Row[][] =>
    months.map((month) => month.find(({ file }) => file.extract === extract)?.rows ?? []);
  const perMonth = (rate: number): number => rate * 5.6 * SCALE * BOOST;

  beforeAll(async () => {
    await inFolder(async (folder) => {
      const county = openDemoCounty({ county: '360722', scale: SCALE });
      for (const files of await writeMonths(county, folder, MONTHS)) {
        months.push(await Promise.all(files.map(async (file) => ({ file, rows: await rowsOf(file) }))));
      }
    });
  });

  it('has rows above and below the thresholds, near the rates of the parameter file', () => {
    const stays = all('xf-yb-selfpay')
      .flat()
      .filter((row) => row.就医类别 === '住院');
    const high = stays.filter((row) => money(row, '个人自付') > 10_000).length;
    expect(high / months.length).toBeGreaterThan(perMonth(15) * 0.7);
    expect(high / months.length).toBeLessThan(perMonth(15) * 1.3);
    expect(stays.length).toBeGreaterThan(high * 4);
    const idle = all('xf-jy-idle')
      .flat()
      .map((row) => money(row, '连续未务工月数'));
    expect(Math.min(...idle)).toBe(1);
    expect(Math.max(...idle)).toBeGreaterThan(3);
  });

  it('says what a patient paid this year as the sum of the rows, for most rows', () => {
    const paid = new Map<string, number>();
    let same = 0;
    let rows = 0;
    all('xf-yb-selfpay').forEach((month, at) => {
      const seen = new Set<string>();
      const stays = month
        .filter((row) => row.就医类别 === '住院')
        .sort((a, b) => money(a, '结算日期') - money(b, '结算日期'));
      for (const row of stays) {
        if (seen.has(row.序号 ?? '')) continue;
        seen.add(row.序号 ?? '');
        const key = `${Math.floor((at + 6) / 12)} ${row.身份证号码}`;
        paid.set(key, (paid.get(key) ?? 0) + money(row, '个人自付'));
        rows++;
        if (Math.abs((paid.get(key) ?? 0) - money(row, '本年累计自付')) < 0.01) same++;
      }
    });
    expect(same / rows).toBeGreaterThan(0.85);
    expect(same).toBeLessThan(rows);
  });

  it('sends whole lists that live on from month to month', () => {
    for (const extract of ['xf-cl-severe', 'xf-mz-aid']) {
      const lists = all(extract).map((rows) => new Set(rows.map((row) => row.身份证号码)));
      lists.slice(1).forEach((list, at) => {
        const before = [...(lists[at] ?? [])];
        const kept = before.filter((id) => list.has(id)).length;
        expect(kept / before.length).toBeGreaterThan(0.9);
        expect([...list].some((id) => !lists[at]?.has(id))).toBe(true);
      });
    }
  });

  it('lengthens a spell without work by one month each month', () => {
    const [first = [], second = []] = all('xf-jy-idle');
    const spell = (row: Row): string => `${row.身份证号码} ${row.最近务工结束日期}`;
    const before = new Map(first.map((row) => [spell(row), money(row, '连续未务工月数')]));
    const again = second.filter((row) => before.has(spell(row)));
    expect(again.length).toBeGreaterThan(0);
    for (const row of again) expect(money(row, '连续未务工月数')).toBe((before.get(spell(row)) ?? 0) + 1);
  });

  it('has the dirt of department files in the shares given', () => {
    let judged = 0;
    const subjects = new Set<string>();
    const count = { rows: 0, twice: 0, bad: 0, short: 0, stranger: 0, clash: 0, place: 0 };
    for (const month of months) {
      const register = new Map(month[0]?.rows.map((row) => [row.身份证号码, row]));
      for (const { file, rows } of month.slice(1)) {
        const seen = new Set<string>();
        const whole = JSON.stringify;
        for (const row of rows.filter((each) => '户主姓名' in each)) {
          if (seen.has(whole(row))) count.twice++;
          seen.add(whole(row));
          // Someone who stands in several rows or months was copied, with whatever is wrong.
          const subject = `${file.extract} ${row.姓名 ?? row.户主姓名} ${row.身份证号码 ?? row.户主身份证号码}`;
          if (!subjects.has(subject)) judge(row, register);
          subjects.add(subject);
        }
        count.rows += rows.length;
      }
    }
    function judge(row: Row, register: Map<string | undefined, Row>): void {
      judged++;
      const id = row.身份证号码 ?? row.户主身份证号码 ?? '';
      const known = register.get(id);
      if (id.length === 15) count.short++;
      else if (!isValidId(id)) count.bad++;
      else if (!known) count.stranger++;
      else if (known.姓名 !== (row.姓名 ?? row.户主姓名)) count.clash++;
      else if (!known.乡镇?.startsWith(row.乡镇 ?? '')) count.place++;
    }
    expect(judged).toBeGreaterThan(1500);
    near(count.twice / count.rows, 0.02);
    near(count.bad / judged, 0.015);
    near(count.short / judged, 0.005);
    near(count.clash / judged, 0.01);
    near(count.place / judged, 0.02);
    // The deceased have left the register as well.
    near(count.stranger / judged, 0.037);
  });

  it('owes student aid for March and September only', () => {
    const sent = months.filter((month) => month.some(({ file }) => file.extract === 'xf-jt-aid'));
    expect(sent.map((month) => month[0]?.file.period)).toEqual(['2023-09', '2024-03']);
  });
});

/** Within a factor of two: these are draws. */
function near(share: number, expected: number): void {
  expect(share).toBeGreaterThan(expected / 2);
  expect(share).toBeLessThan(expected * 2);
}
