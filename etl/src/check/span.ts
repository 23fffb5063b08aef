import { coverageOf, type Policy } from '@dixian/warehouse';
import { HandInUsage } from '../usage.ts';

/** A period and the day it is handed in, as YYYY-MM-DD. */
export interface Span {
  /** First day of the month, by which it is kept. */
  from: string;
  /** First and last day that its dates may have. */
  covers: { from: string; to: string };
  today: string;
}

/** The day at the county's place, not at the computer's. */
const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/**
 * @param policy the county's law, which may let a period cover other days than its month's
 * @throws HandInUsage when the period is not a month written YYYY-MM
 */
export function calendar(period: string, now: Date, policy?: Policy): Span {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period))
    throw new HandInUsage(`所属月份“${period}”写法不对：应为 2023-07 这样的年和月。`);
  return { from: `${period}-01`, covers: coverageOf(policy ?? {}, period), today: LOCAL.format(now) };
}
