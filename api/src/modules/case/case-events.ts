import type { Facts } from '../event/event.entity.ts';
import { Subject } from '../event/event.entity.ts';
import type { Happening } from '../event/record.ts';
import type { CaseRow, CaseState } from './case.entity.ts';
import type { LogKind } from './machine.ts';

/** What measures may need of a case, on each of its events. */
const factsOf = (row: CaseRow): Facts => ({
  ...{
    risks: row.risks,
    departments: row.departments,
    persons: row.persons ?? null,
    monitoredType: row.monitoredType ?? null,
  },
  ...{
    next: row.step ?? null,
    green: row.green,
    origin: row.origin,
    found: row.foundOn,
    registered: row.registeredOn ?? null,
  },
  aids: row.aids,
});

/** What happened to a case that stands in its new state already. */
export const caseHappened = (
  row: CaseRow,
  kind: string,
  fromState: CaseState | null,
  { reason, facts }: { reason?: string | null; facts?: Facts } = {},
): Happening => ({
  ...{ county: row.county, subject: Subject.CASE, subjectId: row.id, hhNo: row.hhNo },
  ...{ town: row.town, village: row.village, kind, fromState, toState: row.state },
  reason: reason ?? null,
  facts: { ...factsOf(row), ...facts },
});

/** How the events call what the machine logs. Registration and elimination are told by the step's act. */
export const EVENT_KINDS: Readonly<Record<LogKind, string>> = {
  POSTED: 'STEP_DONE',
  DONE: 'STEP_DONE',
  SKIPPED: 'STEP_DONE',
  OBJECTION: 'STEP_DONE',
  SUSTAINED: 'STEP_RETURNED',
  RETURNED: 'STEP_RETURNED',
  REJECTED: 'REJECTED',
  GREEN: 'STEP_DONE',
  PROPOSED: 'EXIT_PROPOSED',
  HELD: 'HELD',
  RELEASED: 'RELEASED',
  REFLAGGED: 'REFLAGGED',
  ROLLED_BACK: 'ROLLED_BACK',
  ENDED: 'NATURAL_END',
  MOVED: 'MOVED',
};
