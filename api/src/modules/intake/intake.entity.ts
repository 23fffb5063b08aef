import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { AssignmentEntity, AssignmentState, Channel } from '../assignment/assignment.entity.ts';

/** Where a report came from: 入户排查, 手机申报, 书面申请, 12317, 12345, 信访件, 花名册变动. */
export enum Source {
  VISIT = 'VISIT',
  PAGE = 'PAGE',
  PAPER = 'PAPER',
  LINE_12317 = 'LINE_12317',
  LINE_12345 = 'LINE_12345',
  LETTERS = 'LETTERS',
  /** The hub's own, of what the register says. */
  REGISTER = 'REGISTER',
}

/** Whether the household was found in the register, and why not. */
export enum IntakeLink {
  LINKED = 'LINKED',
  NO_ID = 'NO_ID',
  NOT_IN_REGISTER = 'NOT_IN_REGISTER',
  NAME_CLASH = 'NAME_CLASH',
  SEVERAL = 'SEVERAL',
}

/** A report of a cadre, an applicant or a petition, beside the clue it led to. */
export const IntakeEntity = defineEntity({
  name: 'Intake',
  tableName: 'intake',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    channel: p.enum(() => Channel),
    source: p.enum(() => Source),
    /** Division codes: of the household where it is linked, else where the report says. */
    town: p.string(),
    village: p.string(),
    /** 户编号; empty while not linked. */
    hhNo: p.string(),
    /** Pseudonym; empty when no ID number was given. */
    personKey: p.string(),
    link: p.enum(() => IntakeLink),
    /** Risk codes. */
    risks: p.json<readonly string[]>(),
    /** Sealed: IntakeContent. */
    content: p.text(),
    sourceHash: p.string().nullable(),
    receiptHash: p.string().nullable(),
    receivedOn: p.string(),
    at: p.datetime(3),
    /** 'user:<name>' or 'applicant'. */
    by: p.string(),
    assignment: () => p.manyToOne(AssignmentEntity),
    /** State the open clue was in when this was added to it; null where the clue began with this. */
    joined: p.enum(() => AssignmentState).nullable(),
    version: p.integer().version(),
  },
});
export type IntakeRow = InferEntity<typeof IntakeEntity>;

/** Whether people of a county may apply on their phones. */
export const ApplySettingEntity = defineEntity({
  name: 'ApplySetting',
  tableName: 'apply_setting',
  properties: {
    county: p.string().primary(),
    open: p.boolean(),
    /** Beginning of the address in QR codes, without a slash at the end; null: where the dashboard is. */
    address: p.string().nullable(),
    at: p.datetime(3),
    by: p.string(),
    version: p.integer().version(),
  },
});
export type ApplySettingRow = InferEntity<typeof ApplySettingEntity>;
