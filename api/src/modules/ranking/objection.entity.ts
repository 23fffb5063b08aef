import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { RankingPublicationEntity } from './publication.entity.ts';

/** 待答复, 采纳, 不采纳. */
export enum RankingObjectionState {
  OPEN = 'OPEN',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
}

/** What a township or department says against a preview. Texts are sealed. */
export const RankingObjectionEntity = defineEntity({
  name: 'RankingObjection',
  tableName: 'ranking_objection',
  properties: {
    id: p.uuid().primary(),
    publication: () => p.manyToOne(RankingPublicationEntity),
    /** Code of the township, or id of the department. */
    unit: p.string(),
    at: p.datetime(3),
    by: p.string(),
    text: p.text(),
    state: p.enum(() => RankingObjectionState),
    answer: p.text().nullable(),
    answeredAt: p.datetime(3).nullable(),
    answeredBy: p.string().nullable(),
    version: p.integer().version(),
  },
});
export type RankingObjectionRow = InferEntity<typeof RankingObjectionEntity>;
