import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoCounties, openDemoCounty, writeDemoMonth } from '../src/demo/index.ts';
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

  it('has 24 months from July 2023 unless told otherwise', () => {
    const { months } = openDemoCounty(SMALL);
    expect([months.length, months[0], months.at(-1)]).toEqual([24, '2023-07', '2025-06']);
    expect(openDemoCounty({ ...SMALL, months: ['2024-01', '2024-02'] }).months).toHaveLength(2);
  });

  it('hands in nil reports, some files late, and in the newest months not everything', async () => {
    await inFolder(async (folder) => {
      const county = openDemoCounty(SMALL);
      const months = await writeMonths(county, folder, 24);
      const files = months.flat().filter((file) => file.extract !== 'register');
      expect(files.some((file) => file.nil && file.path === '' && file.name === '')).toBe(true);
      const late = files.filter((file) => Number(file.submittedAt.slice(8, 10)) > 10).length / files.length;
      expect(late).toBeGreaterThan(0.02);
      expect(late).toBeLessThan(0.09);
      for (const file of files) {
        expect(file.submittedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
        expect(file.submittedAt.slice(0, 7) > file.period).toBe(true);
      }
      const newest = new Set(months[23]?.map((file) => file.extract));
      expect(newest.has('xf-ny-loss')).toBe(false);
      expect(months[22]?.some((file) => file.extract === 'xf-ny-loss')).toBe(true);
    });
  });

  it('labels every income line as a demo value', () => {
    const lines = openDemoCounty(SMALL).incomeLines;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.note.includes('演示值'))).toEqual([]);
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
