import { describe, expect, it } from 'vitest';
import {
  count,
  dateText,
  daysBetween,
  dayText,
  grouped,
  MISSING,
  momentText,
  money,
  monthShort,
  monthText,
  share,
  signed,
  today,
  yuan,
} from './format.ts';

describe('numbers never stand alone', () => {
  it('groups thousands and carries the unit', () => {
    expect(count(1234, '户')).toBe('1,234 户');
    expect(count('412', '条')).toBe('412 条');
    expect(count('87.5', '%')).toBe('87.5%');
  });
  it('keeps every digit of a Decimal', () => expect(grouped('90071992547409931.10')).toBe('90,071,992,547,409,931.10'));
  it('writes a share with its parts', () => expect(share(37, 41)).toBe('90.2%（37/41）'));
  it('says a change with its sign', () =>
    expect([signed('47'), signed('-6.6'), signed(0)]).toEqual(['+47', '−6.6', '0']));
});

describe('missing, unknown and zero are three things', () => {
  it('shows a dash for what is missing', () =>
    expect([
      grouped(null),
      count(undefined, '户'),
      yuan(null),
      money(''),
      monthText(null),
      dayText(undefined),
      signed(null),
    ]).toEqual(Array(7).fill(MISSING)));
  it('shows zero as 0', () => expect([grouped(0), count('0', '条'), yuan('0')]).toEqual(['0', '0 条', '0.00 元']));
  it('has no share of nothing', () =>
    expect([share(0, 0), share(null, 4), share(0, 4)]).toEqual([MISSING, MISSING, '0.0%（0/4）']));
});

describe('money', () => {
  it('is written to the cent below 10 万', () =>
    expect([money('12345.6'), money('99999.99')]).toEqual(['12,345.60 元', '99,999.99 元']));
  it('is written in 万元 from 10 万 on, exact on hover', () =>
    expect([money('100000'), money('123456.78'), yuan('123456.78')]).toEqual([
      '10.00 万元',
      '12.35 万元',
      '123,456.78 元',
    ]));
});

describe('dates', () => {
  it('are written as people say them', () =>
    expect([monthText('2023-07'), dayText('2023-07-14')]).toEqual(['2023年7月', '7月14日（周五）']));
  it('name the year when it is another one', () =>
    expect([dayText('2022-12-31', 'zh', 2023), dateText('2022-12-31')]).toEqual(
      Array(2).fill('2022年12月31日（周六）'),
    ));
  it('name the year on an axis where it changes', () =>
    expect([monthShort('2023-01'), monthShort('2023-02')]).toEqual(['2023年1月', '2月']));
  it('are those of China', () => {
    expect(today(new Date('2023-07-14T17:00:00Z'))).toBe('2023-07-15');
    expect(momentText('2023-07-14T17:05:00Z')).toBe('2023-07-15 01:05');
  });
  it('count overdue days across a month', () => expect(daysBetween('2023-07-30', '2023-08-02')).toBe(3));
});
