import { createHash } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Services } from '../../context.ts';
import { badInput, Refusal } from '../../errors.ts';
import { openText, sealText } from '../../sealed-text.ts';
import { HandInKeyEntity } from './hand-in-key.entity.ts';

/** An answer as it leaves: HTTP status and body. */
export interface Reply {
  status: number;
  body: object;
}

type Store = Pick<Services, 'orm' | 'keyring'>;

/** How long an answer is kept, in milliseconds: longer than any system tries again. */
const KEPT = 30 * 24 * 3_600_000;

const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** A key as it came in the header. @throws BAD_USER_INPUT */
export function keyIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!/^[\x21-\x7e]{8,128}$/.test(header))
    throw badInput('Idempotency-Key 应为 8 到 128 个英文字母、数字或符号，例如一个 UUID：请改正后重试。');
  return header;
}

/** Takes a key; null when somebody took it before. */
async function taken({ orm }: Store, id: string, fingerprint: string): Promise<boolean> {
  try {
    await orm.em.fork().insert(HandInKeyEntity, { id, fingerprint, begunAt: new Date(), status: null, answer: null });
    return true;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return false;
    throw error;
  }
}

async function before({ orm, keyring }: Store, id: string, fingerprint: string): Promise<Reply> {
  const row = await orm.em.fork().findOne(HandInKeyEntity, { id });
  if (row && row.fingerprint !== fingerprint)
    throw new Refusal('CONFLICT', '这个 Idempotency-Key 已用于另一份报送：新的报送请换一个新的键。');
  if (!row?.answer || !row.status)
    throw new Refusal('CONFLICT', '同一个 Idempotency-Key 的报送还在处理：请稍后用同一个键再问一次，不会重复报送。');
  return { status: row.status, body: JSON.parse(openText(keyring, row.answer)) as object };
}

/**
 * Does `work` once for a key: who asks again with the same key and the same content gets the first answer.
 * A failure is not an answer: the key is free again.
 * @param scope whose key it is, so that nobody meets another's
 * @throws CONFLICT when the key stands for other content, or its first request is still under way
 */
export async function once(
  store: Store,
  { key, scope, asked }: { key: string; scope: readonly string[]; asked: readonly unknown[] },
  work: () => Promise<Reply>,
): Promise<Reply & { replayed: boolean }> {
  const id = digest([...scope, key]);
  const fingerprint = digest(asked);
  if (!(await taken(store, id, fingerprint))) return { ...(await before(store, id, fingerprint)), replayed: true };
  const em = store.orm.em.fork();
  try {
    const reply = await work();
    const answer = sealText(store.keyring, JSON.stringify(reply.body));
    await em.nativeUpdate(HandInKeyEntity, { id }, { status: reply.status, answer });
    return { ...reply, replayed: false };
  } catch (error) {
    await em.nativeDelete(HandInKeyEntity, { id });
    throw error;
  }
}

/** At start: frees keys whose request a crash cut off, and forgets old answers. */
export async function sweepKeys({ orm }: Pick<Store, 'orm'>, now = new Date()): Promise<void> {
  const old = { begunAt: { $lt: new Date(now.getTime() - KEPT) } };
  await orm.em.fork().nativeDelete(HandInKeyEntity, { $or: [{ status: null }, old] });
}
