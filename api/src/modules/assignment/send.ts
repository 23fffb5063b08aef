import { deadAmong, newestRegister, type Scope, type WarningRow, warningsById } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { change } from '../event/change.ts';
import { type Doing, doingOf, record } from '../event/record.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { AssignmentEntity, AssignmentKind, type AssignmentRow, AssignmentState, Channel } from './assignment.entity.ts';
import { moved } from './assignment-machine.ts';
import { endWarningsOf } from './end-warnings.ts';
import { isId } from './find.ts';
import { happened } from './happened.ts';
import { ReviewLabel } from './judge-clue.ts';
import { type Reviewed, reviewOf } from './review.ts';
import { dueOf, sendingSettingsOf } from './sending-settings.ts';
import { type Taken, takenIn } from './take-in.ts';
import { type Workload, workloads } from './workload.ts';

/** What came of sending. */
export interface Sent {
  sent: AssignmentRow[];
  /** Beyond what a township can visit: they wait, none is dropped. */
  queued: AssignmentRow[];
  appended: AssignmentRow[];
  /** Repeats that were left, and households without a township. */
  left: number;
}

/** Most urgent first: what waits longer goes before what is as urgent. */
export const queueOrder = (a: AssignmentRow, b: AssignmentRow): number =>
  a.priority - b.priority || (a.month < b.month ? -1 : Number(a.month > b.month)) || a.number - b.number;

/** What a township can still take: null when that cannot be told, then nothing is held back. */
class Room {
  private readonly left = new Map<string, number | null>();

  constructor(
    private readonly workload: (town: string) => Workload,
    private readonly over: boolean,
  ) {}

  /** Takes a place for a clue. News about a monitored household is no visit and needs none. */
  takes({ kind, town }: Pick<AssignmentRow, 'kind' | 'town'>): boolean {
    if (this.over || kind === AssignmentKind.RISK_UPDATE) return true;
    const { capacity, open } = this.workload(town);
    const left = this.left.get(town) ?? (capacity === null ? null : Math.max(0, capacity - open));
    if (left === null) return true;
    this.left.set(town, Math.max(0, left - 1));
    return left > 0;
  }
}

/** Sends clues in the order given as far as there is room. Inside `change`; rows stand as MERGED. */
async function sendRows(
  em: SqlEntityManager,
  doing: Doing,
  law: Law,
  rows: readonly AssignmentRow[],
  over: boolean,
): Promise<Pick<Sent, 'sent' | 'queued'>> {
  const [first] = rows;
  if (!first) return { sent: [], queued: [] };
  const day = today(doing.at);
  const due = dueOf(law, day);
  const { of } = await workloads(em, first.county, sendingSettingsOf(law.policy));
  const room = new Room(of, over);
  const sent: AssignmentRow[] = [];
  const queued: AssignmentRow[] = [];
  for (const row of rows) (row.town && room.takes(row) ? sent : queued).push(row);
  for (const row of sent) Object.assign(row, { state: moved(row.state, 'SEND'), assignedOn: day, dueOn: due });
  await record(
    em,
    doing,
    sent.map((row) => happened(row, 'SENT', AssignmentState.MERGED)),
  );
  return { sent, queued };
}

/** How a clue came up: who petitioned is answered, whatever departments' files say beside it. */
function channelOf({ policy }: Law, warnings: readonly WarningRow[]): Channel {
  const extracts = new Set(warnings.map(({ extract }) => extract));
  const asked = policy.extracts.some(({ id, channel }) => extracts.has(id) && channel === Channel.PETITION);
  return asked ? Channel.PETITION : Channel.DEPT;
}

function takenOf(
  { scope, law, month }: { scope: Scope; law: Law; month: string },
  one: Reviewed,
  warnings: readonly WarningRow[],
): Taken {
  const { household, town, village, departments, riskCodes, priority } = one.row;
  return {
    ...{ county: scope.county, hhNo: household, month, town, village, departments, risks: riskCodes, priority },
    kind: one.label === ReviewLabel.RISK_UPDATE ? AssignmentKind.RISK_UPDATE : AssignmentKind.VERIFY,
    channel: channelOf(law, warnings),
    repeatOf: one.before?.id ?? null,
    warnings,
  };
}

