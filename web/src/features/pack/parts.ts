import type { MeetingQuery, PackPartsFragment } from '../../gql/graphql.ts';

/** A pack as the screens show it, and its parts. */
export type PackShown = PackPartsFragment;
export type PackPageShown = PackShown['pages'][number];
export type PackFigureShown = PackPageShown['figures'][number];
export type PackTableShown = PackPageShown['tables'][number];
export type PackChartShown = PackPageShown['charts'][number];

/** What a meeting is told: as it was frozen, or as it would be told now; null while that is not to be seen. */
export const packOf = ({ told, pack }: Pick<MeetingQuery['meeting'], 'told' | 'pack'>): PackShown | null =>
  told ?? pack ?? null;
