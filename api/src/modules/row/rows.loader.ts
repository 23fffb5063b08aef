import { type LinkedRow, type Place, type RawRow, rows, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';

/** An address as one word. */
export const addressOf = ({ batch, file, sheet, row }: Place): string => [batch, file, sheet, row].join('|');

/** The very rows behind addresses, one query a shape; those whose contract is gone are left out. */
export async function rawRowsOf(
  ctx: Context,
  scope: Scope,
  linked: readonly LinkedRow[],
): Promise<Map<string, RawRow>> {
  const law = lawOf(ctx, scope);
  const byShape = new Map<string, LinkedRow[]>();
  for (const row of linked) {
    const shape = law.contract(row.extract)?.shape;
    if (shape) byShape.set(shape, [...(byShape.get(shape) ?? []), row]);
  }
  const found = await Promise.all(
    [...byShape].map(([shape, places]) => {
      const months = [...new Set(places.map(({ month }) => month))];
      return rows(scope, storeOf(ctx), law.owners, { shape, months, places });
    }),
  );
  return new Map(
    found
      .flat()
      .map((row) => [addressOf({ batch: row.batch_id, file: row.file_no, sheet: row.sheet, row: row.row }), row]),
  );
}
