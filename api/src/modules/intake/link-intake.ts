import { householdsById, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf } from '../event/record.ts';
import { storeOf } from '../policy/law.ts';
import { clueOf, linkClue } from './clue.ts';
import { IntakeLink, type IntakeRow } from './intake.entity.ts';
import { intakeIn } from './read.ts';

/**
 * Says which household a report without one is about; its clue becomes that household's, or joins the open one.
 * @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT
 */
export async function linkIntake(
  ctx: Context,
  scope: Scope,
  seen: { id: string; version: number },
  household: string,
): Promise<IntakeRow> {
  const [home] = await householdsById(scope, storeOf(ctx), [household.trim()]);
  if (!home) throw notFound(`户 ${household.slice(0, 64)}`);
  return change(ctx, async (em) => {
    const row = await intakeIn(em, scope, seen.id);
    unchanged(row, seen.version);
    if (row.link === IntakeLink.LINKED) throw badInput(`这条登记已经对上户 ${row.hhNo}，不必再对。`);
    await linkClue(em, doingOf(ctx), clueOf(row), home);
    await em.flush();
    return row;
  });
}
