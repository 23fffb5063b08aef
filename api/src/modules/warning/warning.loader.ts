import {
  digits,
  evidenceOfWarnings,
  type Place,
  type WarningRow,
  warningsById,
  warningsOfHouseholds,
} from '@dixian/warehouse';
import { byKey, gathered, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';

export const warningLoader = loaderByScope<WarningRow>(async (ctx, scope, ids) => {
  const known = ids.filter((id) => digits(id, 64) !== null);
  return byKey(await warningsById(scope, storeOf(ctx), known), ({ id }) => id);
});

/** All warnings of a household, newest first. */
export const warningsOfHousehold = loaderByScope<WarningRow[]>(async (ctx, scope, households) =>
  gathered(households, await warningsOfHouseholds(scope, storeOf(ctx), households), ({ household }) => household),
);

/** Rows that show a warning, later hand-ins of the same event included. */
export const placesOfWarning = loaderByScope<Place[]>(async (ctx, scope, ids) => {
  const found = await evidenceOfWarnings(scope, storeOf(ctx), ids);
  return new Map(found.map(({ id, places }) => [id, places]));
});
