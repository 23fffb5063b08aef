import { ClueResolver } from './clue/clue.resolver.ts';
import { DepartmentResolver } from './department/department.resolver.ts';
import { DivisionResolver } from './division/division.resolver.ts';
import { PlaceOfDutyResolver } from './division/place-of-duty.resolver.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { OverviewResolver } from './overview/overview.resolver.ts';
import { RegisteredPersonResolver } from './person/registered-person.resolver.ts';
import { PolicyResolver } from './policy/policy.resolver.ts';
import { RowResolver } from './row/row.resolver.ts';
import { HandInResolver } from './submission/hand-in.resolver.ts';
import { SubmissionResolver } from './submission/submission.resolver.ts';
import { UndeterminedResolver } from './unmatched/undetermined.resolver.ts';
import { UnmatchedResolver } from './unmatched/unmatched.resolver.ts';
import { WarningResolver } from './warning/warning.resolver.ts';

/** The resolvers that read what was handed in and what follows from it. */
export const DATA_RESOLVERS = [
  DivisionResolver,
  PlaceOfDutyResolver,
  OverviewResolver,
  HouseholdResolver,
  RegisteredPersonResolver,
  WarningResolver,
  ClueResolver,
  UnmatchedResolver,
  UndeterminedResolver,
  DepartmentResolver,
  SubmissionResolver,
  HandInResolver,
  RowResolver,
  PolicyResolver,
] as const;
