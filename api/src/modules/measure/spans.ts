import type { Span } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { monthsAfter } from '../overview/months.ts';
import { Compare, Grain } from './measure.input.ts';

/** Months in one question, at most. */
const MOST = 60;

const QUARTERS = ['一', '二', '三', '四'];

/** 2023-07 → 2023年7月 */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The last day of a month. */
export function lastDay(month: string): string {
  const next = new Date(`${monthsAfter(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** From the first day of a month to the last of another, read at the end of `asOf`. */
export const spanOf = (from: string, to: string, asOf: string, key = from === to ? from : `${from}~${to}`): Span => ({
  key,
  from: `${from}-01`,
  to: lastDay(to),
  until: asOf,
});

/** The name of a span: by its first and last month. */
export function spanName({ from, to }: Pick<Span, 'from' | 'to'>): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (first === last) return monthName(first);
  const at = Number(first.slice(5));
  const quarter = at % 3 === 1 && monthsAfter(first, 2) === last;
  if (quarter) return `${first.slice(0, 4)}年第${QUARTERS[(at - 1) / 3]}季度`;
  return `${monthName(first)}至${first.slice(0, 4) === last.slice(0, 4) ? '' : `${last.slice(0, 4)}年`}${Number(last.slice(5))}月`;
}

function monthsOf(from: string, to: string): string[] {
  if (from > to) throw badInput('起始月份晚于终止月份：请调换。');
  const months = [];
  for (let month = from; month <= to; month = monthsAfter(month, 1)) {
    months.push(month);
    if (months.length > MOST) throw badInput(`一次最多看 ${MOST} 个月：请缩短时间。`);
  }
  return months;
}

/** The first month of a month's quarter. */
const quarterStart = (month: string): string => monthsAfter(month, -((Number(month.slice(5)) - 1) % 3));

/** The spans of a time, oldest first. Quarters are whole ones: those of the first and of the last month. @throws BAD_USER_INPUT */
export function spansOf(from: string, to: string, grain: Grain, asOf: string): Span[] {
  const months = monthsOf(from, to);
  if (grain === Grain.WHOLE) return [spanOf(from, to, asOf)];
  if (grain === Grain.MONTH) return months.map((month) => spanOf(month, month, asOf));
  return [...new Set(months.map(quarterStart))].map((start) => spanOf(start, monthsAfter(start, 2), asOf));
}

const monthsIn = ({ from, to }: Span): number => {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return at(to) - at(from) + 1;
};

/** The span that one is compared with: of the same length right before it, or a year earlier. */
export function beforeOf(span: Span, compare: Compare): Span {
  const by = compare === Compare.YEAR_AGO ? 12 : monthsIn(span);
  const moved = (day: string) => monthsAfter(day.slice(0, 7), -by);
  return spanOf(moved(span.from), moved(span.to), span.until);
}
