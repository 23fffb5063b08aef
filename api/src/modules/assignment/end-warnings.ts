import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Doing, type Happening, record } from '../event/record.ts';
import { IntakeEntity } from '../intake/intake.entity.ts';
import { today } from '../submission/today.ts';
import { AssignmentEntity, type AssignmentRow, AssignmentState, EndReason } from './assignment.entity.ts';
import { moved } from './assignment-machine.ts';
import { AssignmentWarningEntity, type AssignmentWarningRow } from './assignment-warning.entity.ts';
import { happened } from './happened.ts';
import { together } from './take-in.ts';

/** States in which nobody has given a verdict yet. */
export const UNANSWERED: readonly AssignmentState[] = [
  AssignmentState.MERGED,
  AssignmentState.ASSIGNED,
  AssignmentState.VERIFYING,
];

/** Whether a clue still waits for a verdict: what was answered is closed in the usual way. */
export const isUnanswered = (clue: AssignmentRow | null): clue is AssignmentRow =>
  clue !== null && UNANSWERED.includes(clue.state);

/** A clue ends without a verdict: none is owed any more, so its clock stops. @returns its event */
export function ended(
  row: AssignmentRow,
  day: string,
  why: { end: EndReason; reason: string; warnings?: readonly string[] },
): Happening {
  const from = row.state;
  Object.assign(row, { state: moved(from, 'END'), closedOn: day, endReason: why.end, dueOn: null, revisitOn: null });
  return happened(row, 'ENDED', from, {
    reason: why.reason,
    facts: { end: why.end, ended: why.warnings ?? [], closedOn: day },
  });
}

interface Ending {
  day: string;
  reason: string;
  dead: ReadonlySet<string>;
}

/** Of one clue: the warnings of the dead end, and it with them when nothing else is left of it. */
function endOne(
  row: AssignmentRow,
  links: readonly AssignmentWarningRow[],
  reported: readonly (readonly string[])[],
  { day, reason, dead }: Ending,
): Happening | null {
  const going = links.filter(({ person }) => dead.has(person));
  if (going.length === 0) return null;
  for (const link of going) Object.assign(link, { endedOn: day, endReason: EndReason.DIED });
  const warnings = going.map(({ warningId }) => warningId);
  const left = links.filter((link) => !going.includes(link));
  if (left.length === 0 && reported.length === 0) return ended(row, day, { end: EndReason.DIED, reason, warnings });
  row.risks = [...new Set([...left.map(({ risks }) => risks), ...reported].flat())].sort();
  row.amount = together(left.map(({ amount }) => amount));
  return happened(row, 'WARNINGS_ENDED', row.state, { reason, facts: { ended: warnings, end: EndReason.DIED } });
}

/**
 * Ends, in clues without a verdict, the warnings about persons who have died. Those of the rest of the household stay,
 * and so does what somebody reported; a clue of which nothing is left ends as well. Inside `change`. Done twice it does
 * nothing more.
 * @param month 'YYYY-MM' of the register that says so
 * @returns clues of which something ended
 */
export async function endWarningsOf(
  em: SqlEntityManager,
  doing: Doing,
  ids: readonly string[],
  { dead, month }: { dead: ReadonlySet<string>; month: string },
): Promise<AssignmentRow[]> {
  if (ids.length === 0 || dead.size === 0) return [];
  const found = { id: { $in: [...ids] }, state: { $in: [...UNANSWERED] } };
  const rows = await em.find(AssignmentEntity, found, { orderBy: { number: 'asc' } });
  const of = { $in: rows.map(({ id }) => id) };
  const links = await em.find(AssignmentWarningEntity, { assignmentId: of, endedOn: null });
  const reports = await em.find(IntakeEntity, { assignment: of });
  const linksOf = Map.groupBy(links, ({ assignmentId }) => assignmentId);
  const reportsOf = Map.groupBy(reports, ({ assignment }) => (assignment as unknown as AssignmentRow).id);
  const ending = { day: today(doing.at), dead, reason: `花名册（${month}）登记预警的人已死亡。` };
  const events: Happening[] = [];
  const touched = rows.filter((row) => {
    const reported = (reportsOf.get(row.id) ?? []).map(({ risks }) => risks);
    const event = endOne(row, linksOf.get(row.id) ?? [], reported, ending);
    if (event) events.push(event);
    return event !== null;
  });
  await record(em, doing, events);
  return touched;
}
