import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { ContactResolver } from './calendar/contact.resolver.ts';
import { ClueResolver } from './clue/clue.resolver.ts';
import { DepartmentResolver } from './department/department.resolver.ts';
import { DivisionResolver } from './division/division.resolver.ts';
import { PlaceOfDutyResolver } from './division/place-of-duty.resolver.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { CandidateResolver, HouseholdMatchResolver } from './match/candidate.resolver.ts';
import { MatchMutations } from './match/match.mutations.ts';
import { MatchResolver } from './match/match.resolver.ts';
import { OverviewResolver } from './overview/overview.resolver.ts';
import { RegisteredPersonResolver } from './person/registered-person.resolver.ts';
import { ComparisonResolver } from './policy/comparison.resolver.ts';
import { PolicyResolver } from './policy/policy.resolver.ts';
import { ReplayedWarningResolver, ReplayResolver, ReplayTownResolver } from './replay/replay.resolver.ts';
import { RowResolver } from './row/row.resolver.ts';
import { SideBySideResolver } from './side-by-side/side-by-side.resolver.ts';
import { CorrectedRowsResolver, CorrectionResolver } from './submission/correction.resolver.ts';
import { DifferenceResolver } from './submission/difference.resolver.ts';
import { HandInResolver } from './submission/hand-in.resolver.ts';
import { ReadHeaderResolver } from './submission/read-header.resolver.ts';
import { SubmissionResolver } from './submission/submission.resolver.ts';
import { TemplateResolver } from './submission/template.resolver.ts';
import { UndeterminedResolver } from './unmatched/undetermined.resolver.ts';
import { UnmatchedResolver } from './unmatched/unmatched.resolver.ts';
import { WarningResolver } from './warning/warning.resolver.ts';

/** The resolvers that read what was handed in and what follows from it. */
export const DATA_RESOLVERS = [
  DivisionResolver,
  PlaceOfDutyResolver,
  OverviewResolver,
  SideBySideResolver,
  HouseholdResolver,
  RegisteredPersonResolver,
  WarningResolver,
  ClueResolver,
  UnmatchedResolver,
  UndeterminedResolver,
  DepartmentResolver,
  SubmissionResolver,
  DifferenceResolver,
  CorrectionResolver,
  CorrectedRowsResolver,
  ReadHeaderResolver,
  TemplateResolver,
  HandInResolver,
  RowResolver,
  PolicyResolver,
  ComparisonResolver,
  ReplayResolver,
  ReplayTownResolver,
  ReplayedWarningResolver,
  MatchResolver,
  MatchMutations,
  CandidateResolver,
  HouseholdMatchResolver,
  CalendarResolver,
  ContactResolver,
] as const;
