import type { Scope } from '../scope.ts';
import { all, day as asDay, raw, type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { casesAt, cluesAt } from './work-events.ts';

/** By what figures are told apart; `WHOLE` gives one row, whose key is empty. */
export type StandingBy = 'WHOLE' | 'TOWN' | 'CHANNEL';

export interface StandingQuestion {
  /** 'YYYY-MM-DD', the end of which counts. */
  day: string;
  by: StandingBy;
  /** First and last day on which townships got the clues that are counted, and cases were registered; absent: any. */
  from?: string;
  to?: string;
  /** 9 digits. */
  town?: string;
  channels?: readonly string[];
  /** Channels whose applicants are told in writing when the verdict is 否. */
  told: readonly string[];
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
  /** with a verdict by their last day: numerator of 核实及时率 */
  onTime: number;
  /** with a last day, which has come or before which the verdict came: its denominator */
  clocked: number;
  yes: number;
  no: number;
  already: number;
  /** 否 to somebody who is to be told in writing, and how many of them were */
  toTell: number;
  told: number;
}

const GROUPS: Readonly<Record<StandingBy, string>> = { WHOLE: `''`, TOWN: 'at_town', CHANNEL: 'by_channel' };

function between(column: string, { from, to }: StandingQuestion): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`ifNull(${raw(column)} >= ${asDay(from)}, false)`]),
    ...(to === undefined ? [] : [sql`ifNull(${raw(column)} <= ${asDay(to)}, false)`]),
  ];
}

/**
 * Figures of clues at the end of a day, from events alone: whatever day is asked for, they are those that were true on
 * it. With `from` or `to` what waits at the county is not counted.
 */
export function clueStanding(scope: Scope, { warehouse }: Store, asked: StandingQuestion): Promise<ClueStanding[]> {
  const { day, by, town, channels, told } = asked;
  const chosen = all([
    ...between('sent_on', asked),
    ...(town === undefined ? [] : [sql`at_town = ${town}`]),
    ...(channels === undefined ? [] : [sql`has(${channels}, by_channel)`]),
  ]);
  const to = (condition: Sql) => sql`toUInt32(countIf(sent_on is not null and (${condition})))`;
  const toTell = sql`said = 'NO' and has_answer and has(${told}, by_channel)`;
  return warehouse.ask<ClueStanding>(
    sql`select ${raw(GROUPS[by])} as key,
          toUInt32(countIf(sent_on is null and state != 'CLOSED')) as waiting,
          toUInt32(countIf(sent_on is not null)) as received,
          ${to(raw(`state = 'CLOSED'`))} as closed,
          ${to(raw(`state != 'CLOSED'`))} as open,
          ${to(raw('has_answer'))} as answered,
          ${to(sql`state != 'CLOSED' and not has_answer and ifNull(due_on < ${asDay(day)}, false)`)} as overdue,
          ${to(sql`state != 'CLOSED' and not has_answer and ifNull(due_on = ${asDay(day)}, false)`)} as dueToday,
          ${to(raw('has_answer and ifNull(verdict_on <= due_on, false)'))} as onTime,
          ${to(sql`due_on is not null and (has_answer or ifNull(due_on <= ${asDay(day)}, false))`)} as clocked,
          ${to(raw(`has_answer and said = 'YES'`))} as yes,
          ${to(raw(`has_answer and said = 'NO'`))} as no,
          ${to(raw(`has_answer and said = 'ALREADY'`))} as already,
          ${to(toTell)} as toTell,
          ${to(sql`${toTell} and told_on is not null`)} as told
        from (${cluesAt(scope, day)}) where ${chosen} group by key order by key`,
    { name: 'clue standing' },
  );
}

export interface CaseQuestion extends StandingQuestion {
  /** Days from finding to registration that count as in time. */
  withinDays: number;
  /** Days since registration after which help is expected. */
  aidedAfter: number;
}

/** Cases at the end of a day; those of the green channel are told apart where the order of steps is another. */
export interface CaseStanding {
  key: string;
  /** registered, without green channel, and those of them in time: 认定及时率 */
  registered: number;
  inTime: number;
  green: number;
  greenInTime: number;
  /** monitored long enough for help to be expected, and those of them with help under way: 措施落实率 */
  expected: number;
  aided: number;
}

/** States in which a household is monitored. */
const MONITORED = ['MONITORED', 'TRACKING', 'EXITING', 'NO_LABOUR_HOLD', 'REFLAGGED', 'ROLLED_BACK'];

/** Figures of cases at the end of a day, from events alone. */
export function caseStanding(scope: Scope, { warehouse }: Store, asked: CaseQuestion): Promise<CaseStanding[]> {
  const { day, by, town, withinDays, aidedAfter } = asked;
  const place = town === undefined ? raw('true') : sql`at_town = ${town}`;
  const entered = all([raw('registered_on is not null'), ...between('registered_on', asked)]);
  const inTime = sql`dateDiff('day', found_on, assumeNotNull(entered_on)) <= ${withinDays}`;
  const expected = sql`has(${MONITORED}, state) and ifNull(dateDiff('day', monitored_on, ${asDay(day)}) >= ${aidedAfter}, false)`;
  return warehouse.ask<CaseStanding>(
    sql`select ${raw(by === 'TOWN' ? GROUPS.TOWN : GROUPS.WHOLE)} as key,
          toUInt32(countIf(${entered} and not greened)) as registered,
          toUInt32(countIf(${entered} and not greened and ${inTime})) as inTime,
          toUInt32(countIf(${entered} and greened)) as green,
          toUInt32(countIf(${entered} and greened and ${inTime})) as greenInTime,
          toUInt32(countIf(${expected})) as expected,
          toUInt32(countIf(${expected} and aids_running)) as aided
        from (${casesAt(scope, day)}) where ${place} group by key order by key`,
    { name: 'case standing' },
  );
}
