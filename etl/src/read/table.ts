import { findHeader, type Header, type IsHeader, REASONS, rowKey } from './header.ts';
import type { TextLines } from './lines.ts';
import { isNote, isTotal, unitIs10k } from './notes.ts';
import { isBlank, isBlankText, type RawRow, type RawSheet } from './raw.ts';

/** How many rows are asked for the header. */
const HEADER_ROWS = 30;

/** A data row of a sheet. */
export interface SheetRow {
  /** 1-based, as a spreadsheet program shows it; csv: a record with line breaks in quotes is one row. */
  row: number;
  /** Hidden or filtered out in the file, or on a hidden sheet; it is data all the same. */
  hidden: boolean;
  /** Text of every cell, at least as many as the header; '' is an empty cell or an error such as #N/A. */
  cells: string[];
  /** 0-based columns whose number has more than 15 digits: a spreadsheet program has rounded it. */
  rounded?: number[];
}

/** A sheet whose header was found. */
export interface SheetTable {
  /** '' for csv. */
  sheet: string;
  /** 1-based; the lower row of a two-row header. */
  headerRow: number;
  /** NFKC, without white space and required marks. */
  header: string[];
  /** A line above the header says 单位：万元. */
  unit10k: boolean;
  /** Data rows only, read from the file as they are asked for; may throw a Refusal. */
  rows: AsyncIterable<SheetRow>;
  /** The file behind it, when the engine may read it by itself. */
  lines?: TextLines;
}

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
  const unit10k = above.map((row) => unitIs10k(row.cells)).findLast((unit) => unit !== undefined) ?? false;
  const repeats = new Set([...header.keys, ...above.map((row) => rowKey(row.cells))]);
  const rows = { [Symbol.asyncIterator]: () => dataRows(sheet.rows(), header, repeats, false) };
  const dataOf = (picked: AsyncIterable<RawRow>) => dataRows(picked, header, repeats, true);
  const lines = sheet.text ? { lines: { ...sheet.text, headerRow: header.row, dataOf } } : {};
  return { sheet: sheet.name, headerRow: header.row, header: header.names, unit10k, rows, ...lines };
}

/**
 * Rows below the header that are neither blank, repeated titles and headers, sums nor notes. Of `picked` rows, those
 * left out between them are data, so no note goes on across them.
 */
async function* dataRows(
  rows: AsyncIterable<RawRow>,
  header: Header,
  repeats: Set<string>,
  picked: boolean,
): AsyncGenerator<SheetRow> {
  const width = header.names.length;
  const serial = header.names.indexOf('序号');
  const reasons = header.names.indexOf(REASONS);
  let afterNote = false;
  let next = 0;
  for await (const row of rows) {
    if (picked && row.row > next) afterNote = false;
    next = row.row + 1;
    if (row.row <= header.row || isBlankButFor(row.cells, serial, reasons)) continue;
    const suspicious = mayBeNoData(row.cells);
    if (suspicious && (repeats.has(rowKey(row.cells)) || isTotal(row.cells))) continue;
    afterNote = suspicious && isNote(row.cells, afterNote);
    if (!afterNote) yield { ...row, cells: fitted(row.cells, width) };
  }
}

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
