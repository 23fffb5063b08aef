import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIVIL, DISABLED, MEDICAL, POLICE, TOWN_A, TOWN_B } from '../../warehouse/test/read.fixture.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const QUERY = `query ($month: Month!, $filter: OverviewFilter) { overview(county: "360722", month: $month, filter: $filter) {
  month quarter complete owed handedIn finding missing { extract state }
  tiles { code name value unit numerator denominator previous change definition formula clause why trend }
  byDepartment { code name warnings households previous } byRisk { code name warnings households previous }
  trend { month complete warnings households byDepartment { code warnings } }
  byTown { code name warnings households clues perThousand previous } departmentByTown { town department warnings }
  multi { id household { id head { name } } departments } alerts { id why town { name } } } }`;
const ask = async (filter?: object, month = '2023-07') =>
  (await county.ask('leader', QUERY, { month, filter })).overview;
const tile = (overview: Data, code: string) => overview.tiles.find((one: Data) => one.code === code);

describe('总览', () => {
  it('gives every number its definition, the month before and the change', async () => {
    const overview = await ask();
    expect(overview.tiles.map(({ code }: Data) => code)).toEqual([
      'warnings',
      'households',
      'clues',
      'newClues',
      'multi',
      'onTime',
      'qualified',
    ]);
    expect(tile(overview, 'warnings')).toMatchObject({
      name: '预警信息',
      value: '6',
      previous: '1',
      change: '5',
      unit: '条',
      why: null,
    });
    expect(tile(overview, 'warnings').definition).toContain('同一事件再次报来不重复计');
    expect(tile(overview, 'households')).toMatchObject({ value: '5', previous: '1', change: '4' });
    expect(tile(overview, 'clues')).toMatchObject({ value: '5', previous: '1' });
    expect(tile(overview, 'multi')).toMatchObject({ value: '2', numerator: 2, denominator: 5 });
    expect(tile(overview, 'onTime')).toMatchObject({
      value: '60.00',
      numerator: 3,
      denominator: 5,
      previous: null,
      change: null,
      unit: '%',
    });
    expect(tile(overview, 'qualified')).toMatchObject({
      value: '80.00',
      numerator: 32,
      denominator: 40,
      previous: '80.00',
      change: '0.00',
    });
    expect(overview.quarter).toBe('2023Q3');
  });

  it('says who has not handed in: overdue, not yet due', async () => {
    const overview = await ask();
    expect([overview.owed, overview.handedIn, overview.complete]).toEqual([6, 4, false]);
    expect(overview.missing).toEqual(
      expect.arrayContaining([
        { extract: 'xf-wj-disease', state: 'MISSING' },
        { extract: 'xf-jt-loan', state: 'NOT_DUE' },
      ]),
    );
    expect(overview.missing).toHaveLength(2);
  });

  it('finds sentences in its numbers', async () => {
    const { finding } = await ask();
    expect(finding[0]).toMatch(/^7月预警 6 条，环比增加 5 条，县民政局增加最多（2 条）。$/);
    expect(finding[1]).toBe('增加集中在大塘埠镇（4 条）、嘉定镇（1 条）。');
    expect(finding[2]).toBe('未办结线索 5 户，其中本月有新预警的 5 户，有两个以上部门预警的 2 户。');
    expect(finding[3]).toBe('村级受灾预警 1 条，涉及 1 个村。');
    expect(finding[4]).toMatch(
      /^7月数据还缺县卫健委县内定点救治医院大病患者，最长逾期 \d+ 天，以上数字会随补报变化。$/,
    );
    expect(finding).toHaveLength(5);
  });

  it('splits by department, risk, township and both', async () => {
    const overview = await ask();
    expect(overview.byDepartment.map(({ code, warnings, previous }: Data) => [code, warnings, previous])).toEqual(
      expect.arrayContaining([
        [MEDICAL, 2, 1],
        [CIVIL, 2, 0],
        [DISABLED, 1, 0],
        [POLICE, 1, 0],
      ]),
    );
    const risks = Object.fromEntries(overview.byRisk.map(({ code, warnings }: Data) => [code, warnings]));
    expect(risks).toMatchObject({ '01': 2, '99': 2, '03': 1, '04': 1, '05': 1 });
    expect(overview.byTown).toHaveLength(17);
    expect(overview.byTown.find(({ code }: Data) => code === TOWN_B)).toEqual({
      code: TOWN_B,
      name: '大塘埠镇',
      warnings: 4,
      households: 3,
      clues: 3,
      perThousand: '1000.00',
      previous: 0,
    });
    expect(overview.byTown.find(({ code }: Data) => code === '360722102')).toMatchObject({
      warnings: 0,
      clues: 0,
      perThousand: null,
    });
    expect(overview.departmentByTown).toContainEqual({ town: TOWN_A, department: MEDICAL, warnings: 1 });
  });

  it('draws 24 months in which a month without data is null and never 0', async () => {
    const { trend, tiles } = await ask();
    expect(trend).toHaveLength(24);
    expect(trend[0]).toEqual({ month: '2021-08', complete: false, warnings: null, households: null, byDepartment: [] });
    expect(trend[22]).toMatchObject({ month: '2023-06', complete: true, warnings: 1 });
    expect(trend[23]).toMatchObject({ month: '2023-07', complete: false, warnings: 6, households: 5 });
    expect(trend[23].byDepartment).toContainEqual({ code: MEDICAL, warnings: 2 });
    expect(tiles[0].trend.slice(-3)).toEqual([null, '1', '6']);
  });

  it('lists the households hit by several departments and the villages hit as a whole', async () => {
    const { multi, alerts } = await ask();
    expect(multi.map(({ household }: Data) => household.id)).toEqual(['H4', 'H1']);
    expect(alerts).toEqual([
      {
        id: '108',
        why: '洪涝，影响 30 户，符合“严重受灾区域”（信巩办字〔2023〕15号 二（四））',
        town: { name: '大塘埠镇' },
      },
    ]);
  });

  it('narrows every number by town, department and risk', async () => {
    expect(tile(await ask({ town: TOWN_A }), 'warnings').value).toBe('2');
    const risk = await ask({ risk: '01' });
    expect([tile(risk, 'warnings').value, tile(risk, 'clues').value, tile(risk, 'onTime').value]).toEqual([
      '2',
      '3',
      null,
    ]);
    expect(tile(risk, 'onTime').why).toBe('报送按部门统计，不分风险');
    const both = await ask({ town: TOWN_B, department: CIVIL });
    expect([tile(both, 'warnings').value, tile(both, 'clues').value, both.byDepartment.length]).toEqual(['1', '1', 1]);
    expect(both.byTown.map(({ code }: Data) => code)).toEqual([TOWN_B]);
  });

  it('of a month nobody has built says that there is nothing, and what is owed', async () => {
    const overview = await ask(undefined, '2023-08');
    expect(tile(overview, 'warnings')).toMatchObject({ value: null, previous: '6', change: null, why: '本月尚无数据' });
    expect(tile(overview, 'onTime').value).toBeNull();
    expect([
      overview.finding,
      overview.byTown,
      overview.byDepartment.filter(({ warnings }: Data) => warnings > 0),
    ]).toEqual([[], [], []]);
    expect([overview.complete, overview.handedIn]).toEqual([false, 0]);
    expect(overview.owed).toBeGreaterThan(15);
  });

  it('reads few queries, each once', async () => {
    const queries = await county.queries('leader', QUERY, { month: '2023-07' });
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.length).toBeLessThanOrEqual(14);
  });
});
