import type {
  CaseFilter,
  CasePageQuery,
  CaseState,
  CaseStepTotalsQuery,
  CasesQuery,
  HouseholdsToAdoptQuery,
  RisksWithoutAidQuery,
} from '../../gql/graphql.ts';
import type { Word } from '../../i18n/words.ts';

export type Line = CasesQuery['cases']['edges'][number]['node'];
export type Whole = CasePageQuery['case'];
export type Step = Whole['steps'][number];
export type StepTotal = CaseStepTotalsQuery['caseStepTotals'][number];
export type Unadopted = HouseholdsToAdoptQuery['householdsToAdopt']['edges'][number]['node'];
export type Unaided = RisksWithoutAidQuery['risksWithoutAid'][number];

/** What a list may be narrowed to, in the order of the work. */
export const VIEWS = [
  'IDENTIFYING',
  'LATE',
  'HELPED',
  'FOLLOWED',
  'EXITING',
  'ENDED',
  'NO_AID',
  'TO_ADOPT',
  'ALL',
] as const;
export type View = (typeof VIEWS)[number];
/** Views of what is no list of cases, and counted by nobody. */
export const UNCOUNTED: readonly View[] = ['NO_AID', 'TO_ADOPT'];
export const viewWord = (view: View): Word => `status.${view}`;

/** States in which something is to be done against every risk. */
export const MONITORED: readonly CaseState[] = [
  ...(['MONITORED', 'REFLAGGED', 'TRACKING', 'ROLLED_BACK', 'NO_LABOUR_HOLD', 'EXITING'] as const),
];

/** States behind a view; none: all. */
export const STATES: Readonly<Record<View, readonly CaseState[]>> = {
  IDENTIFYING: ['IDENTIFYING'],
  LATE: ['IDENTIFYING'],
  HELPED: ['MONITORED', 'REFLAGGED'],
  FOLLOWED: ['TRACKING', 'ROLLED_BACK', 'NO_LABOUR_HOLD'],
  EXITING: ['EXITING'],
  ENDED: ['RISK_ELIMINATED', 'REJECTED', 'NATURAL_END'],
  NO_AID: [],
  TO_ADOPT: [],
  ALL: [],
};

/** Steps that a list may be narrowed to: where each household owes one. */
export const hasSteps = (view: View): boolean => STATES[view].some((state) => STEPPED.includes(state));
const STEPPED: readonly CaseState[] = ['IDENTIFYING', 'MONITORED', 'REFLAGGED', 'EXITING'];

export const filterOf = (view: View): CaseFilter => ({
  ...(STATES[view].length > 0 ? { states: [...STATES[view]] } : {}),
  ...(view === 'LATE' ? { late: true } : {}),
});

/** How a household is called on the screen. */
export const called = ({
  household,
  householdId,
}: Pick<Line, 'householdId'> & { household?: { head?: { name: string } | null } | null }): string =>
  household?.head?.name ?? householdId;

/** Colour of a state; its word says the same. */
export const tone = ({ state, late }: { state: CaseState; late: boolean }): string => {
  if (late) return 'red';
  return state === 'RISK_ELIMINATED' || state === 'REJECTED' || state === 'NATURAL_END' ? '' : 'blue';
};
