import { upTo } from '../measure/span.ts';
import type { Scope } from '../scope.ts';
import { all, day as asDay, raw, type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { cluesAt } from './work-events.ts';

/** By what figures are told apart; `WHOLE` gives one row, whose key is empty. */
export type StandingBy = 'WHOLE' | 'TOWN' | 'CHANNEL';

export interface StandingQuestion {
  /** 'YYYY-MM-DD', the end of which counts. */
  day: string;
  by: StandingBy;
  /** First and last day on which townships got the clues that are counted; absent: any. */
  from?: string;
  to?: string;
  /** 9 digits. */
  town?: string;
}

/** Clues at the end of a day. `received` = `closed` + `open`; every other figure but `waiting` counts some of `received`. */
export interface ClueStanding {
  key: string;
  /** at the county, not sent to a township */
  waiting: number;
  received: number;
  closed: number;
  open: number;
  /** with a verdict */
  answered: number;
  /** without a verdict, and their last day has passed */
  overdue: number;
  /** without a verdict, and the day is their last */
  dueToday: number;
  yes: number;
  no: number;
  already: number;
}

const GROUPS: Readonly<Record<StandingBy, string>> = { WHOLE: `''`, TOWN: 'at_town', CHANNEL: 'by_channel' };

function between(column: string, { from, to }: StandingQuestion): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`ifNull(${raw(column)} >= ${asDay(from)}, false)`]),
    ...(to === undefined ? [] : [sql`ifNull(${raw(column)} <= ${asDay(to)}, false)`]),
  ];
}

/**
 * Counts of clues at the end of a day, from events alone: whatever day is asked for, they are those that were true on
 * it. Shares of them are measures. With `from` or `to` what waits at the county is not counted.
 */
export function clueStanding(scope: Scope, { warehouse }: Store, asked: StandingQuestion): Promise<ClueStanding[]> {
  const { day, by, town } = asked;
  const chosen = all([...between('sent_on', asked), ...(town === undefined ? [] : [sql`at_town = ${town}`])]);
  const to = (condition: Sql) => sql`toUInt32(countIf(sent_on is not null and (${condition})))`;
  return warehouse.ask<ClueStanding>(
    sql`select ${raw(GROUPS[by])} as key,
          toUInt32(countIf(sent_on is null and state != 'CLOSED')) as waiting,
          toUInt32(countIf(sent_on is not null)) as received,
          ${to(raw(`state = 'CLOSED'`))} as closed,
          ${to(raw(`state != 'CLOSED'`))} as open,
          ${to(raw('has_answer'))} as answered,
          ${to(sql`state != 'CLOSED' and not has_answer and ifNull(due_on < ${asDay(day)}, false)`)} as overdue,
          ${to(sql`state != 'CLOSED' and not has_answer and ifNull(due_on = ${asDay(day)}, false)`)} as dueToday,
          ${to(raw(`has_answer and said = 'YES'`))} as yes,
          ${to(raw(`has_answer and said = 'NO'`))} as no,
          ${to(raw(`has_answer and said = 'ALREADY'`))} as already
        from (${cluesAt(scope, [upTo(day)])}) where ${chosen} group by key order by key`,
    { name: 'clue standing' },
  );
}
