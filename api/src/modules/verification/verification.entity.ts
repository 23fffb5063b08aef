import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Findings } from './guarantee.ts';
import { VisitVerdict } from './reason.ts';

/** A visit to a household and what was found. Only ever added. Days are 'YYYY-MM-DD' in China. */
export const VerificationEntity = defineEntity({
  name: 'Verification',
  tableName: 'verification',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    county: p.string(),
    /** 1, 2, 3 … of its assignment. */
    round: p.integer(),
    /** Made by the page that wrote it: sent twice over a bad network it counts once. */
    draftKey: p.uuid(),
    visitedOn: p.string(),
    verdict: p.enum(() => VisitVerdict),
    /** Code: why not, or why nobody was met. */
    reason: p.string().nullable(),
    revisitOn: p.string().nullable(),
    findings: p.json<Findings>(),
    /** Whether the newest register or a case said that the household is monitored; null when neither knows it. */
    monitored: p.boolean().nullable(),
    /** Sealed: names of the visitors (核查人员), one a line. */
    visitors: p.text(),
    /** Sealed. */
    note: p.text().nullable(),
    at: p.datetime(3),
    actor: p.string(),
  },
});
export type VerificationRow = InferEntity<typeof VerificationEntity>;
