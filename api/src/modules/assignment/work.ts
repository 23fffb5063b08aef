import { divisionsByCode, type Scope } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { Role } from '../access/role.ts';
import { UserEntity } from '../access/user.entity.ts';
import { change, unchanged } from '../event/change.ts';
import type { Facts } from '../event/event.entity.ts';
import { doingOf, type Happening, record } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { AssignmentEntity, type AssignmentRow } from './assignment.entity.ts';
import { type Move, moved } from './assignment-machine.ts';
import { inScope, isId } from './find.ts';
import { happened } from './happened.ts';
import { dueOf } from './sending-settings.ts';

/** Assignments moved at once: two pages of a list. */
const AT_ONCE = 200;

/** An assignment as somebody saw it. */
export interface Seen {
  id: string;
  version: number;
}

/** What a move does to a row beside its state, and what its event tells. */
interface Work {
  move: Move;
  kind: string;
  reason?: string | null;
  /** @returns facts for the event */
  apply(row: AssignmentRow, day: string): Facts;
}

async function rowsOf(em: SqlEntityManager, scope: Scope, seen: readonly Seen[]): Promise<AssignmentRow[]> {
  const versions = new Map(seen.map(({ id, version }) => [id.toLowerCase(), version]));
  if (versions.size === 0) throw badInput('请选择线索。');
  if (versions.size > AT_ONCE) throw badInput(`一次最多 ${AT_ONCE} 条：请分几次。`);
  const ids = [...versions.keys()].filter(isId);
  const rows = await em.find(
    AssignmentEntity,
    { $and: [{ id: { $in: ids } }, inScope(scope)] },
    { orderBy: { number: 'asc' } },
  );
  if (rows.length < versions.size) throw notFound('这条线索');
  for (const row of rows) unchanged(row, versions.get(row.id) ?? 0);
  return rows;
}

/** Moves assignments, all of them or none. @throws NOT_FOUND, CONFLICT, BAD_USER_INPUT */
function moveAll(ctx: Context, scope: Scope, seen: readonly Seen[], work: Work): Promise<AssignmentRow[]> {
  return change(ctx, async (em) => {
    const rows = await rowsOf(em, scope, seen);
    const doing = doingOf(ctx);
    const day = today(doing.at);
    const events = rows.map((row): Happening => {
      const from = row.state;
      row.state = moved(from, work.move);
      const facts = work.apply(row, day);
      return happened(row, work.kind, from, { reason: work.reason ?? null, facts });
    });
    await record(em, doing, events);
    return rows;
  });
}

/** 签收. */
export const receive = (ctx: Context, scope: Scope, seen: readonly Seen[]): Promise<AssignmentRow[]> =>
  moveAll(ctx, scope, seen, {
    move: 'RECEIVE',
    kind: 'RECEIVED',
    apply: (row, receivedOn) => {
      Object.assign(row, { receivedOn });
      return {};
    },
  });

function reasonOf(text: string): string {
  const reason = text.trim();
  if (!reason) throw badInput('请写明原因。');
  return checkText('原因', reason);
}

/** Back before it was sent, e.g. taken in by mistake: it ends. */
export const withdraw = (ctx: Context, scope: Scope, seen: readonly Seen[], reason: string): Promise<AssignmentRow[]> =>
  moveAll(ctx, scope, seen, {
    move: 'WITHDRAW',
    kind: 'WITHDRAWN',
    reason: reasonOf(reason),
    apply: (row, closedOn) => {
      Object.assign(row, { closedOn });
      return {};
    },
  });

/** The county does not accept a verdict: the township visits again, within the document's days from now on. */
export function returnVerdict(
  ctx: Context,
  scope: Scope,
  seen: readonly Seen[],
  reason: string,
): Promise<AssignmentRow[]> {
  const law = lawOf(ctx, scope);
  return moveAll(ctx, scope, seen, {
    move: 'RETURN',
    kind: 'RETURNED',
    reason: reasonOf(reason),
    apply: (row, day) => {
      const returned = row.verdict ?? null;
      Object.assign(row, { verdict: null, verdictOn: null, noReason: null, dueOn: dueOf(law, day) });
      return { returned };
    },
  });
}

/** @throws BAD_USER_INPUT when the code is no place of the scope at that level */
async function checkPlace(ctx: Context, scope: Scope, code: string, digits: 9 | 12): Promise<void> {
  const what = digits === 9 ? '乡镇' : '行政村';
  const inside = code.length === digits && code.startsWith(scope.division ?? scope.county);
  const found = inside ? await divisionsByCode({ county: scope.county }, storeOf(ctx), [code]) : [];
  if (found.length === 0) throw badInput(`${code} 不是本${scope.division ? '乡镇' : '县'}的${what}：请从列表里选择。`);
}

/** To another township, where the household lives now. It must be received there, within the document's days. */
export async function handOver(
  ctx: Context,
  scope: Scope,
  seen: readonly Seen[],
  { town, reason }: { town: string; reason: string },
): Promise<AssignmentRow[]> {
  const law: Law = lawOf(ctx, scope);
  await checkPlace(ctx, scope, town, 9);
  return moveAll(ctx, scope, seen, {
    move: 'HAND_OVER',
    kind: 'HANDED_OVER',
    reason: reasonOf(reason),
    apply: (row, day) => {
      if (row.town === town) throw badInput(`第 ${row.number} 号线索已经在这个乡镇，不需要转交。`);
      const facts = { fromTown: row.town, fromVillage: row.village };
      Object.assign(row, { town, village: '', verifier: null, receivedOn: null, dueOn: dueOf(law, day) });
      return facts;
    },
  });
}

async function verifierOf(ctx: Context, scope: Scope, name: string): Promise<{ division: string }> {
  const user = await ctx.em.findOne(UserEntity, { name, role: Role.TOWNSHIP_VERIFIER, disabledAt: null });
  const division = user?.division ?? '';
  if (!division.startsWith(scope.division ?? scope.county))
    throw badInput(`“${name}”不是本乡镇的核查人员账号：请从列表里选择。`);
  return { division };
}

/** To whom a township hands clues on: a village, a verifier, or both. */
export interface Share {
  village: string | null;
  verifier: string | null;
}

function checkShare(row: AssignmentRow, { village }: Share, works: string | null): void {
  const at = village ?? row.village;
  if (village && !village.startsWith(row.town))
    throw badInput(`第 ${row.number} 号线索不在这个村所属的乡镇：请先请县里转交。`);
  if (works?.length === 12 && at !== works)
    throw badInput(`这名核查人员只负责自己的村，第 ${row.number} 号线索不在那个村：请改派。`);
}

/** 分解到村、到人. What was not received yet is received with it. */
export async function decompose(
  ctx: Context,
  scope: Scope,
  seen: readonly Seen[],
  share: Share,
): Promise<AssignmentRow[]> {
  const { village, verifier } = share;
  if (!village && !verifier) throw badInput('请选择行政村或核查人员。');
  if (village) await checkPlace(ctx, scope, village, 12);
  const works = verifier ? (await verifierOf(ctx, scope, verifier)).division : null;
  return moveAll(ctx, scope, seen, {
    move: 'DECOMPOSE',
    kind: 'DECOMPOSED',
    apply: (row, day) => {
      checkShare(row, share, works);
      const facts = { fromVillage: row.village };
      if (village) row.village = village;
      if (verifier) row.verifier = verifier;
      row.receivedOn ??= day;
      return facts;
    },
  });
}
