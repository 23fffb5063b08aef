import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../errors.ts';
import type { Orm } from '../../orm.config.ts';
import type { Outbox } from './outbox.ts';

/** Where decisions are changed: of a request, or of the hub by itself. */
export interface Changing {
  services: { orm: Orm };
  outbox: Pick<Outbox, 'kick'>;
}

/** Somebody else was quicker. */
export const changedMeanwhile = (): Refusal =>
  new Refusal('CONFLICT', '别人刚刚改过这一条：请刷新页面，看过新的情况后再操作。');

/**
 * Changes decisions in one transaction and sends its events on their way. Everything inside goes through the `em`
 * handed in: the embedded store has one connection, and another manager would wait for ever.
 * @throws CONFLICT when somebody changed the same row meanwhile
 */
export async function change<T>(ctx: Changing, work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
  try {
    const answer = await ctx.services.orm.em.fork().transactional(work);
    ctx.outbox.kick();
    return answer;
  } catch (error) {
    if (error instanceof OptimisticLockError || error instanceof UniqueConstraintViolationException)
      throw changedMeanwhile();
    throw error;
  }
}

/** The version an asker saw must still be the one that stands. @throws CONFLICT */
export function unchanged(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw changedMeanwhile();
}
