import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How far a message came. What stays SENDING was cut off: it may have arrived, and is not sent again that day. */
export enum MailState {
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
}

/** An extract that a contact was reminded of on a day; all of one message bear its number. */
export const ReminderMailEntity = defineEntity({
  name: 'ReminderMail',
  tableName: 'reminder_mail',
  properties: {
    id: p.uuid().primary(),
    message: p.uuid(),
    county: p.string(),
    department: p.string(),
    extract: p.string(),
    /** YYYY-MM */
    period: p.string(),
    /** Whom it went to: a row of department_contact. */
    contact: p.uuid(),
    copied: p.uuid().nullable(),
    /** YYYY-MM-DD, Chinese. */
    day: p.string(),
    kind: p.string(),
    state: p.enum(() => MailState),
    /** Why it failed, in Chinese, without an address. */
    reason: p.text().nullable(),
    at: p.datetime(3),
  },
});
export type ReminderMailRow = InferEntity<typeof ReminderMailEntity>;
