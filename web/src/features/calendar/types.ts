import { daysBetween, monthText } from '../../format.ts';
import type { CalendarQuery, HandInState } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type Month = CalendarQuery['calendar'];
export type Duty = Month['duties'][number];
export type Contact = Month['contacts'][number];
export type YearRow = CalendarQuery['calendarYear'][number];
export type LateRow = CalendarQuery['lateness'][number];

/** The month some months away. */
export function monthsAfter(month: string, n: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
}

/** A hub whose newest data is older than so many months shows that month: nobody hands in any more. */
const ASLEEP = 3;

/** The month that falls due on a day where data is owed in the following month: the one before it. */
export function monthToShow(newest: string | undefined, day: string): string {
  const due = monthsAfter(day.slice(0, 7), -1);
  return newest && newest < monthsAfter(due, -ASLEEP) ? newest : due;
}

interface Owing {
  month: string;
  /** `hand`: null when it is nothing that is handed in. */
  duties: readonly { hand?: unknown; due?: string | null }[];
}

/** The same where a document asks for the data in its own month: the month of the day. */
export function fallingDue({ month, duties }: Owing, day: string): string {
  const next = monthsAfter(month, 1);
  const owed = duties.filter(({ hand, due }) => hand && due);
  const within = owed.length > 0 && owed.every(({ due }) => due?.startsWith(month));
  return within && next === day.slice(0, 7) ? next : month;
}

interface Stood {
  state: HandInState;
  due?: string | null;
  late: boolean;
  daysLate: number;
}

/** The state in words: 已报（按时）, 零报告（迟报 2 天）, 未报（逾期 3 天）, 未到期（还有 5 天）. */
export function standing({ state, due, late, daysLate }: Stood, today: string, say: Say): string {
  const text = say(`state.${state}`);
  const came = state === 'DELIVERED' || state === 'NIL';
  const left = state === 'NOT_DUE' && due ? daysBetween(today, due) : null;
  const more = came
    ? say(late ? 'calendar.daysLate' : 'calendar.onTime', { days: daysLate })
    : state === 'MISSING'
      ? say('overdue', { days: daysLate })
      : left === 0
        ? say('dueToday')
        : left !== null
          ? say('dueIn', { days: left })
          : '';
  if (!more) return text;
  return say.language === 'en' ? `${text} (${more})` : `${text}（${more}）`;
}

/** Colour of a state; its words and its sign say the same. */
export function tone({ state, late }: Pick<Stood, 'state' | 'late'>): string {
  if (state === 'MISSING') return 'red';
  return late ? 'amber' : '';
}

export const titleOf = (month: string, say: Say): string =>
  say('calendar.title', { month: monthText(month, say.language) });
