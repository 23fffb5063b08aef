import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CandidateEntity } from './candidate.entity.ts';

/** Whether a department is asked. That it answered is told by what was handed in, never written down here. */
export enum Asking {
  ASKED = 'ASKED',
  SKIPPED = 'SKIPPED',
}

/** A question to a department about a household put forward: one for each match of the county's document. */
export const MatchRequestEntity = defineEntity({
  name: 'MatchRequest',
  tableName: 'match_request',
  properties: {
    id: p.uuid().primary(),
    candidate: () => p.manyToOne(CandidateEntity),
    /** Id of the match in the document, and of the extract that answers it. */
    match: p.string(),
    department: p.string(),
    /** 'YYYY-MM-DD' in China. */
    askedOn: p.string(),
    /** Last day for the answer; null where none is set. */
    dueOn: p.string().nullable(),
    state: p.enum(() => Asking),
    /** Why it was not asked: what the lists say, and the clause. */
    skipReason: p.text().nullable(),
    skipPolicy: p.string().nullable(),
    skipArticle: p.text().nullable(),
    skipQuote: p.text().nullable(),
  },
});
export type MatchRequestRow = InferEntity<typeof MatchRequestEntity>;
