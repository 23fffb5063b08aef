import type { EntityManager } from '@mikro-orm/core';
import { secretHash } from './account.ts';
import type { Principal } from './principal.ts';
import { ServiceKeyEntity } from './service-key.entity.ts';

/** How often the time of last use is written, in milliseconds. */
const TOUCHED = 60_000;

/** Whose secret a bearer is; null when unknown, revoked or expired. */
export async function keyOf(em: EntityManager, secret: string, now = new Date()): Promise<Principal | null> {
  const key = await em.findOne(ServiceKeyEntity, { secretHash: secretHash(secret) });
  if (!key || key.revokedAt || (key.expiresAt && key.expiresAt <= now)) return null;
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > TOUCHED)
    await em.nativeUpdate(ServiceKeyEntity, { id: key.id }, { lastUsedAt: now });
  const { id, name, role, division, department } = key;
  return { id, kind: 'key', name, role, division, department: department ?? null, mustChangePassword: false };
}
