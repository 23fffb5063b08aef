import type { Scope } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput, Refusal } from '../../errors.ts';
import { type AssignmentRow, AssignmentState as State, Verdict } from '../assignment/assignment.entity.ts';
import { moved } from '../assignment/assignment-machine.ts';
import { assignmentIn } from '../assignment/find.ts';
import { happened } from '../assignment/happened.ts';
import { openCase } from '../case/open-case.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { answerClause, untoldIn } from './duty.ts';
import { knownOf } from './known.ts';

/** Clues closed at once: a page of a list. */
const AT_ONCE = 200;

/** One that was closed, or why it was not. */
export type Closing = { row: AssignmentRow } | { id: string; number: number | null; reason: string };

/** @throws BAD_USER_INPUT with the clause, when somebody is to be told first */
async function checkTold(em: SqlEntityManager, row: AssignmentRow, law: Law): Promise<void> {
  if (await untoldIn(em, row, law))
    throw badInput(`还没有书面告知本人，不能办结：${answerClause(law)}。请先打印告知书送达并登记，再办结。`);
}

function checkHousehold(row: AssignmentRow): void {
  if (row.verdict === Verdict.YES && !row.hhNo)
    throw badInput('这条线索还没有对上花名册里的户，不能转入认定：请先核对户编号。');
}

async function closeOne(
  ctx: Context,
  scope: Scope,
  law: Law,
  seen: { id: string; version: number },
  persons: number | null,
): Promise<AssignmentRow> {
  return change(ctx, async (em: SqlEntityManager) => {
    const row = await assignmentIn(em, scope, seen.id);
    unchanged(row, seen.version);
    const from = row.state;
    const to = moved(from, 'CLOSE');
    await checkTold(em, row, law);
    checkHousehold(row);
    row.state = to;
    row.closedOn = today(ctx.now());
    await record(em, doingOf(ctx), [happened(row, 'CLOSED', from, { facts: { closedOn: row.closedOn } })]);
    if (from === State.YES) await openCase(em, doingOf(ctx), law, row, { persons });
    return row;
  });
}

/** 办理一条销号一条: each is closed by itself, and one that cannot be keeps no other. A 是 opens its case in the same transaction. */
export async function closeAll(
  ctx: Context,
  scope: Scope,
  asked: readonly { id: string; version: number }[],
): Promise<Closing[]> {
  if (asked.length === 0) throw badInput('请选择要办结的线索。');
  if (asked.length > AT_ONCE) throw badInput(`一次最多办结 ${AT_ONCE} 条：请分几次。`);
  const law = lawOf(ctx, scope);
  const answers: Closing[] = [];
  for (const seen of new Map(asked.map((one) => [one.id, one])).values()) {
    let row: AssignmentRow | undefined;
    try {
      row = await assignmentIn(ctx.services.orm.em.fork(), scope, seen.id);
      const persons = row.verdict === Verdict.YES ? (await knownOf(ctx, scope, row)).members : null;
      answers.push({ row: await closeOne(ctx, scope, law, seen, persons) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push({ id: seen.id, number: row?.number ?? null, reason: error.message });
    }
  }
  return answers;
}
