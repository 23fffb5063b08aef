import type { Facts } from '../event/event.entity.ts';
import { Subject } from '../event/event.entity.ts';
import type { Happening } from '../event/record.ts';
import type { AssignmentRow, AssignmentState } from './assignment.entity.ts';

/** What measures may need of an assignment, on each of its events. */
export const factsOf = (row: AssignmentRow): Facts => ({
  ...{ channel: row.channel, due: row.dueOn ?? null, verdict: row.verdict ?? null, assignmentKind: row.kind },
  ...{ departments: row.departments, risks: row.risks, month: row.month, noReason: row.noReason ?? null },
  amount: row.amount ?? null,
});

/** What happened to an assignment that stands in its new state already. `facts` are added to those that all have. */
export const happened = (
  row: AssignmentRow,
  kind: string,
  fromState: AssignmentState | null,
  { reason, facts }: { reason?: string | null; facts?: Facts } = {},
): Happening => ({
  ...{ county: row.county, subject: Subject.ASSIGNMENT, subjectId: row.id, hhNo: row.hhNo },
  ...{ town: row.town, village: row.village, kind, fromState, toState: row.state },
  reason: reason ?? null,
  facts: { ...factsOf(row), ...facts },
});
