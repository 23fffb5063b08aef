import { randomUUID } from 'node:crypto';
import { daysAfter, type Match } from '@dixian/warehouse';
import type { EntityManager } from '@mikro-orm/core';
import { today } from '../submission/today.ts';
import { CandidateEntity, type CandidateRow } from './candidate.entity.ts';
import { Asking, MatchRequestEntity } from './match-request.entity.ts';
import type { Skip } from './skip.ts';

/** A household as it is put forward. */
export interface Filing {
  county: string;
  household: string;
  /** Where it stood: its village, else its town, else the county. */
  division: string;
  /** 'YYYY-MM' of the register that names its members. */
  snapshot: string;
  /** 'YYYY-MM' whose findings led to it. */
  month: string;
  at: Date;
  by: string;
  /** Sealed. */
  note: string | null;
  /** Why nobody is asked. */
  skip?: Skip;
}

/** Writes down a household put forward, with a question for each match; the caller flushes. */
export function fileCandidate(em: EntityManager, matches: readonly Match[], filing: Filing): CandidateRow {
  const { household: hhNo, at, by, skip, ...facts } = filing;
  const id = randomUUID();
  const candidate = em.create(CandidateEntity, { ...facts, id, hhNo, putForwardAt: at, putForwardBy: by });
  const askedOn = today(at);
  for (const { id: match, department, dueDays } of matches)
    em.create(MatchRequestEntity, {
      ...{ id: randomUUID(), candidate, match, department, askedOn },
      dueOn: dueDays === undefined ? null : daysAfter(askedOn, dueDays),
      state: skip ? Asking.SKIPPED : Asking.ASKED,
      ...skip,
    });
  return candidate;
}
