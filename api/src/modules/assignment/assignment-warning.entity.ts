import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { EndReason } from './assignment.entity.ts';

/** A warning an assignment is about, as it stood when it was attached. */
export const AssignmentWarningEntity = defineEntity({
  name: 'AssignmentWarning',
  tableName: 'assignment_warning',
  properties: {
    assignmentId: p.uuid().primary(),
    warningId: p.string().primary(),
    /** 'YYYY-MM' in which it was raised. */
    period: p.string(),
    rule: p.string(),
    extract: p.string(),
    department: p.string(),
    risks: p.json<readonly string[]>(),
    /** Key of the person; '0' when it is about no person. */
    person: p.string(),
    eventDate: p.string(),
    /** 元, a decimal. */
    amount: p.decimal('string').nullable(),
    finding: p.text(),
    attachedOn: p.string(),
    /** When it needed no visit any more although the clue went on, and why. */
    endedOn: p.string().nullable(),
    endReason: p.enum(() => EndReason).nullable(),
  },
});
export type AssignmentWarningRow = InferEntity<typeof AssignmentWarningEntity>;
