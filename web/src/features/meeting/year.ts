/** The year that the address names, else that of the month shown, else this one. */
export function yearOf(asked: string | string[] | undefined, month: string | undefined, today: string): number {
  const year = typeof asked === 'string' && /^20\d{2}$/.test(asked) ? asked : (month ?? today).slice(0, 4);
  return Number(year);
}
