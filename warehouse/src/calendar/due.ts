import type { Due, Period, Policy } from '../policy/types.ts';
import { type Day, dayIn, daysAfter, monthsAfter } from './day.ts';
import { isWorkingDay } from './working-day.ts';

/** The due day for data of a month: a day beyond the month's end is its last day. */
export function dueDate({ day, month }: Pick<Due, 'day' | 'month'>, period: Period): Day {
  return dayIn(month === 'following' ? monthsAfter(period, 1) : period, day);
}

/** Name of the setting under which a deadline on a day off moves to the next working day. */
const SHIFT = 'deadline_holiday_shift';

/**
 * The due day as the county counts it: with the setting `deadline_holiday_shift` a day off gives way to the next working
 * day; without it (the documents are silent) the day stands.
 * @throws in Chinese when the year's days off are not known
 */
export function dueDay(policy: Policy, due: Pick<Due, 'day' | 'month'>, period: Period): Day {
  let day = dueDate(due, period);
  if (policy.settings.some(({ name, value }) => name === SHIFT && value === true))
    while (!isWorkingDay(day)) day = daysAfter(day, 1);
  return day;
}
