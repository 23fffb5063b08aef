import type { VisitPageQuery } from '../../gql/graphql.ts';

/** A clue as its own page has it. */
export type Clue = VisitPageQuery['assignment'];
