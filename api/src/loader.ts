import type { Scope } from '@dixian/warehouse';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** Reads many keys at once inside one scope; the answer stands under each key. */
export type ReadMany<Value> = (
  ctx: Context,
  scope: Scope,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Value>>;

/**
 * A loader of a request for each scope: keys asked for by many fields are read by one query.
 * A key that the scope does not hold is undefined.
 */
export function loaderByScope<Value>(read: ReadMany<Value>) {
  const name = Symbol('loader');
  return (ctx: Context, scope: Scope): DataLoader<string, Value | undefined> => {
    const loaders = ctx.loader(name, () => new Map<string, DataLoader<string, Value | undefined>>());
    const place = [scope.county, scope.division ?? '', scope.department ?? ''].join('|');
    let loader = loaders.get(place);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await read(ctx, scope, keys);
        return keys.map((key) => found.get(key));
      });
      loaders.set(place, loader);
    }
    return loader;
  };
}

/** Rows by a key of theirs. */
export const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> =>
  new Map(rows.map((row) => [key(row), row]));

/** Rows gathered under a key of theirs, every asked key present, their order kept. */
export function gathered<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  key: (row: Row) => string,
): Map<string, Row[]> {
  const found = new Map<string, Row[]>(keys.map((one) => [one, []]));
  for (const row of rows) found.get(key(row))?.push(row);
  return found;
}
