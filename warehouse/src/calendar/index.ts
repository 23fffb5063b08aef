export { type Day, dayIn, daysAfter, daysBetween, monthsAfter, monthsFromTo } from './day.ts';
export { dueDate, dueDay } from './due.ts';
export {
  coverageOf,
  feedbackDay,
  ledgerDay,
  type MeetingOfMonth,
  meetingsOf,
  monthsCovered,
  type OutboundOfMonth,
  oneOffsOf,
  outboundOf,
} from './duty-days.ts';
export { CALENDARS, calendarYears, isWorkingDay, useCalendars, workingDaysAfter } from './working-day.ts';
