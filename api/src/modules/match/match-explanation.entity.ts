import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { MatchRequestEntity } from './match-request.entity.ts';

/** What a household said about a hit, as the county's checker wrote it down. Only ever added; it closes nothing. */
export const MatchExplanationEntity = defineEntity({
  name: 'MatchExplanation',
  tableName: 'match_explanation',
  properties: {
    id: p.uuid().primary(),
    request: () => p.manyToOne(MatchRequestEntity),
    /** Sealed. */
    text: p.text(),
    at: p.datetime(3),
    /** 'user:<name>'. */
    by: p.string(),
  },
});
export type MatchExplanationRow = InferEntity<typeof MatchExplanationEntity>;
