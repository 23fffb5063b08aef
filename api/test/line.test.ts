import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideHub } from './command-line.ts';
import { firstDay } from './first-day.ts';
import { county, csv, type House } from './line/county.ts';
import { july, type Month, register } from './line/month.ts';

/** The whole line through the command line: files made by hand, warnings counted apart from the product. */
describe('a month of hand-made files of 信丰', () => {
  const houses: House[] = county();
  const month: Month = july(houses);
  let folder: string;
  let hub: ReturnType<typeof besideHub>;
  const at = ['--county', '360722', '--period', '2023-07'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'line-'));
    await firstDay(join(folder, 'data'));
    hub = besideHub(join(folder, 'data'));
    await writeFile(join(folder, '花名册-register-2023-07.csv'), register(houses));
    for (const [extract, text] of Object.entries(month.files))
      await writeFile(join(folder, `${extract}-2023-07.csv`), text);
    await hub.run('init', '--county', '360722', '--income-line', '2022=6000');
  });
  afterAll(async () => {
    await hub?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const warnings = async () => {
    const { lines } = await hub.json<{
      rule: string;
      household: string | null;
      subject: string;
      evidence: { file: string; row: number }[];
    }>('warnings', ...at);
    return lines;
  };

  it('takes files in any order, each row loaded, quarantined or duplicate', async () => {
    const files = [
      ...Object.keys(month.files).map((extract) => `${extract}-2023-07.csv`),
      '花名册-register-2023-07.csv',
    ];
    const { code, lines } = await hub.json<{
      status: string;
      received: number;
      loaded: number;
      quarantined: number;
      duplicates: number;
      problems: unknown[];
    }>('load', ...files.map((name) => join(folder, name)), ...at);
    expect(lines.filter(({ status }) => status !== 'ACCEPTED').map(({ problems }) => problems[0])).toEqual([]);
    expect(code).toBe(0);
    for (const { received, loaded, quarantined, duplicates } of lines)
      expect(received).toBe(loaded + quarantined + duplicates);
    expect(lines.reduce((sum, { quarantined }) => sum + quarantined, 0)).toBe(0);
  });

  it('raises exactly the warnings that a count by hand finds', async () => {
    expect(await hub.run('build', ...at)).toMatchObject({ code: 0 });
    const found = new Set(
      (await warnings()).filter(({ household }) => household).map(({ rule, household }) => `${rule} ${household}`),
    );
    const sorted = (set: Set<string>) => [...set].sort();
    expect(sorted(found)).toEqual(sorted(month.expected));
  });

  it('makes a severely hit village a village alert, not a household warning', async () => {
    const alerts = (await warnings()).filter(({ subject }) => subject === 'village');
    expect(alerts).toHaveLength(month.villageAlerts);
    expect(alerts.every(({ household }) => household === null)).toBe(true);
  });

  it('gathers all open warnings of a household into one clue', async () => {
    const { lines } = await hub.json<{ household: string; warnings: unknown[]; priority: number }>('clues', ...at);
    const households = new Set([...month.expected].map((each) => each.split(' ')[1]));
    expect(new Set(lines.map(({ household }) => household))).toEqual(households);
    expect(lines).toHaveLength(households.size);
    expect(lines.reduce((sum, clue) => sum + clue.warnings.length, 0)).toBe(
      (await warnings()).filter(({ household }) => household).length,
    );
  });

  it('changes no figure when the same month is loaded twice', async () => {
    const before = await hub.json('warnings', ...at);
    const again = await hub.json<{ status: string }>('load', join(folder, 'xf-yb-selfpay-2023-07.csv'), ...at);
    expect(again.lines.map(({ status }) => status)).toEqual(['DUPLICATE_FILE']);
    expect(again.code).toBe(0);
    await hub.run('build', ...at);
    expect((await hub.json('warnings', ...at)).text === before.text).toBe(true);
  });

  it('gives byte-equal answers after its derived tables are deleted and built again', async () => {
    const before = [
      await hub.json('warnings', ...at),
      await hub.json('clues', ...at),
      await hub.json('unmatched', ...at),
    ].map(({ text }) => text);
    await hub.run('build', '--county', '360722', '--fresh');
    const after = [
      await hub.json('warnings', ...at),
      await hub.json('clues', ...at),
      await hub.json('unmatched', ...at),
    ].map(({ text }) => text);
    expect(after.map((text) => text.length)).toEqual(before.map((text) => text.length));
    expect(after.join() === before.join()).toBe(true);
  });

  it('judges 收入逐年下降、收入骤减、支出骤增 over settled years of one file', async () => {
    const poor = houses.filter((house) => house.poor).slice(0, 4) as [House, House, House, House];
    const years = (house: House, figures: [number, number, number, number][]) =>
      figures.map(([year, income, rigid]) => [
        house.members[0]?.name ?? '',
        house.members[0]?.id ?? '',
        house.members.length,
        house.town,
        house.village,
        year,
        income * house.members.length,
        0,
        0,
        0,
        0,
        rigid,
      ]);
    const rows = [
      ...years(poor[0], [
        [2020, 12000, 100, 0],
        [2021, 11500, 100, 0],
        [2022, 11000, 100, 0],
      ]),
      ...years(poor[1], [
        [2021, 10000, 100, 0],
        [2022, 7000, 100, 0],
      ]),
      ...years(poor[2], [
        [2021, 10000, 100, 0],
        [2022, 7000.01, 100, 0],
      ]),
      ...years(poor[3], [
        [2021, 10000, 5000, 0],
        [2022, 12000, 10000, 0],
      ]),
    ];
    const header = [
      '户主姓名',
      '户主身份证号码',
      '家庭人口',
      '乡镇',
      '行政村',
      '年度',
      '工资性收入',
      '经营性收入',
      '财产性收入',
      '转移性收入',
      '经营支出',
      '刚性支出',
    ];
    const file = join(folder, 'xf-xc-trend-2023-07.csv');
    await writeFile(file, csv(header, rows as (string | number)[][]));
    await hub.json('load', file, ...at);
    const found = (await warnings())
      .filter(({ rule }) => rule.startsWith('xf-xc-trend'))
      .map(({ rule, household }) => `${rule} ${household}`);
    expect(found.sort()).toEqual(
      [
        `xf-xc-trend-falling ${poor[0].no}`,
        `xf-xc-trend-plunge ${poor[1].no}`,
        `xf-xc-trend-surge ${poor[3].no}`,
      ].sort(),
    );
  });

  it('points every warning at a row of a file', async () => {
    for (const { evidence } of await warnings()) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { file, row } of evidence) {
        expect(file).toMatch(/-2023-07\.csv$/);
        expect(row).toBeGreaterThan(1);
      }
    }
  });

  it('shows as unknown what lacks a line, apart from yes and no', async () => {
    const [house] = houses.filter(({ poor }) => poor) as [House];
    const file = join(folder, 'xf-xc-income-2023-08.csv');
    const header = [
      '户主姓名',
      '户主身份证号码',
      '家庭人口',
      '乡镇',
      '行政村',
      '年度',
      '工资性收入',
      '经营性收入',
      '财产性收入',
      '转移性收入',
      '经营支出',
    ];
    await writeFile(
      file,
      csv(header, [
        [house.members[0]?.name ?? '', house.members[0]?.id ?? '', 3, house.town, house.village, 2019, 100, 0, 0, 0, 0],
      ]),
    );
    await hub.json('load', file, '--county', '360722', '--period', '2023-08');
    const { lines } = await hub.json<{ rule: string; household: string; missing: string }>(
      'undetermined',
      '--county',
      '360722',
      '--period',
      '2023-08',
    );
    expect(lines).toMatchObject([
      { rule: 'xf-xc-income', household: house.no, missing: expect.stringContaining('2019') },
    ]);
  });

  it('a later hand-in of the same key adds evidence, and raises nothing again', async () => {
    const row = (month.files['xf-ny-loss'] ?? '').split('\r\n');
    const hit = row.find((line) => line.includes('10000.00')) ?? '';
    const file = join(folder, 'xf-ny-loss-2023-08.csv');
    await writeFile(file, [row[0], hit, ''].join('\r\n'));
    const august = ['--county', '360722', '--period', '2023-08'];
    await hub.json('load', file, ...august);
    expect(
      (await hub.json<{ rule: string }>('warnings', ...august)).lines.filter(({ rule }) => rule === 'xf-ny-loss'),
    ).toEqual([]);
    const clues = (await hub.json<{ warnings: { rule: string; evidence: { file: string }[] }[] }>('clues', ...august))
      .lines;
    const files = clues
      .flatMap(({ warnings }) => warnings)
      .filter(({ rule }) => rule === 'xf-ny-loss')
      .map(({ evidence }) => evidence.map((one) => one.file));
    expect(files).toContainEqual(['xf-ny-loss-2023-07.csv', 'xf-ny-loss-2023-08.csv']);
  });

  it('one who has left the register since is found in the snapshots before, and is no fault of the file', async () => {
    const [gone, ...rest] = houses as [House, ...House[]];
    await writeFile(join(folder, 'register-2023-09.csv'), register(rest));
    const [head] = gone.members;
    const line = [
      head?.name ?? '',
      head?.id ?? '',
      '',
      '',
      gone.town,
      gone.village,
      '住院',
      '2023-08-30',
      30000,
      15000,
      '',
    ];
    const file = join(folder, 'xf-yb-selfpay-2023-09.csv');
    const header = [
      '姓名',
      '身份证号码',
      '户主姓名',
      '户主身份证号码',
      '乡镇',
      '行政村',
      '就医类别',
      '结算日期',
      '总费用',
      '个人自付',
      '本年累计自付',
    ];
    await writeFile(file, csv(header, [line]));
    const september = ['--county', '360722', '--period', '2023-09'];
    await hub.json('load', join(folder, 'register-2023-09.csv'), ...september);
    const { lines } = await hub.json<{ problems: { code: string }[] }>('load', file, ...september);
    expect(lines[0]?.problems.map(({ code }) => code)).not.toContain('NOT_IN_REGISTER');
    const raised = (await hub.json<{ rule: string; household: string }>('warnings', ...september)).lines;
    expect(new Set(raised.map(({ household }) => household))).toEqual(new Set([gone.no]));
    expect(raised.map(({ rule }) => rule)).toContain('xf-yb-selfpay-single');
  });
});
