import type { DecisionPartsFragment, MeetingQuery, MeetingsQuery, PackPagePartsFragment } from '../../gql/graphql.ts';

export type MeetingShown = MeetingQuery['meeting'];
export type Catalog = MeetingQuery['measureCatalog'];
export type DecisionShown = DecisionPartsFragment;
export type PackPageShown = PackPagePartsFragment;
export type PackFigureShown = PackPageShown['figures'][number];
export type MeetingLine = MeetingsQuery['meetings']['meetings'][number];
