import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 没有发现风险, 发现风险. */
export enum SweepFinding {
  FINE = 'FINE',
  RISK = 'RISK',
}

/** A visit of the month's sweep: once a household and month. */
export const SweepVisitEntity = defineEntity({
  name: 'SweepVisit',
  tableName: 'sweep_visit',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    month: p.string(),
    hhNo: p.string(),
    town: p.string(),
    village: p.string(),
    day: p.string(),
    finding: p.enum(() => SweepFinding),
    /** Sealed. */
    note: p.text().nullable(),
    /** The clue that the risk became, or was added to. */
    clue: p.uuid().nullable(),
    at: p.datetime(3),
    actor: p.string(),
    role: p.string().nullable(),
  },
});
export type SweepVisitRow = InferEntity<typeof SweepVisitEntity>;
