import type { Keyring } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { sealText } from '../../sealed-text.ts';
import { actor } from '../audit/audit.ts';
import { today } from '../submission/today.ts';
import { EventEntity, type EventRow, type Facts, type Subject } from './event.entity.ts';

/** Any number that nothing else locks, but what is numbered in the same transaction as its event. */
export const NUMBER_LOCK = 5_310_148;

/** Who does something, and when: of a request, or of the hub by itself. */
export interface Doing {
  at: Date;
  actor: string;
  role: string | null;
  keyring: Keyring;
}

/** What is done. `reason` is free text and is sealed; `facts` name no person. */
export interface Happening {
  county: string;
  subject: Subject;
  subjectId: string;
  hhNo: string;
  town: string;
  village: string;
  kind: string;
  fromState: string | null;
  toState: string;
  reason?: string | null;
  facts?: Facts;
}

/** Who asks, as events name him, at the time of the request. */
export const doingOf = (ctx: Context): Doing => ({
  at: ctx.now(),
  actor: actor(ctx.who()).who,
  role: ctx.who().role,
  keyring: ctx.services.keyring,
});

/**
 * Writes events with what they tell of: call it inside the transaction that changes the subject, as its last step,
 * for it keeps every other writer of events waiting until the commit. So numbers have no gap and follow the commits.
 */
export async function record(em: SqlEntityManager, doing: Doing, happened: readonly Happening[]): Promise<void> {
  if (happened.length === 0) return;
  await em.flush();
  await em.execute('select pg_advisory_xact_lock(?)', [NUMBER_LOCK]);
  const [last] = await em.find(EventEntity, {}, { orderBy: { seq: 'desc' }, limit: 1, fields: ['seq'] });
  const day = today(doing.at);
  const rows = happened.map(
    ({ reason, facts, ...rest }, index): EventRow => ({
      ...rest,
      seq: (last?.seq ?? 0) + 1 + index,
      at: doing.at,
      day,
      actor: doing.actor,
      role: doing.role,
      reason: reason ? sealText(doing.keyring, reason) : null,
      facts: facts ?? {},
    }),
  );
  await em.insertMany(EventEntity, rows);
}
