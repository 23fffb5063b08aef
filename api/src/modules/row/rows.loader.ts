import { type Place, type RawRow, rows, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { loaderByScope } from '../../loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';

/** A row with what its batch is about. */
export interface RowAddress extends Place {
  extract: string;
  month: string;
}

/** An address as one word. */
export const addressOf = ({ batch, file, sheet, row }: Place): string => JSON.stringify([batch, file, sheet, row]);

const keyOf = ({ batch, file, sheet, row, extract, month }: RowAddress): string =>
  JSON.stringify({ batch, file, sheet, row, extract, month });

/** The very rows behind addresses: one query a shape, however many households ask. */
const rowLoader = loaderByScope<RawRow>(async (ctx, scope, keys) => {
  const law = lawOf(ctx, scope);
  const byShape = new Map<string, RowAddress[]>();
  for (const key of keys) {
    const address = JSON.parse(key) as RowAddress;
    const shape = law.contract(address.extract)?.shape;
    if (shape) byShape.set(shape, [...(byShape.get(shape) ?? []), address]);
  }
  const found = await Promise.all(
    [...byShape].map(([shape, places]) => {
      const months = [...new Set(places.map(({ month }) => month))];
      return rows(scope, storeOf(ctx), law.owners, { shape, months, places });
    }),
  );
  const byAddress = new Map(
    found
      .flat()
      .map((row) => [addressOf({ batch: row.batch_id, file: row.file_no, sheet: row.sheet, row: row.row }), row]),
  );
  return new Map(
    keys.flatMap((key) => {
      const row = byAddress.get(addressOf(JSON.parse(key) as RowAddress));
      return row ? [[key, row] as const] : [];
    }),
  );
});

/** Rows as they stand in their tables, in the order asked; undefined where the scope holds none, or its contract is gone. */
export const rawRowsOf = (
  ctx: Context,
  scope: Scope,
  addresses: readonly RowAddress[],
): Promise<(RawRow | undefined)[]> =>
  Promise.all(addresses.map((address) => rowLoader(ctx, scope).load(keyOf(address))));
