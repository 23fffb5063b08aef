import type { Context } from '../../context.ts';
import { Refusal } from '../../errors.ts';
import { type AssignmentRow, AssignmentState } from '../assignment/assignment.entity.ts';
import { ApplicationState } from './apply.type.ts';
import { clueOf } from './clue.ts';
import { hashed } from './content.ts';
import { IntakeEntity, type IntakeRow } from './intake.entity.ts';
import { readReceipt } from './receipt.ts';

const VISITED: readonly AssignmentState[] = [
  AssignmentState.VERIFYING,
  AssignmentState.YES,
  AssignmentState.NO,
  AssignmentState.ALREADY,
];

/**
 * What an applicant is told. A clue that was open before tells nothing until it moves on: otherwise somebody could
 * apply in a neighbour's name to learn that the neighbour is being looked into.
 */
export function applicationStateOf(clue: Pick<AssignmentRow, 'state' | 'toldOn'>, joined: AssignmentState | null) {
  if (clue.state === joined) return ApplicationState.RECEIVED;
  if (clue.state === AssignmentState.NOTIFIED || (clue.state === AssignmentState.CLOSED && clue.toldOn))
    return ApplicationState.TOLD;
  if (clue.state === AssignmentState.CLOSED) return ApplicationState.CLOSED;
  return VISITED.includes(clue.state) ? ApplicationState.VISITING : ApplicationState.RECEIVED;
}

/** One answer for whatever is no code of ours. */
const unknown = (): Refusal =>
  new Refusal('NOT_FOUND', '没有找到这个回执码：请照回执逐个字核对；回执丢了，请带身份证到村委会查询。');

/** The state of the application with a receipt code. @throws NOT_FOUND */
export async function applicationState(ctx: Context, typed: string): Promise<ApplicationState> {
  const code = readReceipt(typed);
  const found = hashed(ctx.services.keyring, 'receipt', code ?? '');
  const row = (await ctx.em.findOne(
    IntakeEntity,
    { receiptHash: found },
    { populate: ['assignment'] },
  )) as IntakeRow | null;
  if (!row) throw unknown();
  return applicationStateOf(clueOf(row), row.joined ?? null);
}
