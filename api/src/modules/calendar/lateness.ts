import { HandInState } from '../submission/hand-in.state.ts';
import { Lateness } from './lateness.type.ts';
import type { Owed } from './owed.ts';

const sum = (owed: readonly Owed[]): number => owed.reduce((all, { daysLate }) => all + daysLate, 0);

function latenessOf(department: string, owed: readonly Owed[]): Lateness {
  const came = owed.filter(({ batch }) => batch !== null);
  const late = came.filter((one) => one.late);
  const missing = owed.filter(({ state }) => state === HandInState.MISSING);
  const nil = came.filter(({ state }) => state === HandInState.NIL).length;
  return Object.assign(new Lateness(), {
    ...{ department, owed: owed.length, nil, delivered: came.length - nil, onTime: came.length - late.length },
    ...{ timesLate: late.length, daysLate: sum(late), missing: missing.length, daysOverdue: sum(missing) },
  });
}

/** Departments by how often they were late or have not handed in, the worst first. What is not due yet does not count. */
export function latenessByDepartment(owed: readonly Owed[]): Lateness[] {
  const counted = owed.filter(({ due, state }) => due !== null && state !== HandInState.NOT_DUE);
  const departments = [...new Set(counted.map(({ department }) => department))];
  const bad = ({ timesLate, missing }: Lateness) => timesLate + missing;
  const days = ({ daysLate, daysOverdue }: Lateness) => daysLate + daysOverdue;
  return departments
    .map((name) =>
      latenessOf(
        name,
        counted.filter(({ department }) => department === name),
      ),
    )
    .sort((a, b) => bad(b) - bad(a) || days(b) - days(a) || a.department.localeCompare(b.department));
}
