import { type ClueRow, currentClues } from '@dixian/warehouse';
import { byKey, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';

/** The clue of a household at the end of the newest month built. */
export const clueOfHousehold = loaderByScope<ClueRow>(async (ctx, scope, households) =>
  byKey(await currentClues(scope, storeOf(ctx), households), ({ household }) => household),
);
