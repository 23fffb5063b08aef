import { findHeader, type Header, type IsHeader, REASONS, rowKey } from './header.ts';
import type { TextLines } from './lines.ts';
import { Fill, overRows } from './merged.ts';
import { isNote, isTotal } from './notes.ts';
import { isBlank, isBlankText, type Merge, type RawRow, type RawSheet, type SheetLook } from './raw.ts';
import { type Unit, unitOf } from './unit.ts';

/** How many rows are asked for the header. */
const HEADER_ROWS = 30;

/** A row of a sheet. */
export interface SheetRow {
  /** 1-based, as a spreadsheet program shows it; csv: a record with line breaks in quotes is one row. */
  row: number;
  /** Hidden or filtered out in the file, or on a hidden sheet; it is data all the same. */
  hidden: boolean;
  /** Text of every cell, at least as many as the header; '' is an empty cell or an error such as #N/A. */
  cells: string[];
  /** 0-based columns whose number has more than 15 digits: a spreadsheet program has rounded it. */
  rounded?: number[];
  /** No data: a title, the header, a sum, a note. */
  aside?: true;
}

/** A sheet whose header was found. */
export interface SheetTable {
  /** '' for csv. */
  sheet: string;
  /** 1-based; the lower row of a two-row header. */
  headerRow: number;
  /** The upper row of a two-row header. */
  headerFrom: number;
  /** NFKC, without white space and required marks. */
  header: string[];
  /** Of its amounts, as a line above the header says; without one it is 元. */
  unit: Unit;
  /** What a note below says of it, once the rows were read to their end. */
  unitBelow: () => Unit | undefined;
  /** Data rows only, read from the file as they are asked for; may throw a Refusal. */
  rows: AsyncIterable<SheetRow>;
  /** All rows with any text, data or not. */
  everyRow: AsyncIterable<SheetRow>;
  /** Merged cells whose text was read into the rows below as well, once the rows were read. */
  filled: () => Merge[];
  /** The rows just read did not have that yet: where its cells are merged was said below them. They are to be read again. */
  again: () => boolean;
  look: () => SheetLook;
  /** The file behind it, when the engine may read it by itself. */
  lines?: TextLines;
}

/** What becomes known of a table while its rows are read. */
interface Known {
  unitBelow: Unit | undefined;
  filled: Set<Merge>;
  /** How many cells merged over rows were known when its rows were begun with. */
  merges: number;
}

interface Reading {
  sheet: RawSheet;
  header: Header;
  /** Rows that are no data though they stand below the header: titles and headers again. */
  repeats: Set<string>;
  known: Known;
}

const NO_LOOK: SheetLook = { merges: [], widths: [] };

/** The table in a sheet; undefined when none of its first rows is a header. */
export async function tableOf(sheet: RawSheet, isHeader: IsHeader): Promise<SheetTable | undefined> {
  const first: RawRow[] = [];
  for await (const row of sheet.rows()) {
    if (!isBlank(row.cells)) first.push(row);
    if (first.length > HEADER_ROWS) break;
  }
  const header = findHeader(first, isHeader);
  if (!header) return undefined;
  const above = first.filter((row) => row.row < header.row && !header.keys.has(rowKey(row.cells)));
  const unit = above.map((row) => unitOf(row.cells)).findLast((said) => said !== undefined) ?? { factor: 1 };
  const repeats = new Set([...header.keys, ...above.map((row) => rowKey(row.cells))]);
  const known: Known = { unitBelow: undefined, filled: new Set(), merges: 0 };
  const reading: Reading = { sheet, header, repeats, known };
  const read = (how: How) => ({ [Symbol.asyncIterator]: () => tableRows(sheet.rows(), reading, how) });
  const dataOf = (picked: AsyncIterable<RawRow>) => tableRows(picked, reading, { picked: true });
  const lines = sheet.text ? { lines: { ...sheet.text, headerRow: header.row, dataOf } } : {};
  return {
    ...{ sheet: sheet.name, headerRow: header.row, headerFrom: header.from, header: header.names, unit },
    ...{ rows: read({}), everyRow: read({ every: true }), ...lines },
    unitBelow: () => known.unitBelow,
    filled: () => [...known.filled],
    again: () => known.merges === 0 && overRows(sheet.look?.().merges ?? [], header.row).length > 0,
    look: () => sheet.look?.() ?? NO_LOOK,
  };
}

interface How {
  /** Rows that are no data too. */
  every?: boolean;
  /** Not all rows of the sheet: those left out between them are data, so no note goes on across them. */
  picked?: boolean;
}

/** Rows below the header that are neither blank, repeated titles and headers, sums nor notes; or, with `every`, all. */
async function* tableRows(
  rows: AsyncIterable<RawRow>,
  { sheet, header, repeats, known }: Reading,
  { every = false, picked = false }: How,
): AsyncGenerator<SheetRow> {
  const width = header.names.length;
  const serial = header.names.indexOf('序号');
  const reasons = header.names.indexOf(REASONS);
  const merges = overRows(sheet.look?.().merges ?? [], header.row);
  const fill = merges.length > 0 ? new Fill(merges, known.filled) : null;
  known.merges = merges.length;
  let afterNote = false;
  let next = 0;
  for await (const row of rows) {
    if (picked && row.row > next) afterNote = false;
    next = row.row + 1;
    fill?.see(row);
    if (row.row <= header.row || isBlankButFor(row.cells, serial, reasons)) {
      if (every && !isBlank(row.cells)) yield aside(row, width);
      continue;
    }
    const suspicious = mayBeNoData(row.cells);
    const isSum = suspicious && (repeats.has(rowKey(row.cells)) || isTotal(row.cells));
    if (!isSum) afterNote = suspicious && isNote(row.cells, afterNote);
    if (isSum || afterNote) {
      known.unitBelow = unitOf(row.cells) ?? known.unitBelow;
      if (every) yield aside(row, width);
      continue;
    }
    const data = { ...row, cells: fitted(row.cells, width) };
    yield fill ? fill.into(data) : data;
  }
}

const aside = (row: RawRow, width: number): SheetRow => ({ ...row, cells: fitted(row.cells, width), aside: true });

/** Empty rows of a form come with their 序号 printed; a row emptied in an answer keeps its reasons. */
function isBlankButFor(cells: readonly string[], serial: number, reasons: number): boolean {
  return cells.every(
    (cell, column) => isBlankText(cell) || column === reasons || (column === serial && /^\d{1,6}$/.test(cell.trim())),
  );
}

/** A cheap look that spares most data rows the closer ones: a row naming a person has an ID in it. */
function mayBeNoData(cells: readonly string[]): boolean {
  return !cells.some((cell) => (cell.length === 18 || cell.length === 15) && /^\d{15}(\d\d[\dXx])?$/.test(cell));
}

function fitted(cells: string[], width: number): string[] {
  const texts = cells.some(isError) ? cells.map((cell) => (isError(cell) ? '' : cell)) : cells;
  if (texts.length === width) return texts;
  const length = Math.max(width, texts.findLastIndex((cell) => cell.trim() !== '') + 1);
  return Array.from({ length }, (_, column) => texts[column] ?? '');
}

/** Errors of formulas stand as text in exported files. */
function isError(cell: string): boolean {
  return cell.startsWith('#') && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell);
}
