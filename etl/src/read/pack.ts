import type { SheetRow } from './table.ts';

/** Between the pieces of a line. A cell that holds it stands, with all of its row, as JSON. */
export const BETWEEN = '\u001f';

/** What the engine would take for more than a letter of the text. */
const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** How the rows of a sheet are packed: its number, from 1, and the places (from 1, 0 for none) its cells are taken from. */
export interface Pack {
  sheetNo: number;
  order: readonly number[];
}

/** Rows in the line format. */
export interface Packed {
  text: string | Uint8Array;
  rows: number;
}

/**
 * A row in the line format: sheet, row and line, in which stand what is to be marked and the cells in `order`. Marked are
 * a hidden row (h), cells that stand as JSON (j), and the places of those that are rounded (from 1).
 */
export function lineOf({ sheetNo, order }: Pack, { row, hidden, cells, rounded }: SheetRow): string {
  const texts = order.map((at) => cells[at - 1] ?? '');
  const places = rounded ? rounded.map((column) => order.indexOf(column + 1) + 1).join(',') : '';
  let joined = texts.join(BETWEEN);
  const apart = !texts.some((text) => text.includes(BETWEEN));
  if (!apart) joined = JSON.stringify(texts);
  if (SPECIAL.test(joined)) joined = joined.replace(/[\\\t\n\r]/g, (char) => ESCAPED[char] ?? char);
  return `${sheetNo}\t${row}\t${hidden ? 'h' : ''}${apart ? '' : 'j'}${places}${BETWEEN}${joined}\n`;
}
