import { monthsAfter, monthsFromTo } from '@dixian/warehouse';

/** So many months up to and with one, oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  monthsFromTo(monthsAfter(month, 1 - count), month);

/** 7月, as a sentence names a month. */
export const spoken = (month: string): string => `${Number(month.slice(5))}月`;

/** 2023-07 lies in 2023Q3. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
