import type { TextFile } from './lines.ts';
import type { Cells } from './xlsx.ts';

/** Columns and rows that a sheet can have. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

/** One row as the file holds it, before titles, notes and totals are told apart. */
export interface RawRow {
  /** 1-based, as a spreadsheet program shows it. */
  row: number;
  hidden: boolean;
  cells: string[];
  /** 0-based columns whose number has more than 15 digits: a spreadsheet program has rounded it. */
  rounded?: number[];
}

/** Writes a cell's text, and marks its column when the number was rounded. */
export function setCell(row: RawRow, column: number, cell: { text: string; rounded: boolean }): void {
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = cell.text;
  if (cell.rounded) row.rounded = [...(row.rounded ?? []), column];
}

/** Cells merged into one, from 1 (rows) and 0 (columns); both ends included. */
export interface Merge {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** What a sheet looks like beside its texts. */
export interface SheetLook {
  merges: readonly Merge[];
  /** Of a column in characters, by place from 0; undefined where the file does not say. */
  widths: readonly (number | undefined)[];
}

/** One sheet of a file; `rows` may be started again and again, each time from the first row. */
export interface RawSheet {
  /** '' for a file without sheets (csv). */
  name: string;
  rows(): AsyncIterable<RawRow>;
  /** What is known of it: of an .xlsx the merged cells only when its rows were read to their end. */
  look?(): SheetLook;
  /** The file behind it, when its records may be cut by lines. */
  text?: TextFile;
  /** A large sheet by pieces that can be read apart. */
  blocks?: SheetBlocks;
}

/** What the rows of a block are read with, wherever it is read. */
export interface BlockFrame {
  cells: Cells;
  hidden: boolean;
}

/** A block; of its elements' names the prefix, where it may be read apart: it then begins and ends between rows. */
export interface Block {
  bytes: Uint8Array;
  prefix: string | null;
}

/** The blocks of a sheet in their order, and what reads them. */
export interface SheetBlocks {
  frame: BlockFrame;
  bytes(): AsyncIterable<Block>;
  reader(): BlockRows;
}

/** Reads blocks one after the other. */
export interface BlockRows {
  /** The rows that end in the block. Throws Refusal. */
  next(bytes: Uint8Array): RawRow[];
  /** Whether no row was begun with. */
  readonly isBetween: boolean;
  /** The rows of the next block were read apart. Throws Refusal. */
  pass(first: number, last: number): void;
  /** All blocks were read. */
  end(): void;
}

/** Nothing to be seen: white space, characters without width, the end-of-file sign of old programs. */
export function isBlankText(cell: string): boolean {
  return cell.trim() === '' || /^[\s\p{Cc}\u200b-\u200d]*$/u.test(cell);
}

/** No text in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every(isBlankText);
}
