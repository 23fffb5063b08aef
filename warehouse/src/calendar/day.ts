/** A day as 'YYYY-MM-DD'. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Last day of a month, 1–12. */
export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @throws when the text is no day of the calendar */
export function readDay(day: Day): Date {
  const read = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day)
    throw new Error(`“${day}”不是日期：应写成 2023-07-01 的样子，且那一天存在。`);
  return read;
}

/** The n-th day after a day, which itself is not counted: the deadline day is inclusive. @throws on no date */
export function daysAfter(day: Day, n: number): Day {
  return new Date(readDay(day).getTime() + n * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when that one lies before it. @throws on no date */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((readDay(to).getTime() - readDay(from).getTime()) / DAY_MS);

/** The month some months away. */
export function monthsAfter(period: string, n: number): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 7);
}

/** All months from one to another, both included; none when the first is the later. */
export function monthsFromTo(from: string, to: string): string[] {
  const found = [];
  for (let period = from; period <= to; period = monthsAfter(period, 1)) found.push(period);
  return found;
}

/** A day of a month; beyond its end, the last one. */
export function dayIn(period: string, day: number): Day {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return `${period}-${String(Math.min(day, lastDayOf(year, month))).padStart(2, '0')}`;
}
