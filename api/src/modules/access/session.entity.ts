import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { UserEntity } from './user.entity.ts';

/** A signed-in browser. The sid itself stands only in the browser's cookie. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    /** SHA-256 of the sid, hexadecimal. */
    sidHash: p.string().primary(),
    user: () => p.manyToOne(UserEntity),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    lastSeenAt: p.datetime(),
  },
});
export type SessionRow = InferEntity<typeof SessionEntity>;
