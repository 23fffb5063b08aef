import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export enum MeetingState {
  OPEN = 'OPEN',
  HELD = 'HELD',
}

/** A meeting about some months, from the day on which it is opened. */
export const MeetingEntity = defineEntity({
  name: 'Meeting',
  tableName: 'meeting',
  properties: {
    id: p.uuid().primary(),
    /** County or city, 6 digits. */
    place: p.string(),
    /** Id of the meeting in the document. */
    kind: p.string(),
    /** 'YYYY-MM' */
    fromMonth: p.string(),
    toMonth: p.string(),
    /** Cut-off day of its figures; null: today. */
    asOf: p.string().nullable(),
    heldOn: p.string().nullable(),
    state: p.enum(() => MeetingState),
    /** Sealed JSON: what was written beforehand about the items of the agenda. */
    notes: p.text().nullable(),
    /** Codes of the counties visited. */
    visited: p.json<string[]>(),
    openedAt: p.datetime(3),
    openedBy: p.string(),
    version: p.integer().version(),
  },
});
export type MeetingRow = InferEntity<typeof MeetingEntity>;
