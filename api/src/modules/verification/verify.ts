import { randomUUID } from 'node:crypto';
import type { Scope } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput, Refusal } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { type AssignmentRow, type Verdict } from '../assignment/assignment.entity.ts';
import { type Move, moved } from '../assignment/assignment-machine.ts';
import { assignmentFor, assignmentIn } from '../assignment/find.ts';
import { happened } from '../assignment/happened.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { today } from '../submission/today.ts';
import { checkVisit, revisitNotice, type Visit } from './check-visit.ts';
import { type Known, knownOf, monitoredBy, yesRefused } from './known.ts';
import { NoReason, reasonName, VisitVerdict } from './reason.ts';
import { VerificationEntity } from './verification.entity.ts';
import type { VerifyInput } from './verification.input.ts';

/** What came of a draft. */
export interface VisitAnswer {
  row: AssignmentRow;
  /** false: this draft had arrived before. */
  counted: boolean;
  notices: string[];
}

const MOVES: Readonly<Record<VisitVerdict, Move>> = {
  YES: 'SAY_YES',
  NO: 'SAY_NO',
  ALREADY: 'SAY_ALREADY',
  UNREACHED: 'POSTPONE',
};

/** 已纳入 rests on the register or a case; where neither says so, on the words of the verifier. @throws BAD_USER_INPUT */
function checkMonitored({ verdict, note }: Visit, known: Known): void {
  const refused = verdict === VisitVerdict.YES ? yesRefused(known) : null;
  if (refused) throw badInput(refused);
  if (verdict === VisitVerdict.ALREADY && !monitoredBy(known) && !note)
    throw badInput(
      '花名册和认定记录里都没有这一户的监测信息：请在说明里写明“已纳入”的依据，例如国家系统里的纳入时间和监测类型。',
    );
}

/** What the verifier should look at again; nothing of it stops the answer. */
function noticesOf({ verdict, reason, revisitOn }: Visit, known: Known): string[] {
  const found = revisitOn ? revisitNotice(revisitOn) : [];
  const { month, current, members, monitoredType } = known;
  if (verdict === VisitVerdict.ALREADY && !monitoredBy(known))
    found.push('花名册和认定记录里都没有这一户的监测信息：已按您的说明记为“已纳入”，请县里核对花名册。');
  if (verdict === VisitVerdict.YES && monitoredType)
    found.push(`花名册（${month}）里这一户是${monitoredType}：监测已经结束的才能再认定，请核对。`);
  if (month && !current && reason !== NoReason.GONE)
    found.push(`最近一份花名册里没有这一户（最后一次在 ${month}）：可能已迁出、并户或整户消亡，请核对。`);
  if (reason === NoReason.GONE && current)
    found.push(`花名册（${month}）里这一户还有 ${members} 人：请在下次报送花名册时写明变动。`);
  if (reason === NoReason.NOT_RESIDENT) found.push('户籍不在本地：人在别的乡镇的，请县里转交那个乡镇，不要就此办结。');
  return found;
}

/** A draft that arrived before. @throws BAD_USER_INPUT when it was about another clue */
async function arrived(em: Pick<SqlEntityManager, 'findOne'>, id: string, draftKey: string): Promise<boolean> {
  const before = await em.findOne(VerificationEntity, { draftKey });
  if (!before) return false;
  if (before.assignmentId !== id) throw badInput('这份草稿已经用在另一条线索上：请刷新页面后重新填写。');
  return true;
}

async function write(
  em: SqlEntityManager,
  ctx: Context,
  row: AssignmentRow,
  visit: Visit,
  known: Known,
): Promise<void> {
  const round = (await em.count(VerificationEntity, { assignmentId: row.id })) + 1;
  const { keyring } = ctx.services;
  const { at, actor } = doingOf(ctx);
  const { visitors, note, ...rest } = visit;
  em.create(VerificationEntity, {
    ...{ id: randomUUID(), assignmentId: row.id, county: row.county, round, ...rest, monitored: monitoredBy(known) },
    ...{ visitors: sealText(keyring, visitors.join('\n')), note: note ? sealText(keyring, note) : null, at, actor },
  });
}

/** The assignment as the visit leaves it. The clock goes on while nobody was met: no document lets it stop. */
function answer(row: AssignmentRow, { verdict, reason, revisitOn }: Visit, day: string): void {
  row.state = moved(row.state, MOVES[verdict]);
  if (verdict === VisitVerdict.UNREACHED) {
    row.revisitOn = revisitOn;
    return;
  }
  row.revisitOn = null;
  row.verdict = verdict as unknown as Verdict;
  row.verdictOn = day;
  row.noReason = reason;
}

function put(ctx: Context, scope: Scope, seen: { id: string; version: number }, visit: Visit, known: Known) {
  const day = today(ctx.now());
  return change(ctx, async (em): Promise<Omit<VisitAnswer, 'notices'>> => {
    const row = await assignmentIn(em, scope, seen.id);
    if (await arrived(em, seen.id, visit.draftKey)) return { row, counted: false };
    unchanged(row, seen.version);
    const from = row.state;
    await write(em, ctx, row, visit, known);
    answer(row, visit, day);
    const kind = visit.verdict === VisitVerdict.UNREACHED ? 'POSTPONED' : 'VERDICT';
    const why = [reasonName(visit.verdict, visit.reason), visit.note].filter(Boolean).join('：');
    const facts = { visitedOn: visit.visitedOn, revisitOn: visit.revisitOn, why: visit.reason };
    await record(em, doingOf(ctx), [happened(row, kind, from, { reason: why || null, facts })]);
    return { row, counted: true };
  });
}

/**
 * Writes a visit down and answers the clue, or moves its day when nobody was met. The day of the answer is the day it
 * arrives; the day of the visit is what the verifier says.
 * @throws BAD_USER_INPUT, NOT_FOUND, or CONFLICT when another verifier was quicker
 */
export async function verify(
  ctx: Context,
  scope: Scope,
  seen: { id: string; version: number },
  input: VerifyInput,
): Promise<VisitAnswer> {
  const row = await assignmentFor(ctx, scope, seen.id);
  if (await arrived(ctx.em, row.id, input.draftKey.toLowerCase())) return { row, counted: false, notices: [] };
  const visit = checkVisit(input, today(ctx.now()), row.assignedOn ?? null);
  const known = await knownOf(ctx, scope, row);
  checkMonitored(visit, known);
  try {
    return { ...(await put(ctx, scope, seen, visit, known)), notices: noticesOf(visit, known) };
  } catch (error) {
    const again = error instanceof Refusal && error.code === 'CONFLICT';
    // The same draft on two lines at once: the other one was written.
    if (!again || !(await arrived(ctx.services.orm.em.fork(), row.id, visit.draftKey))) throw error;
    return { row: await assignmentIn(ctx.services.orm.em.fork(), scope, row.id), counted: false, notices: [] };
  }
}
