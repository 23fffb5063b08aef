import { describe, expect, test } from 'vitest';
import { type EffectiveRule, type EnteredValue, effectiveRules, obligations, type PolicyBook } from '../src/index.ts';
import { bookOf, CITY, COUNTY, PROVINCE, saidOf } from './policy-layers.facts.ts';

function ruleIn(book: PolicyBook, county: string, period: string, entered: EnteredValue[] = []): EffectiveRule {
  const [found] = effectiveRules(book.forCounty(county), period, entered, {});
  return found as EffectiveRule;
}

const threshold = (book: PolicyBook, county: string, period: string, entered: EnteredValue[] = []) =>
  ruleIn(book, county, period, entered).numbers.threshold;

const entered = (county: string, value: string, effectiveFrom = '2022-01-01'): EnteredValue => ({
  county,
  name: 'p-selfpay-year.threshold',
  effectiveFrom,
  value,
  note: '',
  approvalNo: '市发〔2022〕9号',
  by: 'test',
  enteredAt: '2022-01-01 00:00:00.000',
});

describe('省、市、县的文件', () => {
  const book = bookOf(COUNTY, PROVINCE, CITY);

  test('省的文件管全省各县：问哪个县，就是哪个县的', () => {
    expect(book.counties()).toEqual(['990101', '990102', '990201']);
    expect(book.forCounty('990201')).toMatchObject({ jurisdiction: '990201', documentNo: '省发〔2022〕1号' });
    expect(ruleIn(book, '990201', '2023-07')).toMatchObject({ county: '990201', policy: 'province' });
  });

  test('县、市、省逐级合并，近的在后', () => {
    expect(book.forCounty('990101').layers.map(({ documentNo }) => documentNo)).toEqual([
      '省发〔2022〕1号',
      '市发〔2023〕2号',
      '县发〔2023〕3号',
    ]);
    expect(book.forCounty('990101').extracts.map(({ id }) => id)).toEqual(['p-selfpay', 'c-uninsured']);
    expect(book.forCounty('990102').layers.map(({ id }) => id)).toEqual(['province', 'city']);
    expect(book.forCounty('990201').layers.map(({ id }) => id)).toEqual(['province']);
    expect(book.forJurisdiction('990100')).toMatchObject({ jurisdiction: '990100', id: 'city' });
  });

  test('市里定的标准从规定的月份起算，只管本市；之前的月份不变', () => {
    expect(['2022-12', '2023-01', '2023-02'].map((period) => threshold(book, '990102', period))).toEqual([
      20000, 20000, 5000,
    ]);
    expect(ruleIn(book, '990102', '2023-02').operators.threshold).toBe('>=');
    expect(ruleIn(book, '990102', '2023-01').operators.threshold).toBe('>');
    expect(threshold(book, '990201', '2023-07')).toBe(20000);
  });

  test('条款写明各数值出自哪份文件', () => {
    expect(ruleIn(book, '990101', '2023-07').clause).toBe(
      '一「累计超过一定标准」；县发〔2023〕3号 三「住院和门诊慢特病」；市发〔2023〕2号 二「5000元以上（含）」',
    );
    expect(ruleIn(book, '990101', '2022-07').clause).toBe('一「累计超过一定标准」');
    const own = effectiveRules(book.forCounty('990101'), '2023-01', [], {}).find(({ rule }) => rule === 'c-uninsured');
    expect(own).toMatchObject({ policy: 'city', clause: '二「未参保名单」', history: true });
    const quoted = book.forCounty('990101').rules.map(({ clause }) => clause.policy);
    expect(quoted).toEqual(['province', 'city']);
  });

  test('下级文件自己要的报表，从该文件执行之月起应报，期限没有另写就照上级', () => {
    const due = (period: string) =>
      Object.fromEntries(obligations(book.forCounty('990102'), period).map((one) => [one.extract, one.due]));
    expect(due('2023-01')).toEqual({ 'p-selfpay': '2023-02-05', 'c-uninsured': null });
    expect(due('2023-02')).toEqual({ 'p-selfpay': '2023-03-05', 'c-uninsured': '2023-03-05' });
  });

  test('市里定了的事项不再是待批准事项', () => {
    expect(book.forCounty('990201').open.map(({ id }) => id)).toEqual(['p-selfpay-year.threshold']);
    expect(book.forCounty('990102').open).toEqual([]);
  });

  test('没有文件的县说出有文件的县', () => {
    expect(() => book.forCounty('880101')).toThrow('880101 没有政策文件：可用 990101、990102、990201。');
    expect(() => book.forCounty('990000')).toThrow(/990000 没有政策文件/);
  });
});

