import { HandInUsage } from '../usage.ts';

/** A period and the day it is handed in, as YYYY-MM-DD. */
export interface Span {
  /** First day of the month. */
  from: string;
  /** Last day of the month. */
  to: string;
  today: string;
}

/** The day at the county's place, not at the computer's. */
const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** @throws HandInUsage when the period is not a month written YYYY-MM */
export function calendar(period: string, now: Date): Span {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period) ?? [];
  if (!year || !month) throw new HandInUsage(`所属月份“${period}”写法不对：应为 2023-07 这样的年和月。`);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${period}-01`, to: `${period}-${last}`, today: LOCAL.format(now) };
}
