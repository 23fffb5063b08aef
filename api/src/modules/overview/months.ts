/** A month so many months later (or earlier): 2024-01 and −1 is 2023-12. */
export function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** So many months up to and with one, oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => monthsAfter(month, at + 1 - count));

/** 7月, as a sentence names a month. */
export const spoken = (month: string): string => `${Number(month.slice(5))}月`;

/** 2023-07 lies in 2023Q3. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