describe('录入的数值分省、市、县', () => {
  const book = bookOf(PROVINCE, CITY);
  const open = bookOf(PROVINCE.replace('overridable: city', 'overridable: county'));

  test('只授权市里定的，县里、省里录入的不算', () => {
    const own = [entered('990200', '8000'), entered('990201', '9000'), entered('990000', '7000')];
    expect(threshold(book, '990201', '2023-07', own)).toBe(8000);
    expect(threshold(book, '990201', '2023-07', own.slice(1))).toBe(20000);
  });

  test('授权到县的，县里录入的先于市里的，不论早晚', () => {
    const own = [entered('990201', '9000', '2022-01-01'), entered('990200', '8000', '2023-01-01')];
    expect(threshold(open, '990201', '2023-07', own)).toBe(9000);
    expect(threshold(open, '990201', '2023-07', own.slice(1))).toBe(8000);
    expect(threshold(open, '990201', '2022-07', own.slice(1))).toBe(20000);
  });

  test('市里的文件定了以后，市里先前录入的只管以前的月份', () => {
    const own = [entered('990100', '6000')];
    expect(['2023-01', '2023-02'].map((period) => threshold(book, '990102', period, own))).toEqual([6000, 5000]);
  });
});

describe('不合规定的下级文件', () => {
  const line = (text: string, part: string) =>
    text
      .trimStart()
      .split('\n')
      .findIndex((one) => one.includes(part)) + 1;

  test('没有授权的、授权给别级的：说出文件和行号', () => {
    const silent = PROVINCE.replace(', overridable: city', '');
    expect(saidOf(silent, CITY)).toMatch(
      new RegExp(
        `1\\.yaml:${line(CITY, '- { rule')}：“p-selfpay-year\\.threshold”由省发〔2022〕1号规定，没有授权下级另定`,
      ),
    );
    const county = CITY.replace('"990100"', '"990101"');
    expect(saidOf(PROVINCE, county)).toContain('只授权市里定，县级文件不能规定');
    expect(saidOf(PROVINCE.replace('overridable: city', 'overridable: county'), county)).toBe('');
  });

  test('上级没有的规则、参数，别处的上级，互为上级', () => {
    expect(saidOf(PROVINCE, CITY.replace('rule: p-selfpay-year', 'rule: p-other'))).toContain(
      '上级文件没有规则“p-other”',
    );
    expect(saidOf(PROVINCE, CITY.replace('parameter: threshold', 'parameter: thresholds'))).toContain(
      '没有参数“thresholds”',
    );
    expect(saidOf(PROVINCE, CITY.replace('"990100"', '"880100"'))).toContain('不管 880100');
    expect(saidOf(PROVINCE, CITY.replace('parent: province', 'parent: nobody'))).toContain(
      '没有上级文件“nobody”，可用：province',
    );
    expect(saidOf(PROVINCE, CITY.replace('parent: province', 'parent: county'), COUNTY)).toContain('互为上级');
  });

  test('早于上级文件的日期，不是本文件原话的引文', () => {
    expect(saidOf(PROVINCE, CITY.replace('from: 2023-02, number', 'from: 2022-02, number'))).toContain(
      '从 2022-02 起算，早于上级文件开始执行的 2022-03',
    );
    expect(saidOf(PROVINCE, CITY.replace('quote: 5000元以上（含） }', 'quote: 五千元 }'))).toContain(
      '“五千元”不是条款 二 的原话',
    );
  });

  test('一个地方有两份互不相干的文件', () => {
    const other = CITY.replace('id: city', 'id: second').replaceAll('c-uninsured', 'd-uninsured');
    expect(saidOf(PROVINCE, CITY, other)).toContain('990100 有两份政策文件：city、second');
    const later = other.replace('parent: province', 'parent: city').replace(/sets:\n.*\n/, '');
    expect(
      bookOf(PROVINCE, CITY, later)
        .forCounty('990102')
        .layers.map(({ id }) => id),
    ).toEqual(['province', 'city', 'second']);
  });
});
