import { daysBetween } from '@dixian/warehouse';

/** How a day stands to another: 逾期 3 天, 当日到期, 还有 5 天. */
export function dueWords(dueOn: string, asOf: string): string {
  const past = daysBetween(dueOn, asOf);
  if (past > 0) return `逾期 ${past} 天`;
  return past === 0 ? '当日到期' : `还有 ${-past} 天`;
}
