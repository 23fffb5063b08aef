import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../src/demo/calendar.ts';
import { demoCounties, openDemoCounty, writeDemoMonth } from '../src/demo/index.ts';
import { loadDemoSettings } from '../src/demo/settings.ts';
import { digest, inFolder, writeMonths } from './demo-files.ts';

const SMALL = { county: '360722', scale: 0.004 };

describe('a synthetic county', () => {
  it('gives the same bytes for the same seed and scale, in whatever order months are asked for', async () => {
    await inFolder(async (folder) => {
      const once = await writeMonths(openDemoCounty(SMALL), join(folder, 'a'), 3);
      const county = openDemoCounty(SMALL);
      const third = await writeDemoMonth(county, county.months[2] ?? '', join(folder, 'b'));
      const first = await writeDemoMonth(county, county.months[0] ?? '', join(folder, 'b'));
      expect(await digest(third)).toBe(await digest(once[2] ?? []));
      expect(await digest(first)).toBe(await digest(once[0] ?? []));
      const other = await writeMonths(openDemoCounty({ ...SMALL, seed: '2' }), join(folder, 'c'), 1);
      expect(await digest(other[0] ?? [])).not.toBe(await digest(once[0] ?? []));
    });
  });

  it('has 27 months from July 2023, unless told otherwise', () => {
    const { months } = openDemoCounty(SMALL);
    expect([months.length, months[0], months.at(-1)]).toEqual([27, '2023-07', '2025-09']);
    expect(openDemoCounty({ ...SMALL, months: ['2024-01', '2024-02'] }).months).toHaveLength(2);
  });

  it('says in Chinese what is wrong with a request', async () => {
    expect(demoCounties()).toContain('360722');
    expect(() => openDemoCounty({ county: '999999' })).toThrow('没有 999999 的演示参数');
    expect(() => openDemoCounty({ ...SMALL, scale: 2 })).toThrow('规模 2 不对');
    expect(() => openDemoCounty({ ...SMALL, months: ['2023-07', '2023-09'] })).toThrow('中间不缺月');
    await inFolder(async (folder) => {
      await expect(writeDemoMonth(openDemoCounty(SMALL), '2022-01', folder)).rejects.toThrow('不在演示月份');
    });
  });
});

describe.each(demoCounties())('the synthetic county %s', (county) => {
  const settings = loadDemoSettings(county);
  const demo = openDemoCounty({ county, scale: 0.004 });

  /** YYYY-MM-DD */
  const dueDay = (period: string): string => {
    const month = settings.due_month === 'same' ? period : addMonths(period, 1);
    return `${month}-${String(settings.due_day).padStart(2, '0')}`;
  };

  it('stands beside the others: 27 months from July 2023', () => {
    expect([demo.months.length, demo.months[0], demo.months.at(-1)]).toEqual([27, '2023-07', '2025-09']);
  });

  it('hands in nil reports, some files late, and in the newest months not everything', async () => {
    await inFolder(async (folder) => {
      const months = await writeMonths(demo, folder, demo.months.length);
      const files = months.flat().filter((file) => file.extract !== 'register');
      expect(files.some((file) => file.nil && file.path === '' && file.name === '')).toBe(true);
      const late = files.filter(({ submittedAt, period }) => submittedAt.slice(0, 10) > dueDay(period)).length;
      expect(late / files.length).toBeGreaterThan(0.02);
      expect(late / files.length).toBeLessThan(0.09);
      for (const { submittedAt } of files) expect(submittedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
      expect(settings.missing.length).toBeGreaterThan(0);
      for (const { extract, from_end } of settings.missing) {
        const at = months[demo.months.length - 1 - from_end] ?? [];
        expect(at.map((file) => file.extract)).not.toContain(extract);
      }
    });
  });

  it('hands in on occasion only what there is: no 零报告 of an extract that is not owed', async () => {
    const onOccasion = settings.extracts.filter(({ ad_hoc }) => ad_hoc).map(({ extract }) => extract);
    await inFolder(async (folder) => {
      const files = (await writeMonths(demo, folder, 6)).flat();
      expect(files.filter(({ extract, nil }) => nil && onOccasion.includes(extract))).toEqual([]);
    });
  });

  it('labels every income line as a demo value', () => {
    expect(demo.incomeLines.length).toBeGreaterThan(0);
    expect(demo.incomeLines.filter((line) => !line.note.includes('演示值'))).toEqual([]);
  });
});

it('no two synthetic counties share an ID number or a telephone number', () => {
  const ranges = demoCounties()
    .map((county) => loadDemoSettings(county).population)
    .sort((a, b) => a.id.from - b.id.from);
  for (const [at, { id }] of ranges.entries()) expect(id.from).toBeGreaterThan(ranges[at - 1]?.id.to ?? 0);
  expect(new Set(ranges.map(({ phone_prefix }) => phone_prefix)).size).toBe(ranges.length);
});
