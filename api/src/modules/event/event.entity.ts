import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What an event is about. */
export enum Subject {
  ASSIGNMENT = 'ASSIGNMENT',
  CASE = 'CASE',
}

/** What a measure may need of an event beside its states: words and numbers, never a person. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Something that was done about a clue or a case. Only ever added. */
export const EventEntity = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    /** 1, 2, 3 … without a gap, in the order of commits. */
    seq: p.bigint('number').primary(),
    county: p.string(),
    at: p.datetime(3),
    /** 'YYYY-MM-DD' in China, by which deadlines and cut-offs count. */
    day: p.string(),
    subject: p.enum(() => Subject),
    subjectId: p.uuid(),
    /** 户编号; empty while no household of the register is named. */
    hhNo: p.string(),
    /** Division codes; empty where unknown. */
    town: p.string(),
    village: p.string(),
    kind: p.string(),
    /** Null at the first event of a subject. */
    fromState: p.string().nullable(),
    toState: p.string(),
    /** 'user:<name>', 'key:<name>', 'hub' or 'applicant'. */
    actor: p.string(),
    /** Duty of who did it. */
    role: p.string().nullable(),
    /** Sealed: why, in the words of who did it. */
    reason: p.text().nullable(),
    facts: p.json<Facts>(),
  },
});
export type EventRow = InferEntity<typeof EventEntity>;
