import { monthsAfter, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { change } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { today } from '../submission/today.ts';
import { moved } from './assignment-machine.ts';
import { happened } from './happened.ts';
import { ReviewLabel } from './judge-clue.ts';
import { type Reviewed, reviewOf } from './review.ts';
import { takenFor } from './send.ts';
import { takenIn } from './take-in.ts';

/** Households of one transaction, so that others need not wait long. */
const AT_ONCE = 500;

/**
 * Clues that came up before the hub was in use and were never sent. What belongs to an open clue stays with it.
 * @param before 'YYYY-MM', the first month in use
 * @throws BAD_USER_INPUT for a month that has not come
 */
export async function backlogOf(ctx: Context, scope: Scope, before: string): Promise<Reviewed[]> {
  if (before > today(ctx.now()).slice(0, 7)) throw badInput(`启用月份 ${before} 还没有到：请选择已经到了的月份。`);
  const reviewed = await reviewOf(ctx, scope, monthsAfter(before, -1));
  return reviewed.filter(({ label }) => label !== ReviewLabel.APPEND);
}

/**
 * Takes the backlog off the list: each clue is taken in and withdrawn, so that the events tell of it and no total of
 * what was sent counts it. Warnings of later months stay. Cut off, it is gone on with by asking again.
 * @returns how many households
 */
export async function closeBacklog(
  ctx: Context,
  scope: Scope,
  { before, reason: said }: { before: string; reason: string },
): Promise<number> {
  const reason = checkText('原因', said);
  const backlog = await backlogOf(ctx, scope, before);
  let closed = 0;
  for (let from = 0; from < backlog.length; from += AT_ONCE) {
    const taken = await takenFor(ctx, scope, monthsAfter(before, -1), backlog.slice(from, from + AT_ONCE));
    closed += await change(ctx, async (em) => {
      const doing = doingOf(ctx);
      const rows = (await takenIn(em, doing, taken)).filter(({ how }) => how === 'TAKEN').map(({ row }) => row);
      const events = rows.map((row) => {
        const state = row.state;
        Object.assign(row, { state: moved(state, 'WITHDRAW'), closedOn: today(doing.at) });
        return happened(row, 'WITHDRAWN', state, { reason, facts: { backlog: before } });
      });
      await record(em, doing, events);
      return rows.length;
    });
  }
  return closed;
}
