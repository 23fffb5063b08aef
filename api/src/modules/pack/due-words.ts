const DAY = 86_400_000;

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** How a day stands to another: 逾期 3 天, 当日到期, 还有 5 天. */
export function dueWords(dueOn: string, asOf: string): string {
  const past = days(dueOn, asOf);
  if (past > 0) return `逾期 ${past} 天`;
  return past === 0 ? '当日到期' : `还有 ${-past} 天`;
}
