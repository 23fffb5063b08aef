import type { DecisionPartsFragment, MeetingQuery, MeetingsQuery } from '../../gql/graphql.ts';

export type MeetingShown = MeetingQuery['meeting'];
export type Catalog = MeetingQuery['measureCatalog'];
export type DecisionShown = DecisionPartsFragment;
export type MeetingLine = MeetingsQuery['meetings']['meetings'][number];
