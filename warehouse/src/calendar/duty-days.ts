import type { Due, Meeting, OneOff, OutboundList, Period, Policy } from '../policy/types.ts';
import { type Day, dayIn, daysAfter, monthsAfter } from './day.ts';
import { dueDay } from './due.ts';

/** First and last day that a period covers: its natural month, unless the document says otherwise. */
export function coverageOf({ coverage }: Pick<Policy, 'coverage'>, period: Period): { from: Day; to: Day } {
  if (!coverage) return { from: `${period}-01`, to: daysAfter(`${monthsAfter(period, 1)}-01`, -1) };
  const start = (month: Period) => dayIn(month, coverage.fromDay);
  return { from: start(monthsAfter(period, -1)), to: daysAfter(start(period), -1) };
}

const begun = ({ effectiveFrom }: Policy, period: Period): boolean => period >= effectiveFrom;

function dayOf(policy: Policy, due: Due | undefined, period: Period): Day | null {
  return due && begun(policy, period) ? dueDay(policy, due, period) : null;
}

/** The day by which the county feeds a month's findings back to the townships; null where no document says so. */
export const feedbackDay = (policy: Policy, period: Period): Day | null =>
  dayOf(policy, policy.calendar.feedback, period);

/** The day by which the townships hand in their ledger of a month; null where no document says so. */
export const ledgerDay = (policy: Policy, period: Period): Day | null => dayOf(policy, policy.calendar.ledger, period);

/** A meeting of a month. */
export interface MeetingOfMonth extends Meeting {
  /** The month in which it is held. */
  period: Period;
}

/** Every how many months a meeting is held. */
const EVERY: Readonly<Record<Meeting['rhythm'], number>> = { monthly: 1, bimonthly: 2, quarterly: 3 };

/** Months that a meeting is about: up to and with the one in which the document sets it. */
export const monthsCovered = ({ rhythm }: Pick<Meeting, 'rhythm'>): number => EVERY[rhythm];

const MONTHS_OF_YEAR = Array.from({ length: 12 }, (_, at) => at + 1);

/** Months of the year in which a meeting is held: those named, else the last one of each stretch. */
const monthsOf = ({ months, rhythm }: Meeting): number[] =>
  months ?? MONTHS_OF_YEAR.filter((month) => month % EVERY[rhythm] === 0);

/** The meetings of a year by month, from the document's first month on. */
export function meetingsOf(policy: Policy, year: number): MeetingOfMonth[] {
  return policy.calendar.meetings
    .flatMap((meeting) =>
      monthsOf(meeting).map((month) => ({ ...meeting, period: `${year}-${String(month).padStart(2, '0')}` })),
    )
    .filter(({ period }) => begun(policy, period))
    .sort((a, b) => (a.period < b.period ? -1 : Number(a.period > b.period)));
}

/** A list to be sent out. */
export interface OutboundOfMonth extends OutboundList {
  /** null: on occasion */
  due: Day | null;
}

/** Lists that go out about a month, with their day; those sent on occasion without one. */
export function outboundOf(policy: Policy, period: Period): OutboundOfMonth[] {
  if (!begun(policy, period)) return [];
  return policy.calendar.outbound.map((list) => {
    const { day, month, rhythm } = list;
    const due = day === null || rhythm === 'ad_hoc' ? null : dueDay(policy, { day, month }, period);
    return { ...list, to: list.to.includes('*') ? policy.departments.map(({ id }) => id) : list.to, due };
  });
}

/** What is owed once and falls into a month, by its day. */
export function oneOffsOf(policy: Policy, period: Period): OneOff[] {
  return policy.oneOff.filter(({ due }) => due.startsWith(period)).sort((a, b) => (a.due < b.due ? -1 : 1));
}
