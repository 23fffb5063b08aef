import { type ProblemRow, problems, problemTotals, type Scope, type Slice } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';

/** Pages of problems: keys are 'from:size:batch', one query a page shape. */
const pageLoader = loaderByScope<ProblemRow[]>(async (ctx, scope, keys) => {
  const shapes = new Map<string, string[]>();
  for (const key of keys) {
    const [from, size, batch = ''] = key.split(':');
    const shape = `${from}:${size}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), batch]);
  }
  const found = await Promise.all(
    [...shapes].map(async ([shape, batches]) => {
      const [from = 0, size = 0] = shape.split(':').map(Number);
      const rows = await problems(scope, storeOf(ctx), lawOf(ctx, scope).owners, batches, { from, size });
      return rows.map((row) => ({ ...row, at: `${shape}:${row.batch}` }));
    }),
  );
  return gathered(keys, found.flat(), ({ at }) => at);
});

const totalLoader = loaderByScope<number>((ctx, scope, batches) =>
  problemTotals(scope, storeOf(ctx), lawOf(ctx, scope).owners, batches),
);

/** A slice of the problems of one hand-in. */
export const problemsOf = async (
  ctx: Context,
  scope: Scope,
  batch: string,
  { from, size }: Slice,
): Promise<ProblemRow[]> => (await pageLoader(ctx, scope).load(`${from}:${size}:${batch}`)) ?? [];

/** How many problems one hand-in has. */
export const problemTotalOf = async (ctx: Context, scope: Scope, batch: string): Promise<number> =>
  (await totalLoader(ctx, scope).load(batch)) ?? 0;
