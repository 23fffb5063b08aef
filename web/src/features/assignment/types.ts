import type {
  AssignmentFilter,
  AssignmentLineFragment,
  AssignmentState,
  ClueReviewQuery,
  ReviewFilter,
} from '../../gql/graphql.ts';
import type { Word } from '../../i18n/words.ts';

export type Line = AssignmentLineFragment;
export type Reviewed = ClueReviewQuery['clueReview']['edges'][number]['node'];
export type Forecast = ClueReviewQuery['sendingForecast'];

/** Views of what was not sent yet, for the county office; the first is the usual one. */
export const REVIEWS = ['REVIEW', 'NEW', 'REPEAT', 'APPEND', 'RISK_UPDATE', 'MERGED', 'WITHDRAWN'] as const;
export type Review = (typeof REVIEWS)[number];
/** Views of it that are rows of the ledger: what waits in the queue, and what was taken back. */
const UNSENT = ['MERGED', 'WITHDRAWN'] as const;
export type Unsent = (typeof UNSENT)[number];
export const isUnsent = (view: View): view is Unsent => (UNSENT as readonly View[]).includes(view);
/** Views of what was sent; MINE for those who visit. */
export const SENT = [
  'OPEN',
  'MINE',
  'OVERDUE',
  'DUE_TODAY',
  'DUE_SOON',
  'ASSIGNED',
  'VERIFYING',
  'ANSWERED',
  'CLOSED',
  'ALL',
] as const;
export type Sent = (typeof SENT)[number];
export type View = Review | Sent;

export const viewWord = (view: View): Word => `status.${view}`;

const ANSWERED: AssignmentState[] = ['YES', 'NO', 'ALREADY', 'NOTIFIED'];
const STATES: Readonly<Record<Sent | Unsent, AssignmentState[]>> = {
  OPEN: ['ASSIGNED', 'VERIFYING', ...ANSWERED],
  MINE: ['ASSIGNED', 'VERIFYING'],
  OVERDUE: [],
  DUE_TODAY: [],
  DUE_SOON: [],
  ASSIGNED: ['ASSIGNED'],
  VERIFYING: ['VERIFYING'],
  ANSWERED,
  CLOSED: ['CLOSED'],
  ALL: ['ASSIGNED', 'VERIFYING', ...ANSWERED, 'CLOSED'],
  MERGED: ['MERGED'],
  WITHDRAWN: ['CLOSED'],
};

/** What the hub is asked for in a view of the ledger. */
export function stateFilter(view: Sent | Unsent): AssignmentFilter {
  const states = STATES[view];
  return {
    ...(states.length > 0 ? { states } : {}),
    // What was taken back before it was sent ended, too: no total of what was sent counts it.
    sent: !isUnsent(view),
    ...(view === 'MINE' ? { mine: true } : {}),
    ...(view === 'OVERDUE' ? { overdue: true } : {}),
    ...(view === 'DUE_TODAY' ? { dueToday: true } : {}),
    ...(view === 'DUE_SOON' ? { dueSoon: true } : {}),
  };
}

/** What the hub is asked for in a view of the review. */
export const labelFilter = (view: Review): ReviewFilter =>
  view === 'REVIEW' || isUnsent(view) ? {} : { labels: [view] };

/** How a household is called on the screen. */
export const called = (row: { householdId?: string | null; household?: Line['household'] }, unknown: string): string =>
  row.household?.head?.name ?? row.householdId ?? unknown;
