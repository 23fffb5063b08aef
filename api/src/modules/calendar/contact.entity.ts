import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Whom a department answers through, or who stands in. */
export enum ContactDuty {
  CONTACT = 'CONTACT',
  DEPUTY = 'DEPUTY',
}

/** A department's contact for a stretch of days. Only its end is ever written later: the history stays. */
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
    /** YYYY-MM-DD */
    fromDay: p.string(),
    /** Last day, YYYY-MM-DD; null: present. */
    untilDay: p.string().nullable(),
    at: p.datetime(3),
    /** 'user:<name>'. */
    by: p.string(),
  },
});
export type DepartmentContactRow = InferEntity<typeof DepartmentContactEntity>;
