import { type HouseholdNow, householdsNow, newestRegister, type Scope } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type AssignmentRow, AssignmentState, EndReason } from '../assignment/assignment.entity.ts';
import { moved } from '../assignment/assignment-machine.ts';
import { ended, isUnanswered } from '../assignment/end-warnings.ts';
import { assignmentIn } from '../assignment/find.ts';
import { happened } from '../assignment/happened.ts';
import { dueOf } from '../assignment/sending-settings.ts';
import type { CaseRow } from '../case/case.entity.ts';
import { actIn, type Desk, deskOf } from '../case/desk.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf, type Happening, record } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { type Law, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { type Open, openWork } from './open-work.ts';
import { isElsewhere } from './work-changes.ts';
import { WorkChangeAct as Act } from './work-changes.type.ts';

/** What is to be settled. */
export interface Settling {
  household: string;
  act: Act;
  reason: string;
}

/** What was changed of it. */
export interface Settled {
  clue: AssignmentRow | null;
  case: CaseRow | null;
}

interface Asked {
  desk: Desk;
  day: string;
  reason: string;
  act: Act;
  now: HouseholdNow | undefined;
}

/** The register must say so, whoever asks. @throws BAD_USER_INPUT */
function checkChanged({ act, now }: Pick<Asked, 'act' | 'now'>, open: Open): void {
  const there = now !== undefined && now.members > 0;
  if (act === Act.END && there)
    throw badInput(`最近的花名册（${now.month}）里这一户还有 ${now.members} 人：不能按自然减少办理，请先核对花名册。`);
  if (act === Act.END && !isUnanswered(open.clue) && !open.case)
    throw badInput('这一户的线索已有核查结果：请照常办结，不必终止。');
  if (act === Act.MOVE && !(there && now.town && isElsewhere(open, now.town)))
    throw badInput('最近的花名册里这一户没有迁到别的乡镇，或没有可以转交的线索和档案：请刷新页面。');
}

/** To where the household lives now; what is sent already must be received there, within the document's days. */
function handOn(row: AssignmentRow, { day, reason, now }: Asked, law: Law): Happening {
  const from = row.state;
  const waiting = from === AssignmentState.MERGED;
  const facts = { fromTown: row.town, fromVillage: row.village };
  Object.assign(row, {
    ...{ state: moved(from, waiting ? 'APPEND' : 'HAND_OVER'), town: now?.town ?? '', village: now?.village ?? '' },
    ...{ verifier: null, receivedOn: null, revisitOn: null, dueOn: waiting ? null : dueOf(law, day) },
  });
  return happened(row, 'HANDED_OVER', from, { reason, facts });
}

async function settleClue(em: SqlEntityManager, asked: Asked, seen: AssignmentRow): Promise<AssignmentRow> {
  const { desk, act, day, reason } = asked;
  const row = await assignmentIn(em, desk.scope, seen.id);
  unchanged(row, seen.version);
  const event = act === Act.END ? ended(row, day, { end: EndReason.GONE, reason }) : handOn(row, asked, desk.law);
  await record(em, doingOf(desk.ctx), [event]);
  return row;
}

function settleCase(em: SqlEntityManager, { desk, act, day, reason, now }: Asked, row: CaseRow): Promise<CaseRow> {
  const seen = { id: row.id, version: row.version };
  const { level } = desk;
  if (act === Act.END) return actIn(em, desk, seen, { do: 'NATURAL_END', level, day }, { note: reason });
  const facts = { fromTown: row.town, fromVillage: row.village };
  return actIn(
    em,
    desk,
    seen,
    { do: 'MOVE', level, day },
    {
      note: reason,
      also: async (_, moving) => {
        Object.assign(moving, { town: now?.town ?? '', village: now?.village ?? '' });
        return facts;
      },
    },
  );
}

/** Whether a clue or case is touched by an act. */
const concerned = ({ act, now }: Asked, town: string): boolean => act === Act.END || town !== now?.town;

/**
 * Settles in one act what the newest register asks for: an open clue without a verdict and a case go to the township
 * where the household lives now, or end because nobody is left. Both or neither.
 * @throws FORBIDDEN, BAD_USER_INPUT when the register does not say so, CONFLICT
 */
export async function settleChange(
  ctx: Context,
  county: string,
  { household, act, reason }: Settling,
): Promise<Settled & { scope: Scope }> {
  const scope = ctx.scope(county, 'ASSIGN');
  const desk = deskOf(ctx, county);
  const store = storeOf(ctx);
  const [open] = await openWork(ctx, scope, { hhNo: household });
  if (!open) throw badInput('这一户没有未办结的线索，也没有未结束的档案：请刷新页面。');
  if ((await newestRegister(scope, store)) === null) throw badInput('还没有花名册：请先报送花名册。');
  const [now] = await householdsNow(scope, store, [household]);
  checkChanged({ act, now }, open);
  const asked: Asked = { desk, act, now, day: today(ctx.now()), reason: checkText('原因', reason) };
  const { clue, case: file } = open;
  return change(ctx, async (em) => ({
    scope,
    clue: isUnanswered(clue) && concerned(asked, clue.town) ? await settleClue(em, asked, clue) : null,
    case: file && concerned(asked, file.town) ? await settleCase(em, asked, file) : null,
  }));
}
