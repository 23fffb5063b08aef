import type { HouseholdRow } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { badInput } from '../../errors.ts';
import {
  AssignmentEntity,
  AssignmentKind,
  type AssignmentRow,
  AssignmentState,
} from '../assignment/assignment.entity.ts';
import { moved } from '../assignment/assignment-machine.ts';
import { happened } from '../assignment/happened.ts';
import { ownChannel } from '../assignment/take-in.ts';
import { monitoredNow } from '../case/monitored.ts';
import { type Doing, record } from '../event/record.ts';
import { today } from '../submission/today.ts';
import { IntakeEntity, IntakeLink, type IntakeRow } from './intake.entity.ts';

const OPEN = { $ne: AssignmentState.CLOSED };

/** The open clue of a household. */
export const openClueOf = (em: SqlEntityManager, county: string, hhNo: string): Promise<AssignmentRow | null> =>
  em.findOne(AssignmentEntity, { county, hhNo, state: OPEN });

/**
 * The open clue, still without a household, that somebody's earlier report led to. A report under another name than
 * the register's stays as it is, even when the right one reports.
 */
export async function unlinkedClueOf(
  em: SqlEntityManager,
  county: string,
  person: string,
  link: IntakeLink,
): Promise<AssignmentRow | null> {
  if (!person) return null;
  const [before] = await em.find(
    IntakeEntity,
    {
      ...{ county, personKey: person, assignment: { state: OPEN, hhNo: '' } },
      link: link === IntakeLink.NAME_CLASH ? link : { $ne: IntakeLink.NAME_CLASH },
    },
    { populate: ['assignment'], orderBy: { at: 'desc' }, limit: 1 },
  );
  return before ? clueOf(before) : null;
}

/** The clue of a row that was read with it. */
export function clueOf({ assignment }: IntakeRow): AssignmentRow {
  // The reference is declared by a function, so its type is not inferred.
  return assignment as unknown as AssignmentRow;
}

/** The newest clue of a household, or of a person without one, that was answered and closed. */
export async function closedBefore(
  em: SqlEntityManager,
  county: string,
  of: { hhNo: string } | { personKey: string },
): Promise<string | null> {
  if ('hhNo' in of) {
    const closed = { county, hhNo: of.hhNo, state: AssignmentState.CLOSED, verdict: { $ne: null } };
    const [last] = await em.find(AssignmentEntity, closed, { orderBy: { number: 'desc' }, limit: 1 });
    return last?.id ?? null;
  }
  if (!of.personKey) return null;
  const closed = { county, ...of, assignment: { state: AssignmentState.CLOSED, verdict: { $ne: null } } };
  const [last] = await em.find(IntakeEntity, closed, { orderBy: { at: 'desc' }, limit: 1 });
  return last ? clueOf(last).id : null;
}

/** Whether a household is monitored: news about it is a risk update. */
export async function kindOf(em: SqlEntityManager, county: string, home: HouseholdRow | null): Promise<AssignmentKind> {
  if (!home) return AssignmentKind.VERIFY;
  const known = home.monitoredType !== '' || (await monitoredNow(em, county, [home.household])).has(home.household);
  return known ? AssignmentKind.RISK_UPDATE : AssignmentKind.VERIFY;
}

/** One more source of an open clue: the state stays. */
export async function join(
  em: SqlEntityManager,
  doing: Doing,
  clue: AssignmentRow,
  { channel, risks }: Pick<IntakeRow, 'channel' | 'risks'>,
): Promise<void> {
  clue.risks = [...new Set([...clue.risks, ...risks])].sort();
  clue.channel = ownChannel(clue.channel, channel);
  await record(em, doing, [happened(clue, 'APPENDED', clue.state, { facts: { warnings: [], by: channel } })]);
}

/** Reports of a clue, which stand and fall with it. */
const reportsOf = (em: SqlEntityManager, clue: AssignmentRow): Promise<IntakeRow[]> =>
  em.find(IntakeEntity, { assignment: clue.id });

function linkReports(reports: readonly IntakeRow[], home: HouseholdRow): void {
  for (const report of reports)
    Object.assign(report, { hhNo: home.household, link: IntakeLink.LINKED, town: home.town, village: home.village });
}

/** The clue goes to the household's place, unless it is with a township already. */
async function name(em: SqlEntityManager, doing: Doing, clue: AssignmentRow, home: HouseholdRow): Promise<void> {
  const { county } = clue;
  const before = await closedBefore(em, county, { hhNo: home.household });
  Object.assign(clue, { hhNo: home.household, kind: await kindOf(em, county, home), repeatOf: before });
  if (clue.state === AssignmentState.MERGED) Object.assign(clue, { town: home.town, village: home.village });
  await record(em, doing, [happened(clue, 'LINKED', clue.state)]);
}

/** What was said about a household that turns out to have an open clue goes to that one. */
async function mergeInto(
  em: SqlEntityManager,
  doing: Doing,
  clue: AssignmentRow,
  other: AssignmentRow,
  reports: readonly IntakeRow[],
): Promise<void> {
  const from = clue.state;
  if (from !== AssignmentState.MERGED)
    throw badInput(
      `这户已有未办结的第 ${other.number} 号线索，而这一条（第 ${clue.number} 号）已经下发：请先办结其中一条，再对户。`,
    );
  Object.assign(clue, { state: moved(from, 'WITHDRAW'), closedOn: today(doing.at) });
  for (const report of reports) Object.assign(report, { assignment: other, joined: other.state });
  await record(em, doing, [happened(clue, 'WITHDRAWN', from, { reason: `对户后并入第 ${other.number} 号线索` })]);
  await join(em, doing, other, clue);
}

/**
 * Says whose clue it is that had no household. Inside `change`.
 * @returns the clue that its reports belong to from now on
 * @throws BAD_USER_INPUT when it is closed, has a household, or the household has an open one that is not to be joined
 */
export async function linkClue(
  em: SqlEntityManager,
  doing: Doing,
  clue: AssignmentRow,
  home: HouseholdRow,
): Promise<AssignmentRow> {
  if (clue.hhNo) throw badInput(`第 ${clue.number} 号线索已经对上户 ${clue.hhNo}，不必再对。`);
  if (clue.state === AssignmentState.CLOSED) throw badInput(`第 ${clue.number} 号线索已经办结，不能再对户。`);
  const other = await openClueOf(em, clue.county, home.household);
  const reports = await reportsOf(em, clue);
  if (other) await mergeInto(em, doing, clue, other, reports);
  else await name(em, doing, clue, home);
  linkReports(reports, home);
  return other ?? clue;
}