/** Those the office picked, or all that the hub suggests. Picked ones go whatever the hub suggests. */
function chosen(reviewed: readonly Reviewed[], households: readonly string[] | null): Reviewed[] {
  if (households === null) return reviewed.filter(({ suggested, row }) => suggested && row.town !== '');
  if (households.length === 0) throw badInput('请选择要下发的线索。');
  const picked = new Set(households);
  return reviewed.filter(({ row }) => picked.has(row.household) && row.town !== '');
}

/** What is asked to be sent. */
export interface Sending {
  month: string;
  /** 户编号; null: all that the hub suggests. */
  households: readonly string[] | null;
  /** Whatever the townships can visit. */
  over: boolean;
}

const waiting = (em: SqlEntityManager, county: string, more: object = {}): Promise<AssignmentRow[]> =>
  em.find(AssignmentEntity, { county, state: AssignmentState.MERGED, ...more });

/** Clues of a review, ready to be taken in with their warnings. */
export async function takenFor(
  ctx: Context,
  scope: Scope,
  month: string,
  picked: readonly Reviewed[],
): Promise<Taken[]> {
  const ids = picked.flatMap(({ row }) => row.warnings);
  const rows = ids.length > 0 ? await warningsById({ county: scope.county }, storeOf(ctx), ids) : [];
  const warnings = new Map(rows.map((row) => [row.id, row]));
  const of = { scope, law: lawOf(ctx, scope), month };
  return picked.map((one) =>
    takenOf(
      of,
      one,
      one.row.warnings.flatMap((id) => warnings.get(id) ?? []),
    ),
  );
}

/** Clues picked out of a review, ready to be taken in. */
export async function pickedOf(ctx: Context, scope: Scope, { month, households }: Sending) {
  const reviewed = await reviewOf(ctx, scope, month);
  const picked = chosen(reviewed, households);
  return {
    taken: await takenFor(ctx, scope, month, picked),
    left: (households === null ? reviewed.length : households.length) - picked.length,
  };
}

/** Persons of the warnings who have died by now: nobody is sent to visit them. */
async function diedAmong(ctx: Context, { county }: Scope, taken: readonly Taken[]) {
  const store = storeOf(ctx);
  const people = new Set(taken.flatMap(({ warnings }) => warnings.map(({ person }) => person)));
  people.delete('0');
  const [dead, month] = await Promise.all([
    deadAmong({ county }, store, [...people]),
    newestRegister({ county }, store),
  ]);
  return { dead, month: month ?? '' };
}

/**
 * Takes new clues in and sends them to their townships, most urgent first; what a township cannot visit in time waits
 * as MERGED, and goes with the next that are sent all together. Pressed twice it sends once: what an assignment has
 * already is not taken in again.
 * @throws BAD_USER_INPUT, CONFLICT
 */
export async function sendClues(ctx: Context, scope: Scope, asked: Sending): Promise<Sent> {
  const law = lawOf(ctx, scope);
  const { taken, left } = await pickedOf(ctx, scope, asked);
  const died = await diedAmong(ctx, scope, taken);
  return change(ctx, async (em) => {
    const doing = doingOf(ctx);
    // What came by files alone: a report waits until the office sends it.
    const before = asked.households === null ? await waiting(em, scope.county) : [];
    const done = await takenIn(em, doing, taken);
    const of = (how: string) => done.filter((one) => one.how === how).map(({ row }) => row);
    await endWarningsOf(
      em,
      doing,
      done.map(({ row }) => row.id),
      died,
    );
    const rows = [...before.filter(({ departments }) => departments.length > 0), ...of('TAKEN')]
      .filter(({ state }) => state === AssignmentState.MERGED)
      .sort(queueOrder);
    return { ...(await sendRows(em, doing, law, rows, asked.over)), appended: of('APPENDED'), left };
  });
}

/** What waits to be sent, most urgent first. */
export async function sendQueued(
  ctx: Context,
  scope: Scope,
  { ids, over }: { ids: readonly string[] | null; over: boolean },
): Promise<Sent> {
  const law = lawOf(ctx, scope);
  if (ids?.length === 0) throw badInput('请选择要下发的线索。');
  return change(ctx, async (em) => {
    const rows = (await waiting(em, scope.county, ids ? { id: { $in: ids.filter(isId) } } : {})).sort(queueOrder);
    return { ...(await sendRows(em, doingOf(ctx), law, rows, over)), appended: [], left: 0 };
  });
}
