import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RankingOf } from './ranking-of.ts';

/** 预览（可提异议）, 已发布, 已撤回, 已更正. */
export enum PublicationState {
  PREVIEW = 'PREVIEW',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
  REPLACED = 'REPLACED',
}

/** A ranking as it was shown to those it ranks, and to everybody once published. */
export const RankingPublicationEntity = defineEntity({
  name: 'RankingPublication',
  tableName: 'ranking_publication',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    who: p.enum(() => ['TOWN', 'DEPARTMENT'] as const),
    fromMonth: p.string(),
    toMonth: p.string(),
    asOf: p.string(),
    state: p.enum(() => PublicationState),
    frozen: p.json<RankingOf>(),
    fingerprint: p.string(),
    /** Last day for objections, inclusive, 'YYYY-MM-DD' in China. */
    objectUntil: p.string(),
    madeAt: p.datetime(3),
    madeBy: p.string(),
    publishedAt: p.datetime(3).nullable(),
    publishedBy: p.string().nullable(),
    endedAt: p.datetime(3).nullable(),
    endedBy: p.string().nullable(),
    /** Sealed: why it was withdrawn. */
    reason: p.text().nullable(),
    /** The published ranking that it corrects, and sealed, why. */
    replaces: p.uuid().fieldName('replaces_id').nullable(),
    correction: p.text().nullable(),
    version: p.integer().version(),
  },
});
export type RankingPublicationRow = InferEntity<typeof RankingPublicationEntity>;
