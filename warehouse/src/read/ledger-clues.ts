import { upTo } from '../measure/span.ts';
import type { Scope } from '../scope.ts';
import { all, day as asDay, raw, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { cluesAt } from './work-events.ts';

/** A clue that a township has, as it stood at the end of a day. Days are 'YYYY-MM-DD'. */
export interface ClueState {
  id: string;
  /** 户编号; empty while no household of the register is named */
  household: string;
  town: string;
  village: string;
  channel: string;
  departments: string[];
  /** YES | NO | ALREADY; null while none stands */
  verdict: string | null;
  /** code of the main reason of 否 */
  noReason: string | null;
  /** when a township got it first */
  sentOn: string;
  toldOn: string | null;
  closedOn: string | null;
}

export interface ClueStateQuestion {
  /** 'YYYY-MM-DD', the end of which counts. */
  day: string;
  /** Leaves out those that were closed before this day. */
  openSince?: string;
  /** 9 digits. */
  town?: string;
  ids?: readonly string[];
}

/** The last day on which something was done about a clue of a county; null when nothing ever was. */
export async function lastWorkDay({ county }: Pick<Scope, 'county'>, { warehouse }: Store): Promise<string | null> {
  const [row] = await warehouse.ask<{ day: string }>(
    sql`select toString(max(day)) as day from event where county = ${county} having count() > 0`,
    { name: 'last work day' },
  );
  return row?.day ?? null;
}

/** Clues sent to townships until a day, as they stood at its end: by place, then in the order of their sending. */
export function clueStates(scope: Scope, { warehouse }: Store, asked: ClueStateQuestion): Promise<ClueState[]> {
  const { day, openSince, town, ids } = asked;
  const chosen = all([
    raw('sent_on is not null'),
    ...(openSince === undefined ? [] : [sql`ifNull(closed_on >= ${asDay(openSince)}, true)`]),
    ...(town === undefined ? [] : [sql`at_town = ${town}`]),
    ...(ids === undefined ? [] : [sql`has(${ids}, id)`]),
  ]);
  return warehouse.ask<ClueState>(
    sql`select id, household, at_town as town, at_village as village, by_channel as channel, warned as departments,
               if(has_answer, said, null) as verdict, if(has_answer and no_reason != '', no_reason, null) as noReason,
               toString(sent_on) as sentOn, toString(told_on) as toldOn, toString(closed_on) as closedOn
        from (${cluesAt(scope, [upTo(day)])}) where ${chosen} order by at_town, at_village, sent_on, first_seq`,
    { name: 'clue states' },
  );
}
