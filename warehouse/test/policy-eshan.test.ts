import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf, loadPolicies, obligations, PRODUCT } from '../src/index.ts';

const FILE = join(PRODUCT, 'policy/530426/eshan-2022.yaml');
const policy = loadPolicies().forCounty('530426');
const parameter = (rule: string, name: string) =>
  policy.rules.find(({ id }) => id === rule)?.parameters.find((one) => one.name === name);

describe('峨山县“按月分析、双月调度”工作方案（解读）', () => {
  const due = (period: string) => new Map(obligations(policy, period).map((one) => [one.extract, one.due]));

  test('每月25日前：应报日在所属月份当月', () => {
    expect(due('2023-07').get('es-yb-selfpay')).toBe('2023-07-25');
    expect(due('2024-02').get('es-app-edu')).toBe('2024-02-25');
    expect([...due('2022-03').values()].filter((day) => day !== null)).toHaveLength(23);
    expect([...due('2022-02').values()].filter((day) => day !== null)).toHaveLength(0);
  });

  test('所属月份管上月26日至当月25日', () => {
    expect(coverageOf(policy, '2023-07')).toEqual({ from: '2023-06-26', to: '2023-07-25' });
    expect(coverageOf(policy, '2024-01')).toEqual({ from: '2023-12-26', to: '2024-01-25' });
  });

  test('只见解读：文号、来源都写明，并列为待批准', () => {
    expect(policy.documentNo).toContain('解读');
    expect(policy.open.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['source', 'due.month', 'coverage', 'dispatch.months', 'procedure.default']),
    );
  });

  test('七个平台模块各有一份报表，只认自己的模块', () => {
    const platform = policy.extracts.filter(({ id }) => id.startsWith('es-app-'));
    const modules = platform.map(({ id }) => parameter(id, 'modules')?.versions[0]?.list?.join());
    expect(modules).toEqual(['教育', '民政', '劳务', '住房保障', '饮水保障', '卫健', '医保']);
    for (const { clause } of platform) expect(clause?.quote).toContain('“云南省政府救助平台”');
  });

  test('重特大疾病救助是政策享受核查，没有规则据此预警', () => {
    expect(policy.extracts.find(({ id }) => id === 'es-yb-aidcheck')?.purpose).toBe('benefit');
    expect(policy.rules.some(({ extract }) => extract === 'es-yb-aidcheck')).toBe(false);
  });

  test('界限照文件：自付超过1万元，未复工一个月以上，一、二级不分类别，三、四级只计智力、精神', () => {
    expect(parameter('es-yb-selfpay', 'threshold')).toMatchObject({ operator: '>', versions: [{ number: 10000 }] });
    expect(parameter('es-rs-idle', 'months')).toMatchObject({ operator: '>=', versions: [{ number: 1 }] });
    expect(parameter('es-cl-disabled', 'levels')?.versions[0]?.list).toEqual(['1', '2']);
    expect(parameter('es-cl-disabled', 'other_levels')?.versions[0]?.list).toEqual(['3', '4']);
    expect(parameter('es-cl-disabled', 'other_kinds')?.words).toEqual({ '5': '智力', '6': '精神' });
    expect(parameter('es-wj-36', 'diseases')?.approval).toBe('required');
  });

  test('按月分析、双数月调度；漏纳错纳通报，严重的提交县纪委监委', () => {
    const meetings = policy.calendar?.meetings?.map(({ id, rhythm, months }) => [id, rhythm, months ?? []]);
    expect(meetings).toEqual([
      ['es-analysis', 'monthly', []],
      ['es-dispatch', 'bimonthly', [2, 4, 6, 8, 10, 12]],
    ]);
    expect(policy.procedure?.sanction?.clause?.quote).toContain('县纪委监委');
  });

  test('文件没有的程序注明理由，不冒充原文', () => {
    const silent = (policy.procedure?.steps ?? []).filter(({ clause }) => !clause);
    expect(silent.map(({ id }) => id)).toEqual(['democratic_review', 'publicity', 'town_review', 'county_approval']);
    for (const { reason } of silent) expect(reason).toContain('解读没有写');
  });

  test('不含人名和电话', () => {
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/@\w|1[3-9]\d{9}|\d{3,4}-\d{7,8}|同志/);
  });
});
