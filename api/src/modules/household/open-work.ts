import { monthsAfter, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentEntity, type AssignmentRow, AssignmentState } from '../assignment/assignment.entity.ts';
import { inScope } from '../assignment/find.ts';
import { type CaseRow, CaseState, HouseholdCaseEntity } from '../case/case.entity.ts';

/** Cases about which nothing more can change. */
const ENDED: readonly CaseState[] = [CaseState.REJECTED, CaseState.NATURAL_END, CaseState.RISK_ELIMINATED];

/** A household of the register with a clue or a case that is not over. */
export interface Open {
  household: string;
  clue: AssignmentRow | null;
  case: CaseRow | null;
}

/**
 * Month 'YYYY-MM' since which the registers are compared: that of the clue, or the one before the work began, whose
 * register was the newest then.
 */
export function sinceOf({ clue, case: file }: Open): string {
  const begun = [clue?.takenOn, file?.foundOn].flatMap((day) => (day ? monthsAfter(day.slice(0, 7), -1) : []));
  return [...begun, ...(clue ? [clue.month] : [])].sort()[0] ?? '';
}

/** Open work of a scope, one entry a household. A department sees its own clues, and no cases. */
export async function openWork({ em }: Context, scope: Scope, more: object = {}): Promise<Open[]> {
  const { county, division, department } = scope;
  const clues = await em.find(AssignmentEntity, {
    $and: [inScope(scope), more, { state: { $ne: AssignmentState.CLOSED } }, { hhNo: { $ne: '' } }],
  });
  const place = division === undefined ? {} : { [division.length === 9 ? 'town' : 'village']: division };
  const found = { $and: [{ county, state: { $nin: [...ENDED] } }, place, more] };
  const cases = department === undefined ? await em.find(HouseholdCaseEntity, found) : [];
  const open = new Map<string, Open>();
  for (const clue of clues) open.set(clue.hhNo, { household: clue.hhNo, clue, case: null });
  for (const one of cases) {
    const known = open.get(one.hhNo);
    if (known) known.case = one;
    else open.set(one.hhNo, { household: one.hhNo, clue: null, case: one });
  }
  return [...open.values()];
}
