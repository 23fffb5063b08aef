import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPolicies, obligations, PRODUCT } from '../src/index.ts';

const FILE = join(PRODUCT, 'policy/411024/yanling-2022-3.yaml');
const policy = loadPolicies().forCounty('411024');

describe('鄢巩固脱贫组办〔2022〕3号', () => {
  const due = (period: string) => new Map(obligations(policy, period).map((one) => [one.extract, one.due]));
  const owed = (period: string) => [...due(period)].filter(([, day]) => day !== null).map(([extract]) => extract);
  const months = (extract: string) =>
    Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`)
      .filter((period) => due(period).get(extract))
      .map((period) => Number(period.slice(5)));

  test('每月10日前推送上月：应报日在次月10日', () => {
    expect(due('2023-07').get('yl-yb-selfpay')).toBe('2023-08-10');
    expect(due('2023-12').get('yl-mz-aid')).toBe('2024-01-10');
    expect(due('2023-07').get('yl-ga-traffic')).toBe('2023-08-10');
  });

  test('每学期、每学年、定期的只在各自的月份应报，及时推送的不列入应报', () => {
    expect(months('yl-jt-term')).toEqual([3, 9]);
    expect(months('yl-jt-burden')).toEqual([8]);
    for (const extract of ['yl-yb-large', 'yl-zj-unsafe', 'yl-wj-chronic'])
      expect(months(extract)).toEqual([3, 6, 9, 12]);
    expect(months('yl-ga-fire')).toHaveLength(12);
    expect(months('yl-wj-epi')).toEqual([]);
  });

  test('文号只有年份：从2022年1月的数据起应报', () => {
    expect(policy).toMatchObject({ issued: '2022', effectiveFrom: '2022-01' });
    expect(owed('2021-12')).toEqual([]);
    expect(owed('2022-01')).toContain('yl-jt-dropout');
    expect(policy.open.map(({ id }) => id)).toContain('effective_from');
  });

  test('七项信息比对各有一份比对结果，不应报、不预警；存款只报区间', () => {
    const matches = policy.matches.map(({ id, department }) => `${id} ${department}`);
    expect(matches).toEqual([
      'yl-m-payroll 财政局',
      'yl-m-tax 税务局',
      'yl-m-household 公安局',
      'yl-m-vehicle 公安局',
      'yl-m-corp 市场监督管理局',
      'yl-m-pension 人社局',
      'yl-m-finance 金融办',
    ]);
    for (const { id, department } of policy.matches) {
      const extract = policy.extracts.find((one) => one.id === id);
      expect(extract).toMatchObject({ purpose: 'match', due: null, department });
      expect(policy.rules.some((rule) => rule.extract === id)).toBe(false);
    }
    expect(policy.matches.filter(({ bandOnly }) => bandOnly).map(({ id }) => id)).toEqual(['yl-m-finance']);
  });

  test('水利局、金融部门是别名，不是另外的部门', () => {
    const synonyms = (id: string) => policy.departments.find((one) => one.id === id)?.synonyms;
    expect(synonyms('水务局')).toContain('水利局');
    expect(synonyms('金融办')).toContain('金融部门');
    expect(policy.departments.map(({ id }) => id)).not.toContain('水利局');
  });

  test('条款照录原文，笔误也不改，不含人名和电话', () => {
    expect(policy.clauses.find(({ article }) => article === '四 医疗保障局')?.text).toContain(
      '享受医疗求助后自费超过1万元',
    );
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/@|1[3-9]\d{9}|\d{3,4}-\d{7,8}|同志|总召集人：|成 {2}员/);
  });

  test('联席会议每季度、工作例会每月；程序依次核实、比对、公示、纳入、计划、措施', () => {
    expect(policy.calendar?.meetings?.map(({ id, rhythm }) => `${id} ${rhythm}`)).toEqual([
      'joint quarterly',
      'regular monthly',
    ]);
    const own = policy.procedure.steps.filter(({ clause, days }) => clause ?? days);
    expect(own.map(({ id }) => id)).toEqual(['verify', 'match', 'publicity', 'register', 'plan', 'aid']);
  });
});
