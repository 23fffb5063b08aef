import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A hand-in that came with an Idempotency-Key. */
export const HandInKeyEntity = defineEntity({
  name: 'HandInKey',
  tableName: 'hand_in_key',
  properties: {
    /** SHA-256 of who, where and key, hexadecimal. */
    id: p.string().primary(),
    /** SHA-256 of what was asked, hexadecimal. */
    fingerprint: p.string(),
    begunAt: p.datetime(3),
    /** HTTP status of the answer; null while it is under way. */
    status: p.integer().nullable(),
    /** Sealed JSON of the answer. */
    answer: p.text().nullable(),
  },
});
export type HandInKeyRow = InferEntity<typeof HandInKeyEntity>;
