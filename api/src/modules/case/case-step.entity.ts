import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Something that was done in a case. Only ever added. */
export const CaseStepEntity = defineEntity({
  name: 'CaseStep',
  tableName: 'case_step',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    /** 1, 2, 3 … in its case. */
    seq: p.integer(),
    /** What the machine logged: DONE, SKIPPED, POSTED, RETURNED … */
    kind: p.string(),
    step: p.string().nullable(),
    /** Day it was done, which may lie before the day it was written down. */
    day: p.string(),
    at: p.datetime(3),
    actor: p.string(),
    role: p.string().nullable(),
    /** Clause or reason by which it was done otherwise than usual. */
    ground: p.text().nullable(),
    /** Sealed. */
    note: p.text().nullable(),
  },
});
export type CaseStepRow = InferEntity<typeof CaseStepEntity>;
