import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 稳定, 仍有风险, 风险加重. */
export enum TrackingFinding {
  STABLE = 'STABLE',
  AT_RISK = 'AT_RISK',
  WORSE = 'WORSE',
}

export const FINDING_NAMES: Readonly<Record<TrackingFinding, string>> = {
  STABLE: '稳定',
  AT_RISK: '仍有风险',
  WORSE: '风险加重',
};

/** A visit to a monitored household. */
export const TrackingEntity = defineEntity({
  name: 'Tracking',
  tableName: 'tracking',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    day: p.string(),
    finding: p.enum(() => TrackingFinding),
    /** Sealed. */
    note: p.text(),
    at: p.datetime(3),
    actor: p.string(),
    role: p.string().nullable(),
  },
});
export type TrackingRow = InferEntity<typeof TrackingEntity>;
