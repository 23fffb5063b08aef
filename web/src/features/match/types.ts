import type { MatchesQuery } from '../../gql/graphql.ts';
import type { Word } from '../../i18n/words.ts';

export type Candidate = MatchesQuery['matches']['edges'][number]['node'];
export type Request = Candidate['requests'][number];
export type Tally = MatchesQuery['matchTallies'][number];
export type State = Request['state'];

/** In the order of what is to be done. */
export const STATES: readonly State[] = ['OVERDUE', 'ASKED', 'HIT', 'NO_HIT', 'SKIPPED'];

export const stateWord = (state: State): Word => `match.state.${state}`;

/** Colour of a badge; its word says the same. */
export const TONES: Readonly<Record<State, string>> = {
  OVERDUE: 'red',
  ASKED: '',
  HIT: 'amber',
  NO_HIT: 'blue',
  SKIPPED: '',
};
