import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How a clue came up: 部门预警, 干部排查, 自主申报, 信访信息. */
export enum Channel {
  DEPT = 'DEPT',
  CADRE = 'CADRE',
  SELF = 'SELF',
  PETITION = 'PETITION',
}

/** To be visited, or news about a household that is monitored already. */
export enum AssignmentKind {
  VERIFY = 'VERIFY',
  RISK_UPDATE = 'RISK_UPDATE',
}

/** 待下发, 已下发待签收, 核查中, 是, 否, 已纳入, 已告知, 已办结. */
export enum AssignmentState {
  MERGED = 'MERGED',
  ASSIGNED = 'ASSIGNED',
  VERIFYING = 'VERIFYING',
  YES = 'YES',
  NO = 'NO',
  ALREADY = 'ALREADY',
  NOTIFIED = 'NOTIFIED',
  CLOSED = 'CLOSED',
}

/** What the township found: 是, 否, 已纳入. */
export enum Verdict {
  YES = 'YES',
  NO = 'NO',
  ALREADY = 'ALREADY',
}

/** Why a clue, or a warning of it, ended without a verdict: 预警的人死亡, 整户自然减少. */
export enum EndReason {
  DIED = 'DIED',
  GONE = 'GONE',
}

/** A clue handed to a township: one row a household and round. Days are 'YYYY-MM-DD' in China. */
export const AssignmentEntity = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    /** 1, 2, 3 … in its county. */
    number: p.integer(),
    /** 户编号; empty while no household of the register is named. */
    hhNo: p.string(),
    kind: p.enum(() => AssignmentKind),
    channel: p.enum(() => Channel),
    state: p.enum(() => AssignmentState),
    /** 'YYYY-MM' with which it came. */
    month: p.string(),
    /** Division codes; empty where unknown. */
    town: p.string(),
    village: p.string(),
    departments: p.json<readonly string[]>(),
    /** Risk codes. */
    risks: p.json<readonly string[]>(),
    /** 元, of its warnings together; null where none names an amount. */
    amount: p.decimal('string').nullable(),
    /** 1 first. */
    priority: p.integer(),
    /** The closed one before, of the same household. */
    repeatOf: p.uuid().nullable(),
    takenOn: p.string(),
    assignedOn: p.string().nullable(),
    /** Last day for the verdict; null where the document sets none. */
    dueOn: p.string().nullable(),
    receivedOn: p.string().nullable(),
    /** Account name of who visits. */
    verifier: p.string().nullable(),
    /** When it could not be visited: the new date. */
    revisitOn: p.string().nullable(),
    verdict: p.enum(() => Verdict).nullable(),
    verdictOn: p.string().nullable(),
    noReason: p.string().nullable(),
    toldOn: p.string().nullable(),
    closedOn: p.string().nullable(),
    /** Why it was closed without a verdict; null for every other. */
    endReason: p.enum(() => EndReason).nullable(),
    version: p.integer().version(),
  },
});
export type AssignmentRow = InferEntity<typeof AssignmentEntity>;
