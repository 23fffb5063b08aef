import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A household put forward for matching. To put it forward decides nothing about it. */
export const CandidateEntity = defineEntity({
  name: 'Candidate',
  tableName: 'candidate',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    /** 户编号, unique in its county. */
    hhNo: p.string(),
    /** Village (12 digits) where it stood when put forward; its town (9) or county (6) where the register names no village. */
    division: p.string(),
    /** 'YYYY-MM' whose findings led to it. */
    month: p.string(),
    /** 'YYYY-MM' of the register snapshot that says who its members were. */
    snapshot: p.string(),
    putForwardAt: p.datetime(3),
    /** 'user:<name>'. */
    putForwardBy: p.string(),
    /** When it was put forward again: answers from then on are about that. */
    followedAt: p.datetime(3).nullable(),
    /** Sealed. */
    note: p.text().nullable(),
  },
});
export type CandidateRow = InferEntity<typeof CandidateEntity>;
