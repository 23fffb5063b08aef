import { daysAfter } from '@dixian/warehouse';
import { type ReminderDays, ReminderKind } from '../calendar/reminder.type.ts';

/** Where a hand-in that has not come stands on a day: which reminder holds, and since when it is to be sent. */
export interface Stage {
  kind: ReminderKind;
  /** A reminder sent on or after this day counts for it. */
  since: string;
}

/**
 * The reminder that holds on a day; one that was missed (a weekend, a failure) holds until the next. What is overdue is
 * reminded of each day up to the longest; then it is a matter for the telephone. null: none.
 */
export function stageOf({ before, overdue, longest }: ReminderDays, due: string, day: string): Stage | null {
  if (day < due) {
    const since = before ? daysAfter(due, -before) : null;
    return since !== null && day >= since ? { kind: ReminderKind.BEFORE, since } : null;
  }
  if (day === due) return { kind: ReminderKind.DUE_DAY, since: due };
  const from = overdue ? daysAfter(due, overdue) : null;
  if (from === null || day < from || (longest !== null && day > daysAfter(due, longest))) return null;
  return { kind: ReminderKind.OVERDUE, since: longest === null ? from : day };
}
