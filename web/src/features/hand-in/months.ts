import type { HandInPageQuery } from '../../gql/graphql.ts';
import { fallingDue, monthsAfter } from '../calendar/types.ts';

export type Owing = HandInPageQuery['handInStatus'][number];

/** What is owed for a month. */
export interface OwedMonth {
  month: string;
  list: readonly Owing[];
}

export const isOwed = ({ state }: Pick<Owing, 'state'>): boolean => state === 'MISSING' || state === 'NOT_DUE';

/** The months that what is owed is asked of, from the one that falls due on the day: the one that runs goes with it. */
export function monthsToAsk(due: string, day: string): string[] {
  const next = monthsAfter(due, 1);
  return next === day.slice(0, 7) ? [due, next] : [due];
}

/**
 * The months to show: what is overdue or falls due soonest goes first. The month that runs is shown where its data fall
 * due in it, and when nothing is owed for the one before.
 */
export function monthsToShow(asked: readonly OwedMonth[], day: string): OwedMonth[] {
  const [first, next] = asked;
  if (!first || !next) return [...asked];
  const duties = first.list.map(({ due }) => ({ hand: true, due }));
  const runs = fallingDue({ month: first.month, duties }, day) === next.month;
  const before = first.list.some(isOwed);
  if (before) return runs && next.list.some(isOwed) ? [first, next] : [first];
  return runs || next.list.some(isOwed) ? [next] : [first];
}
