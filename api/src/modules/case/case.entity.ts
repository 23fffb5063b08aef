import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 认定中, 已纳入监测, 跟踪监测, 退出办理中, 无劳动力暂不退出, 风险消除, 再次标注, 消除回退, 不予纳入, 自然终止. */
export enum CaseState {
  IDENTIFYING = 'IDENTIFYING',
  MONITORED = 'MONITORED',
  TRACKING = 'TRACKING',
  EXITING = 'EXITING',
  NO_LABOUR_HOLD = 'NO_LABOUR_HOLD',
  RISK_ELIMINATED = 'RISK_ELIMINATED',
  REFLAGGED = 'REFLAGGED',
  ROLLED_BACK = 'ROLLED_BACK',
  REJECTED = 'REJECTED',
  NATURAL_END = 'NATURAL_END',
}

/** From a verdict 是, or listed by the register before the hub was there. */
export enum CaseOrigin {
  ASSIGNMENT = 'ASSIGNMENT',
  REGISTER = 'REGISTER',
}

/** A household in identification or monitored. Days are 'YYYY-MM-DD' in China. */
export const HouseholdCaseEntity = defineEntity({
  name: 'HouseholdCase',
  tableName: 'household_case',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    /** 1, 2, 3 … in its county. */
    number: p.integer(),
    /** 户编号 */
    hhNo: p.string(),
    town: p.string(),
    village: p.string(),
    /** The newest that led here; null for a household adopted from the register. */
    assignmentId: p.uuid().nullable(),
    origin: p.enum(() => CaseOrigin),
    state: p.enum(() => CaseState),
    /** Id of the step that comes next; null when none is owed. */
    step: p.string().nullable(),
    /** First day of the publicity that is under way. */
    postedOn: p.string().nullable(),
    /** 绿色通道: helped first, procedure follows. */
    green: p.boolean(),
    /** Risk codes. */
    risks: p.json<readonly string[]>(),
    /** Departments whose warnings led here. */
    departments: p.json<readonly string[]>(),
    /** Code of the register; null before it is decided. */
    monitoredType: p.string().nullable(),
    /** Members at opening; null when unknown. */
    persons: p.integer().nullable(),
    /** When the risk was found: the total limit counts from it. */
    foundOn: p.string(),
    openedOn: p.string(),
    /** First registration; null before, and for adopted households, whose day nobody told. */
    registeredOn: p.string().nullable(),
    /** Since when it is monitored without a break, for the exit; null as above. */
    since: p.string().nullable(),
    /** Aids ever begun for the present monitoring. */
    aids: p.integer(),
    eliminatedOn: p.string().nullable(),
    endedOn: p.string().nullable(),
    version: p.integer().version(),
  },
});
export type CaseRow = InferEntity<typeof HouseholdCaseEntity>;
