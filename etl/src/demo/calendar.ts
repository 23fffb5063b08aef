import type { Random } from './random.ts';

/** A natural month. */
export interface Month {
  /** 'YYYY-MM' */
  period: string;
  year: number;
  month: number;
  days: number;
  /** Where a month covers the days from this one of the month before to the day before it: that day. */
  fromDay?: number;
}

/** @throws Error in Chinese when the text is no month */
export function parseMonth(period: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period);
  if (!match) throw new Error(`“${period}” 不是月份，请写成 2023-07 的样子。`);
  const [year, month] = [Number(match[1]), Number(match[2])];
  return { period, year, month, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** The month `by` months later (earlier when negative). */
export function addMonths(period: string, by: number): string {
  const { year, month } = parseMonth(period);
  const count = year * 12 + month - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** `count` months from `from` on. */
export function monthsFrom(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(from, index));
}

/** Whole months from the first to the second. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [parseMonth(from), parseMonth(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** A day that the month covers, as 'YYYY-MM-DD'. */
export function dayIn(month: Month, random: Random): string {
  const day = random.int(1, month.days);
  const before = month.fromDay !== undefined && day >= month.fromDay;
  const { period, days } = before ? parseMonth(addMonths(month.period, -1)) : month;
  return `${period}-${String(Math.min(day, days)).padStart(2, '0')}`;
}

/** A day of a year as 'YYYY-MM-DD'. */
export function dayInYear(year: number, random: Random): string {
  return dayIn(parseMonth(`${year}-${String(random.int(1, 12)).padStart(2, '0')}`), random);
}

/** Years of age on the last day of the month; negative before birth. */
export function ageAt(birth: string, month: Month): number {
  return month.year - Number(birth.slice(0, 4)) - (birth.slice(5, 7) > month.period.slice(5, 7) ? 1 : 0);
}
