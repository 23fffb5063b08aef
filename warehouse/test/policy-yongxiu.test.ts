import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPolicies, obligations, PRODUCT } from '../src/index.ts';

const FILE = join(PRODUCT, 'policy/360425/yongxiu-2021-3.yaml');
const policy = loadPolicies().forCounty('360425');
const parameter = (rule: string, name: string) =>
  policy.rules.find(({ id }) => id === rule)?.parameters.find((one) => one.name === name);
const open = policy.open.map(({ id }) => id);

describe('永党农字〔2021〕3号', () => {
  const due = (period: string) => new Map(obligations(policy, period).map((one) => [one.extract, one.due]));

  test('文件没有写明日期：暂定次月10日，日期和“定期”的间隔都待批准', () => {
    expect(due('2023-07').get('yx-yb-med')).toBe('2023-08-10');
    expect(due('2021-12').get('yx-income')).toBe('2022-01-10');
    expect(open).toEqual(expect.arrayContaining(['due.day', 'cadence', 'departments']));
    expect(policy.extracts.find(({ id }) => id === 'yx-yb-med')?.due).not.toHaveProperty('clause');
  });

  test('从2021年8月的数据起应报；比对结果不应报', () => {
    const owed = (period: string) => [...due(period)].filter(([, day]) => day !== null).map(([extract]) => extract);
    expect(owed('2021-07')).toEqual([]);
    expect(owed('2021-08')).toHaveLength(10);
    expect(owed('2021-08').some((extract) => extract.startsWith('yx-m-'))).toBe(false);
  });

  test('十种类型各是一条条款；第十种没有部门报表', () => {
    const types = policy.clauses.filter(({ article }) => /^三（一）\d+$/.test(article));
    expect(types).toHaveLength(10);
    const judged = policy.rules.map(({ clause }) => clause.article);
    expect(types.map(({ article }) => article).filter((article) => !judged.includes(article))).toEqual(['三（一）10']);
  });

  test('每一处“较大”都待批准：自付超过2万元，损失1万元以上（含）', () => {
    expect(parameter('yx-yb-med', 'threshold')).toMatchObject({ operator: '>', versions: [{ number: 20000 }] });
    for (const rule of ['yx-ny-loss', 'yx-yj-loss'])
      expect(parameter(rule, 'threshold')).toMatchObject({ operator: '>=', versions: [{ number: 10000 }] });
    for (const { parameters } of policy.rules)
      for (const { quote, approval } of parameters) if (quote?.endsWith('较大')) expect(approval).toBe('required');
    expect(parameter('yx-rs-job', 'months')).toMatchObject({ operator: '>=', versions: [{ number: 6 }] });
  });

  test('只有2021年的监测范围出自文件', () => {
    expect(policy.incomeLines.map(({ year, line }) => `${year} ${line}`)).toEqual(['2021 6000']);
    expect(open).toContain('income_line');
  });

  test('“七严四甄别”的每一项都有比对；存款、证券只给档次', () => {
    const [clause] = policy.clauses.filter(({ article }) => article === '三（三）3');
    for (const { asks, clause: cited } of policy.matches) {
      expect(clause?.text).toContain(asks);
      expect(cited?.article).toBe('三（三）3');
    }
    expect(policy.matches.map(({ asks }) => asks)).toEqual([
      '商品房',
      '车辆',
      '银行存款（理财产品）',
      '有价证券',
      '经商办企业',
      '公积金',
      '个税',
      '保险',
      '灾情影响',
      '社会保障',
    ]);
    expect(policy.matches.filter(({ bandOnly }) => bandOnly).map(({ id }) => id)).toEqual([
      'yx-m-deposit',
      'yx-m-securities',
    ]);
  });

  test('识别程序八步：两次公示各不少于5天，县委农村工作领导小组审批，无劳动能力的暂不标注', () => {
    const steps = policy.procedure?.steps ?? [];
    expect(new Set(steps.map(({ clause }) => clause?.article)).size).toBe(8);
    expect(steps.filter(({ days }) => days === 5).map(({ id }) => id)).toEqual(['publicity', 'publicity_again']);
    expect(policy.procedure?.approver).toMatchObject({ text: '县委农村工作领导小组' });
    expect(policy.procedure?.noLabour?.text).toContain('暂不标注“风险消除”');
    expect(policy.procedure?.exit.map(({ id }) => id)).toContain('publicity');
  });

  test('不含人名和电话', () => {
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/@\w|1[3-9]\d{9}|\d{3,4}-\d{7,8}|同志/);
  });
});
