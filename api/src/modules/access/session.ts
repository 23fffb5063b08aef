import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import type { Principal } from './principal.ts';
import { SessionEntity } from './session.entity.ts';
import { UserEntity, type UserRow } from './user.entity.ts';

const MINUTE = 60_000;
/** A session ends after a working day, and after an idle spell within it. */
export const SESSION = { lasts: 12 * 60 * MINUTE, idle: 2 * 60 * MINUTE, touched: MINUTE };

/** How a sid is kept: whoever reads the store cannot take over a session. */
export const sidHash = (sid: string): string => createHash('sha256').update(sid).digest('hex');

export const asPrincipal = (user: UserRow): Principal => ({
  id: user.id,
  kind: 'user',
  name: user.name,
  role: user.role,
  division: user.division ?? null,
  department: user.department ?? null,
  mustChangePassword: user.mustChangePassword,
});

/** Opens a session under a new sid, and ends the one the browser came with, so that none can be planted. */
export async function openSession(
  em: EntityManager,
  user: UserRow,
  before: string | null,
  now = new Date(),
): Promise<{ sid: string; expiresAt: Date }> {
  const sid = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + SESSION.lasts);
  const gone = [{ expiresAt: { $lt: now } }, ...(before ? [{ sidHash: before }] : [])];
  await em.nativeDelete(SessionEntity, { $or: gone });
  em.create(SessionEntity, {
    sidHash: sidHash(sid),
    user: em.getReference(UserEntity, user.id),
    createdAt: now,
    expiresAt,
    lastSeenAt: now,
  });
  await em.flush();
  return { sid, expiresAt };
}

/** Whose session a sid is; null when unknown, ended, idle too long, or the account is disabled. */
export async function sessionOf(em: EntityManager, sid: string, now = new Date()): Promise<Principal | null> {
  const session = await em.findOne(SessionEntity, { sidHash: sidHash(sid) }, { populate: ['user'] });
  if (!session) return null;
  const seen = session.lastSeenAt.getTime();
  const user = session.user as UserRow;
  if (session.expiresAt <= now || now.getTime() - seen > SESSION.idle || user.disabledAt) return null;
  if (now.getTime() - seen > SESSION.touched)
    await em.nativeUpdate(SessionEntity, { sidHash: session.sidHash }, { lastSeenAt: now });
  return asPrincipal(user);
}

/** Ends sessions of a user: one, or all but one. */
export async function endSessions(em: EntityManager, which: { only: string } | { user: string; but: string | null }) {
  if ('only' in which) await em.nativeDelete(SessionEntity, { sidHash: which.only });
  else
    await em.nativeDelete(SessionEntity, {
      user: which.user,
      ...(which.but ? { sidHash: { $ne: which.but } } : {}),
    });
}
