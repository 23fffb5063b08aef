import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How a written answer reached the applicant: 当面送达, 邮寄送达, 委托村干部转交, 留置送达. */
export enum NoticeWay {
  IN_PERSON = 'IN_PERSON',
  BY_POST = 'BY_POST',
  BY_VILLAGE = 'BY_VILLAGE',
  LEFT = 'LEFT',
}

/** Ways as letters and screens call them. */
export const WAY_NAMES: Readonly<Record<NoticeWay, string>> = {
  IN_PERSON: '当面送达',
  BY_POST: '邮寄送达',
  BY_VILLAGE: '委托村干部转交',
  LEFT: '留置送达',
};

/** A written answer that was given. Only ever added. */
export const NoticeEntity = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    county: p.string(),
    /** Number of the letter, unique in its county. */
    number: p.string(),
    toldOn: p.string(),
    way: p.enum(() => NoticeWay),
    at: p.datetime(3),
    actor: p.string(),
  },
});
export type NoticeRow = InferEntity<typeof NoticeEntity>;
