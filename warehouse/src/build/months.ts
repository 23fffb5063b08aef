/** 'YYYY-MM' → its first day. */
export const firstDay = (period: string): string => `${period}-01`;

/** @throws when it is no month */
export function checkedMonth(period: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new Error(`月份“${period}”应写成 2023-07 这样。`);
  return period;
}

function next(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = next(month)) months.push(month);
  return months;
}
