import { type HandInRow, handIns } from '@dixian/warehouse';
import { gathered, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';

/** Hand-ins of a month: months asked for by several fields are read together. */
export const handInLoader = loaderByScope<HandInRow[]>(async (ctx, scope, asked) => {
  const months = [...asked].sort();
  const span = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  return gathered(asked, await handIns(scope, storeOf(ctx), span), ({ month }) => month);
});
