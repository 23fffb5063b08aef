import { join } from 'node:path';
import { PRODUCT } from '../product.ts';
import { type Day, daysAfter, readDay } from './day.ts';
import { loadYears, type WorkYears } from './years.ts';

/** The folder of tables that come with the product, one a year, for years the library does not know. */
export const CALENDARS = join(PRODUCT, 'calendar');

let years: WorkYears | undefined;

/**
 * Reads tables of working days anew, those of later folders over earlier ones.
 * @throws SourceError with file and line
 */
export function useCalendars(folders: readonly string[] = [CALENDARS]): void {
  years = loadYears(folders);
}

function yearOf(day: Day) {
  const year = Number(day.slice(0, 4));
  years ??= loadYears([CALENDARS]);
  const known = years.get(year);
  if (!known)
    throw new Error(
      `${year} 年的放假调休安排还没有：国务院办公厅一般在上一年 11 月公布，请照 docs/operations.md 写好 calendar/${year}.yaml 再试。`,
    );
  return known;
}

/** Years whose working days are known. */
export function calendarYears(): number[] {
  years ??= loadYears([CALENDARS]);
  return [...years.keys()].sort((a, b) => a - b);
}

/**
 * Whether offices work on a day: a weekday that is no holiday, or a weekend made up for one.
 * @throws in Chinese on a year without a table
 */
export function isWorkingDay(day: Day): boolean {
  const weekend = [0, 6].includes(readDay(day).getUTCDay());
  const { off, work } = yearOf(day);
  return weekend ? work.has(day) : !off.has(day);
}

/**
 * The n-th working day after a day, which itself is not counted: the deadline day is inclusive (民法典 201).
 * @throws in Chinese on a year without a table
 */
export function workingDaysAfter(day: Day, n: number): Day {
  let at = day;
  for (let left = n; left > 0; ) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
