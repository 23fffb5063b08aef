import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approvalNo,
  type EnteredValue,
  effectiveLines,
  effectiveRules,
  enteredValues,
  enterValue,
  type Warehouse,
} from '../src/index.ts';
import { entered, policy } from './policy-facts.ts';
import { openMigrated, type Temporary } from './temporary.ts';

describe('录入的数值', () => {
  let temporary: Temporary;
  let warehouse: Warehouse;
  beforeAll(async () => {
    temporary = await openMigrated();
    warehouse = temporary.warehouse;
  });
  afterAll(() => temporary.close());
  const enter = (name: string, value: string, more: Partial<EnteredValue> = {}) =>
    enterValue(warehouse, { ...entered(name, value), ...more });

  test('同名同日以后录的为准，原来的不删', async () => {
    await enter('income_line', '7000');
    await enter('income_line', '7200.50', { note: "省里公布 'A'" });
    await enter('income_line', '7500', { effectiveFrom: '2024-01-01' });
    expect(
      (await enteredValues(warehouse, '360722')).map(({ effectiveFrom, value, note }) => [effectiveFrom, value, note]),
    ).toEqual([
      ['2023-01-01', '7200.50', "省里公布 'A'"],
      ['2024-01-01', '7500', '演示值'],
    ]);
    expect(await warehouse.ask('select count() as n from entered_value', { name: 'kept' })).toEqual([{ n: '3' }]);
    expect(await enteredValues(warehouse, '360799')).toEqual([]);
  });

  test('生效的规则和监测标准能写进各自的表', async () => {
    const values = await enteredValues(warehouse, '360722');
    await warehouse.put('effective_rule', effectiveRules(policy, '2023-07', values, {}), { name: 'rules' });
    await warehouse.put('effective_line', effectiveLines(policy, '2023-07', values), { name: 'lines' });
    const [row] = await warehouse.ask(
      "select numbers['threshold'] as threshold, operators['threshold'] as operator, lists['visit_types'] as visits, clause from effective_rule where rule = 'xf-yb-selfpay-single'",
      { name: 'rule' },
    );
    expect(row).toEqual({
      threshold: '10000',
      operator: '>',
      visits: ['INPATIENT'],
      clause: '二（一）「个人自付医疗费用单次超过1万元」',
    });
    expect(await warehouse.ask('select year, line from effective_line order by year', { name: 'line' })).toEqual([
      { year: 2023, line: '7200.5' },
      { year: 2024, line: '7500' },
    ]);
  });

  test('批准要有文号，批准后能查到文号', async () => {
    await expect(enter('approval:xf-zj-house.grades', '')).rejects.toThrow(/须写批准文号/);
    await enter('approval:xf-zj-house.grades', '', { approvalNo: '测字〔2024〕1号' });
    const values = await enteredValues(warehouse, '360722');
    expect(approvalNo(values, 'xf-zj-house.grades')).toBe('测字〔2024〕1号');
    expect(approvalNo(values, 'xf-jy-idle.min_age')).toBe('');
  });

  test.each([
    ['income_line', '七千', {}, /监测标准“七千”应为每人每年的元数/],
    ['income_line', '0', {}, /应为每人每年的元数/],
    ['income_line', '7000', { effectiveFrom: '2023-07-01' }, /请写当年 1 月 1 日/],
    ['income_line', '7000', { effectiveFrom: '2023' }, /应写成 2023-01-01/],
    ['xf-ny-loss.threshold', '5000', {}, /明文规定，不能录入别的数值/],
    ['xf-xc-trend-plunge.percent', '三成', {}, /“三成”不是数值/],
    ['xf-xc-trend-plunge.bogus', '1', {}, /没有“xf-xc-trend-plunge.bogus”这一项/],
    ['approval:bogus', '', { approvalNo: '1' }, /没有待批准事项“bogus”/],
    ['income_line', '7000', { county: '360799' }, /360799 没有政策文件/],
  ])('不能录入 %s = %s', async (name, value, more, message) => {
    await expect(enter(name, value, more)).rejects.toThrow(message);
  });
});
