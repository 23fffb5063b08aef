import { describe, expect, test } from 'vitest';
import { effectiveRules, obligations } from '../src/index.ts';
import { bookOf, PROVINCE, saidOf } from './policy-layers.facts.ts';

const EXTRACT = 'department: 医保局, clause: { article: 一, quote: 个人负担部分累计 } }';
const dated = (more: string) =>
  PROVINCE.replace(EXTRACT, `${more}, clause: { article: 一, quote: 个人负担部分累计 } }`);

describe('有起止的报表、部门和规则', () => {
  const owed = (file: string, period: string) => obligations(bookOf(file).forCounty('990101'), period)[0];
  const judged = (file: string, period: string) =>
    effectiveRules(bookOf(file).forCounty('990101'), period, [], {}).map(
      ({ rule, department }) => `${rule} ${department}`,
    );

  test('报到某月为止的报表，之后不应报、不判断', () => {
    const file = dated('department: 医保局, from: 2022-06, until: 2023-03');
    expect(['2022-05', '2022-06', '2023-03', '2023-04'].map((period) => owed(file, period)?.due)).toEqual([
      null,
      '2022-07-05',
      '2023-04-05',
      null,
    ]);
    expect(['2022-05', '2022-06', '2023-04'].map((period) => judged(file, period).length)).toEqual([0, 1, 0]);
  });

  test('部门改名：从改名的月份起由新部门报送', () => {
    const file = dated('departments: [{ from: 2022-03, id: 医保局 }, { from: 2023-01, id: 民政局 }]');
    expect(['2021-01', '2022-12', '2023-01'].map((period) => owed(file, period)?.department)).toEqual([
      '医保局',
      '医保局',
      '民政局',
    ]);
    expect(judged(file, '2022-12')).toEqual(['p-selfpay-year 医保局']);
    expect(bookOf(file).forCounty('990101').extracts[0]?.department).toBe('民政局');
  });

  test('规则自己的起止', () => {
    const file = PROVINCE.replace('kind: self_pay_year', 'kind: self_pay_year\n    from: 2022-05\n    until: 2022-06');
    expect(['2022-04', '2022-05', '2022-06', '2022-07'].map((period) => judged(file, period).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('每学期、定期的报表只在写明的月份应报，不定期的从不应报', () => {
    const term = dated('department: 医保局, cadence: term, months: [3, 9], note: 开学月');
    expect(owed(term, '2022-09')).toMatchObject({ due: '2022-10-05', cadence: 'term' });
    expect(owed(term, '2022-10')?.due).toBeNull();
    expect(owed(dated('department: 医保局, cadence: ad_hoc, due: null'), '2022-09')).toMatchObject({
      due: null,
      cadence: 'ad_hoc',
    });
    expect(owed(PROVINCE, '2022-09')?.cadence).toBe('monthly');
  });

  test('写法不全的：说出来', () => {
    expect(saidOf(dated('department: 医保局, cadence: term'))).toMatch(/缺少“months”.*\n.*缺少“note”/);
    expect(saidOf(dated('department: 医保局, cadence: ad_hoc'))).toContain('缺少“due”');
    expect(saidOf(dated('department: 医保局, from: 2023-01, until: 2022-12'))).toContain(
      'until（2022-12）早于 from（2023-01）',
    );
    expect(saidOf(dated('departments: [{ from: 2023-03, id: 医保局 }, { from: 2023-01, id: 民政局 }]'))).toContain(
      '各部门应按月份从早到晚排列',
    );
    expect(saidOf(dated('title2: x, departments: [{ from: 2023-03, id: 工会 }]'))).toContain('不认识“title2”');
    expect(saidOf(dated('departments: [{ from: 2023-03, id: 工会 }]'))).toContain('部门“工会”不在 departments 里');
  });

  test('改了名的部门，旧名到期之后由谁报送要写明', () => {
    const renamed = (handed: string) => dated(handed).replace('- { id: 医保局 }', '- { id: 医保局, until: 2022-12 }');
    expect(saidOf(renamed('departments: [{ from: 2022-03, id: 医保局 }]'))).toContain(
      '部门“医保局”到 2022-12 为止，之后由谁报送请写明',
    );
    expect(saidOf(renamed('departments: [{ from: 2022-03, id: 医保局 }, { from: 2023-01, id: 民政局 }]'))).toBe('');
  });
});

describe('比对、程序和日程', () => {
  const MORE = `
matches:
  - { id: p-m-tax, title: 纳税, department: 医保局, asks: 车辆, band_only: true, due_days: 5, clause: { article: 一, quote: 一定标准 } }
match_skips:
  - { aid_classes: [低保], reason: 已比对 }
coverage: { from_day: 26, reason: 测试 }
procedure:
  steps: [{ id: verify, act: BEFORE, by: town, label: 入户核实, working_days: 3, reason: 测试 }]
  exit: []
  total_days: { number: 15, binding: false, reason: 测试 }
`;
  const answer =
    '\nextracts:\n  - { id: p-m-tax, title: 纳税, department: 医保局, purpose: match, due: null, clause: null, note: 比对结果 }';
  const file = PROVINCE.replace('\nextracts:', answer) + MORE;

  test('照文件所写，键名换成程序的写法', () => {
    const law = bookOf(file).forCounty('990101');
    expect(law.matches).toEqual([
      {
        id: 'p-m-tax',
        title: '纳税',
        department: '医保局',
        asks: '车辆',
        bandOnly: true,
        dueDays: 5,
        clause: { article: '一', quote: '一定标准', policy: 'province' },
      },
    ]);
    expect(law.matchSkips).toEqual([{ aidClasses: ['低保'], reason: '已比对' }]);
    expect(law.coverage).toEqual({ fromDay: 26, reason: '测试' });
    expect(law.procedure).toMatchObject({
      steps: [{ id: 'verify', workingDays: 3 }],
      totalDays: { number: 15, binding: false },
    });
    expect(law.extracts[0]).toMatchObject({ purpose: 'match', cadence: 'ad_hoc', channel: 'DEPT' });
  });

  test('比对要有同名的报表收结果；没有出处的要有理由', () => {
    expect(saidOf(PROVINCE + MORE)).toContain('比对“p-m-tax”的结果没有报表');
    expect(saidOf(PROVINCE.replace('\nextracts:', answer))).toContain('matches 里却没有同名的比对');
    expect(saidOf(file.replace('from_day: 26, reason: 测试', 'from_day: 26'))).toContain(
      '须有出处（clause）或理由（reason）',
    );
  });
});
