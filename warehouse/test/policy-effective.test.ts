import { describe, expect, test } from 'vitest';
import { dueDate, effectiveLines, effectiveRules, obligations } from '../src/index.ts';
import { effective, entered, policy } from './policy-facts.ts';

describe('应报', () => {
  const due = (period: string) =>
    Object.fromEntries(obligations(policy, period).map(({ extract, due: day }) => [extract, day]));

  test('上月数据每月10日前报送，跨年也是次月', () => {
    expect(due('2023-07')['xf-yb-selfpay']).toBe('2023-08-10');
    expect(due('2023-12')['xf-yb-selfpay']).toBe('2024-01-10');
    expect(due('2023-07').register).toBe('2023-08-10');
    expect(obligations(policy, '2023-07')).toHaveLength(19);
  });

  test('文件开始执行之前什么都不应报', () => {
    expect(Object.values(due('2023-06')).every((day) => day === null)).toBe(true);
  });

  test('学生资助名单只在3月、9月的数据应报', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`);
    expect(months.filter((period) => due(period)['xf-jt-aid']).map((period) => due(period)['xf-jt-aid'])).toEqual([
      '2024-04-10',
      '2024-10-10',
    ]);
  });

  test('超出月末的日子就是月末', () => {
    expect(dueDate({ day: 30, month: 'same' }, '2023-02')).toBe('2023-02-28');
    expect(dueDate({ day: 30, month: 'same' }, '2024-02')).toBe('2024-02-29');
    expect(dueDate({ day: 31, month: 'following' }, '2023-12')).toBe('2024-01-31');
    expect(dueDate({ day: 25, month: 'same' }, '2023-12')).toBe('2023-12-25');
  });
});

describe('生效的规则', () => {
  test('文件之前的月份按第一版判断，并注明是历史', () => {
    expect(effective('xf-ny-loss', '2022-03')).toMatchObject({
      history: true,
      numbers: { threshold: 10000 },
      period: '2022-03-01',
    });
    expect(effective('xf-ny-loss', '2023-07').history).toBe(false);
  });

  test('全量报送的报表注明 snapshot', () => {
    const rows = effectiveRules(policy, '2023-07', [], { 'xf-cl-severe': 'snapshot', 'xf-wj-disease': 'increment' });
    expect(rows.filter(({ flags }) => flags.snapshot).map((row) => row.rule)).toEqual(['xf-cl-severe']);
  });

  test('待批准的参数可以录入，从录入的月份起算', () => {
    const own = [
      entered('xf-xc-trend-plunge.percent', '25', '2024-03-01'),
      entered('xf-xc-trend-plunge.percent', '20', '2024-06-15'),
    ];
    const percent = (period: string) => effective('xf-xc-trend-plunge', period, own).numbers.percent;
    expect(['2023-07', '2024-02', '2024-03', '2024-05', '2024-06'].map(percent)).toEqual([30, 30, 25, 25, 20]);
    expect(effective('xf-xc-trend-plunge', '2024-06', own).operators.percent).toBe('>=');
  });

  test('名单可以录入，文件明文规定的数值不会被录入的值替换', () => {
    const own = [entered('xf-wj-disease.hospitals', '甲医院、乙医院'), entered('xf-ny-loss.threshold', '1')];
    expect(effective('xf-wj-disease', '2023-07', own).lists.hospitals).toEqual(['甲医院', '乙医院']);
    expect(effective('xf-ny-loss', '2023-07', own).numbers.threshold).toBe(10000);
  });

  test('监测标准没有录入就没有', () => {
    expect(effectiveLines(policy, '2023-07', [])).toEqual([]);
    expect(
      effectiveLines(policy, '2023-07', [entered('income_line', '7000'), entered('income_line', '7500', '2024-01-01')]),
    ).toEqual([
      { county: '360722', period: '2023-07-01', year: 2023, line: '7000', note: '演示值' },
      { county: '360722', period: '2023-07-01', year: 2024, line: '7500', note: '演示值' },
    ]);
  });
});
