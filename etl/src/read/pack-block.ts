import { DataRows, type RowState, type TableFrame } from './data-rows.ts';
import { lineOf, type Pack } from './pack.ts';
import type { BlockFrame, RawRow } from './raw.ts';
import { blockRows } from './xlsx.ts';

/** What the blocks of a sheet are packed with. */
export interface BlockOrder extends BlockFrame {
  frame: TableFrame;
  pack: Pack;
}

/** The data rows of a block in the line format, the numbers of its first and last row, and what it leaves behind. */
export interface PackedBlock {
  text: Uint8Array<ArrayBuffer>;
  rows: number;
  first: number;
  last: number;
  state: RowState;
}

/** Packs a block, as if no note went on into it; null when there is more in it than rows, or anything wrong with it. */
export function packBlock(bytes: Uint8Array, prefix: string, order: BlockOrder): PackedBlock | null {
  const found = blockRows(bytes, prefix, order);
  const [first, last] = [found?.[0], found?.at(-1)];
  if (!found || !first || !last) return null;
  const data = new DataRows(order.frame);
  const { text, rows } = packed(found, data, order.pack);
  return { text: new TextEncoder().encode(text), rows, first: first.row, last: last.row, state: data.state };
}

/** What of some rows is data. */
export function packed(found: readonly RawRow[], data: DataRows, pack: Pack): { text: string; rows: number } {
  const lines: string[] = [];
  for (const row of found) {
    const taken = data.take(row);
    if (taken) lines.push(lineOf(pack, taken));
  }
  return { text: lines.join(''), rows: lines.length };
}
