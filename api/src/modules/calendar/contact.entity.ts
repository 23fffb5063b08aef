import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Whom a department answers through, or who stands in. */
export enum ContactDuty {
  CONTACT = 'CONTACT',
  DEPUTY = 'DEPUTY',
}

/** A department's contact for a stretch of days. Later its end is written, or a slip corrected: the history stays. */
export const DepartmentContactEntity = defineEntity({
  name: 'DepartmentContact',
  tableName: 'department_contact',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    /** As the policy writes it. */
    department: p.string(),
    duty: p.enum(() => ContactDuty),
    /** Sealed. */
    name: p.text(),
    /** Sealed; null: not told. */
    phone: p.text().nullable(),
    /** Sealed; null: not told, nothing is sent. */
    email: p.text().nullable(),
    /** YYYY-MM-DD */
    fromDay: p.string(),
    /** Last day, YYYY-MM-DD; null: present. */
    untilDay: p.string().nullable(),
    at: p.datetime(3),
    /** 'user:<name>'. */
    by: p.string(),
    correctedAt: p.datetime(3).nullable(),
    correctedBy: p.string().nullable(),
  },
});
export type DepartmentContactRow = InferEntity<typeof DepartmentContactEntity>;
