import type { AidRow } from './aid.entity.ts';
import { isActive } from './aid.entity.ts';
import { type CaseRow, CaseState } from './case.entity.ts';
import { type CaseLaw, groundsText } from './case-law.ts';
import { monthsLater } from './exit-conditions.ts';
import { MONITORED } from './monitored.ts';
import { FINDING_NAMES, TrackingFinding, type TrackingRow } from './tracking.entity.ts';

/** The month of a day as a number, so that months can be subtracted. */
const monthNo = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** What was done for a household and seen at it; visits the newest first. */
interface Followed {
  aids: readonly AidRow[];
  visits: readonly TrackingRow[];
}

/** What is pointed out about a case, in words with the reason; nothing is blocked by it. */
export function flagsOf(law: CaseLaw, row: CaseRow, { aids, visits }: Followed, day: string): string[] {
  const found: string[] = [];
  const [last] = visits;
  if (row.state === CaseState.EXITING && last && last.finding !== TrackingFinding.STABLE)
    found.push(`正在办理风险消除，而最近一次回访（${last.day}）是“${FINDING_NAMES[last.finding]}”：请核实后再批准。`);
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
