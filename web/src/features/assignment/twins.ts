import type { Twin } from '../../chart/spec.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import type { Line, Reviewed } from './types.ts';

/** The rows shown of the review, for the export. */
export const reviewTwin = (rows: readonly Reviewed[], names: Names, say: Say): Twin => ({
  columns: [
    { name: say('col.household') },
    { name: say('col.head') },
    { name: say('col.town') },
    { name: say('col.village') },
    { name: say('assignment.col.label') },
    { name: say('assignment.col.why') },
    { name: say('col.departments') },
    { name: say('col.risks') },
    { name: say('col.amount'), number: true },
    { name: say('col.since') },
  ],
  rows: rows.map((row) => ({
    cells: [
      ...[row.householdId, row.household?.head?.name ?? null, row.town?.name ?? null, row.village?.name ?? null],
      ...[row.labelName, row.reason, row.departments.map((one) => departmentName(names, one)).join('、')],
      ...[row.risks.join('、'), row.amount, row.since],
    ],
  })),
});

/** The rows shown of the ledger, for the export. */
export const assignmentTwin = (rows: readonly Line[], names: Names, say: Say): Twin => ({
  columns: [
    { name: say('assignment.col.number'), number: true },
    { name: say('col.household') },
    { name: say('col.head') },
    { name: say('col.town') },
    { name: say('col.village') },
    { name: say('col.state') },
    { name: say('assignment.col.assigned') },
    { name: say('assignment.col.due') },
    { name: say('assignment.col.source') },
    { name: say('col.risks') },
    { name: say('col.amount'), number: true },
    { name: say('assignment.col.verifier') },
  ],
  rows: rows.map((row) => ({
    cells: [
      ...[row.number, row.householdId ?? null, row.household?.head?.name ?? null],
      ...[row.town?.name ?? null, row.village?.name ?? null, row.stateName, row.assignedOn ?? null, row.dueOn ?? null],
      [row.channelName, ...row.departments.map((one) => departmentName(names, one))].join('、'),
      ...[row.risks.join('、'), row.amount ?? null, row.verifier ?? null],
    ],
  })),
});
