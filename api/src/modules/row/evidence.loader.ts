import { type BatchRow, batches, type Place, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { byKey, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';
import { type Evidence, toEvidence } from './evidence.type.ts';

export const batchLoader = loaderByScope<BatchRow>(async (ctx, scope, ids) =>
  byKey(await batches(scope, storeOf(ctx), ids), ({ batch }) => batch),
);

/** Addresses of rows with the names of their files. */
export async function evidenceOf(ctx: Context, scope: Scope, places: readonly Place[]): Promise<Evidence[]> {
  const found = await batchLoader(ctx, scope).loadMany(places.map(({ batch }) => batch));
  return places.flatMap((place, at) => {
    const batch = found[at];
    if (batch instanceof Error) throw batch;
    return batch ? [toEvidence(scope, place, batch)] : [];
  });
}
