import { AnalysisResolver } from './analysis/analysis.resolver.ts';
import { AssignmentMutations } from './assignment/assignment.mutations.ts';
import { AssignmentResolver, TownAssignmentsResolver } from './assignment/assignment.resolver.ts';
import { ReviewResolver, TownForecastResolver } from './assignment/review.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { ContactResolver } from './calendar/contact.resolver.ts';
import { CaseMutations } from './case/case.mutations.ts';
import { CaseResolver } from './case/case.resolver.ts';
import { CaseListsResolver } from './case/case-lists.resolver.ts';
import { AssignmentCaseResolver, HouseholdCaseResolver } from './case/case-of.resolver.ts';
import { SweepResolver, SweepVillageResolver } from './case/sweep.resolver.ts';
import { ClueResolver } from './clue/clue.resolver.ts';
import { DepartmentResolver } from './department/department.resolver.ts';
import { DivisionResolver } from './division/division.resolver.ts';
import { PlaceOfDutyResolver } from './division/place-of-duty.resolver.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { WorkChangesResolver } from './household/work-changes.resolver.ts';
import { ApplyResolver } from './intake/apply.resolver.ts';
import { AssignmentIntakesResolver, IntakeResolver } from './intake/intake.resolver.ts';
import { LedgerResolver } from './ledger/ledger.resolver.ts';
import { CandidateResolver, HouseholdMatchResolver } from './match/candidate.resolver.ts';
import { MatchMutations } from './match/match.mutations.ts';
import { MatchResolver } from './match/match.resolver.ts';
import { MeasureResolver } from './measure/measure.resolver.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingFieldsResolver } from './meeting/meeting-fields.resolver.ts';
import { OverlapResolver } from './overlap/overlap.resolver.ts';
import { OverviewResolver } from './overview/overview.resolver.ts';
import { RegisteredPersonResolver } from './person/registered-person.resolver.ts';
import { ComparisonResolver } from './policy/comparison.resolver.ts';
import { PolicyResolver } from './policy/policy.resolver.ts';
import { RankingPublicationResolver } from './ranking/publication.resolver.ts';
import { RankingResolver } from './ranking/ranking.resolver.ts';
import { ReplayedWarningResolver, ReplayResolver, ReplayTownResolver } from './replay/replay.resolver.ts';
import { RowResolver } from './row/row.resolver.ts';
import { SideBySideResolver } from './side-by-side/side-by-side.resolver.ts';
import { StandingFiguresResolver, StandingResolver } from './standing/standing.resolver.ts';
import { CorrectedRowsResolver, CorrectionResolver } from './submission/correction.resolver.ts';
import { DifferenceResolver } from './submission/difference.resolver.ts';
import { HandInResolver } from './submission/hand-in.resolver.ts';
import { ReadHeaderResolver } from './submission/read-header.resolver.ts';
import { SubmissionResolver } from './submission/submission.resolver.ts';
import { TemplateResolver } from './submission/template.resolver.ts';
import { UndeterminedResolver } from './unmatched/undetermined.resolver.ts';
import { UnmatchedResolver } from './unmatched/unmatched.resolver.ts';
import { AssignmentDetailResolver, AssignmentWarningWhyResolver } from './verification/assignment-detail.resolver.ts';
import { VerificationMutations } from './verification/verification.mutations.ts';
import { ViewResolver } from './view/view.resolver.ts';
import { WarningResolver } from './warning/warning.resolver.ts';

/** The resolvers that read what was handed in and what follows from it. */
export const DATA_RESOLVERS = [
  AssignmentResolver,
  TownAssignmentsResolver,
  AssignmentMutations,
  ReviewResolver,
  TownForecastResolver,
  DivisionResolver,
  PlaceOfDutyResolver,
  MeasureResolver,
  MeetingResolver,
  MeetingFieldsResolver,
  AnalysisResolver,
  RankingResolver,
  RankingPublicationResolver,
  OverlapResolver,
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
  StandingResolver,
  StandingFiguresResolver,
  LedgerResolver,
  WorkChangesResolver,
  ContactResolver,
  CaseResolver,
  CaseListsResolver,
  CaseMutations,
  HouseholdCaseResolver,
  AssignmentCaseResolver,
  SweepResolver,
  SweepVillageResolver,
  AssignmentDetailResolver,
  AssignmentWarningWhyResolver,
  VerificationMutations,
  ApplyResolver,
  IntakeResolver,
  AssignmentIntakesResolver,
  ViewResolver,
] as const;
