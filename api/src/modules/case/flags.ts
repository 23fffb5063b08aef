import type { AidRow } from './aid.entity.ts';
import { isActive } from './aid.entity.ts';
import type { CaseRow } from './case.entity.ts';
import { type CaseLaw, groundsText } from './case-law.ts';
import { monthsLater } from './exit-conditions.ts';
import { MONITORED } from './monitored.ts';

/** The month of a day as a number, so that months can be subtracted. */
const monthNo = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** What is pointed out about a case, in words with the reason; nothing is blocked by it. */
export function flagsOf(law: CaseLaw, row: CaseRow, aids: readonly AidRow[], day: string): string[] {
  const found: string[] = [];
  const { earlyMonths, noAidMonths } = law;
  const { registeredOn, since, eliminatedOn } = row;
  if (
    earlyMonths &&
    registeredOn &&
    eliminatedOn &&
    monthNo(eliminatedOn) - monthNo(registeredOn) <= earlyMonths.number
  )
    found.push(`${registeredOn} 纳入，${eliminatedOn} 就消除了风险（${groundsText(law, earlyMonths)}）。`);
  const helped = aids.some((aid) => isActive(aid, day));
  const waits = noAidMonths && since && MONITORED.includes(row.state) && !helped;
  if (waits && day >= monthsLater(since, noAidMonths.number))
    found.push(`${since} 起监测，现在没有正在落实的帮扶措施（${groundsText(law, noAidMonths)}）。`);
  return found;
}
