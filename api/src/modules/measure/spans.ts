import { daysAfter, monthsAfter, monthsFromTo, type Span } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { Compare, Grain } from './measure.input.ts';

/** Months in one question, at most. */
const MOST = 60;

const QUARTERS = ['一', '二', '三', '四'];

/** 2023-07 → 2023年7月 */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The last day of a month. */
export const lastDay = (month: string): string => daysAfter(`${monthsAfter(month, 1)}-01`, -1);

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
  if (monthsAfter(from, MOST) <= to) throw badInput(`一次最多看 ${MOST} 个月：请缩短时间。`);
  return monthsFromTo(from, to);
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

/** The span that one is compared with: of the same length right before it, or a year earlier. */
export function beforeOf(span: Span, compare: Compare): Span {
  const by = compare === Compare.YEAR_AGO ? 12 : monthsFromTo(span.from.slice(0, 7), span.to.slice(0, 7)).length;
  const moved = (day: string) => monthsAfter(day.slice(0, 7), -by);
  return spanOf(moved(span.from), moved(span.to), span.until);
}
