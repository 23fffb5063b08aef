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
import { bookOf, CITY, PROVINCE } from './policy-layers.facts.ts';
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

describe('省、市录入的数值', () => {
  let temporary: Temporary;
  let warehouse: Warehouse;
  beforeAll(async () => {
    temporary = await openMigrated();
    warehouse = temporary.warehouse;
  });
  afterAll(() => temporary.close());
  const book = bookOf(PROVINCE, CITY.replace(/sets:\n.*\n/, ''));
  const enter = (county: string, name: string, value: string, more: Partial<EnteredValue> = {}) =>
    enterValue(warehouse, { ...entered(name, value), ...more, county }, book);

  test('省里录入的监测标准管全省各县，县里另录的先于省里的', async () => {
    await enter('990000', 'income_line', '7000');
    await enter('990101', 'income_line', '7300');
    await enter('990200', 'income_line', '7100');
    const lines = async (county: string) =>
      effectiveLines(book.forCounty(county), '2023-07', await enteredValues(warehouse, county)).map(({ line }) => line);
    expect([await lines('990101'), await lines('990102'), await lines('990201')]).toEqual([
      ['7300'],
      ['7000'],
      ['7100'],
    ]);
    expect((await enteredValues(warehouse, '990101')).map(({ county, level }) => [county, level])).toEqual([
      ['990000', 'province'],
      ['990101', 'county'],
    ]);
  });

  test('由市里定的标准只能用市的代码录入和批准', async () => {
    const name = 'p-selfpay-year.threshold';
    await expect(enter('990201', name, '5000')).rejects.toThrow(/由市里确定，990201 是县级代码，不能录入/);
    await expect(enter('990000', name, '5000')).rejects.toThrow(/由市里确定/);
    await enter('990200', name, '5000', { approvalNo: '市发〔2023〕9号' });
    const values = await enteredValues(warehouse, '990201');
    expect(effectiveRules(book.forCounty('990201'), '2023-07', values, {})[0]?.numbers.threshold).toBe(5000);
    expect(approvalNo(values, name)).toBe('市发〔2023〕9号');
    const approval = { approvalNo: '市发〔2023〕9号' };
    await expect(enter('990201', `approval:${name}`, '', approval)).rejects.toThrow(/由市里确定/);
  });

  test('文件已定的，市里再录不收', async () => {
    const settled = bookOf(PROVINCE, CITY);
    const entry = { ...entered('p-selfpay-year.threshold', '6000', '2023-03-01'), county: '990100' };
    await expect(enterValue(warehouse, entry, settled)).rejects.toThrow(/由市发〔2023〕2号明文规定/);
  });

  test('没有自己文件的市，可为辖下各县录入', async () => {
    const county = bookOf(PROVINCE.replace('"990000"', '"990101"'));
    await enterValue(warehouse, { ...entered('income_line', '7400', '2024-01-01'), county: '990100' }, county);
    await expect(
      enterValue(warehouse, { ...entered('income_line', '7400', '2024-01-01'), county: '880000' }, county),
    ).rejects.toThrow(/880000 没有政策文件/);
  });
});
