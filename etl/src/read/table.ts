import { findHeader, type Header, type IsHeader, rowKey } from './header.ts';
import { isNote, isTotal, unitIs10k } from './notes.ts';
import { isBlank, type RawRow, type RawSheet } from './raw.ts';

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
  const rows = { [Symbol.asyncIterator]: () => dataRows(sheet, header, repeats) };
  return { sheet: sheet.name, headerRow: header.row, header: header.names, unit10k, rows };
}

/** Rows below the header that are neither blank, repeated titles and headers, sums nor notes. */
async function* dataRows(sheet: RawSheet, header: Header, repeats: Set<string>): AsyncGenerator<SheetRow> {
  const width = header.names.length;
  const serial = header.names.indexOf('序号');
  let afterNote = false;
  for await (const row of sheet.rows()) {
    if (row.row <= header.row || isBlankButFor(row.cells, serial)) continue;
    const suspicious = mayBeNoData(row.cells);
    if (suspicious && (repeats.has(rowKey(row.cells)) || isTotal(row.cells))) continue;
    afterNote = suspicious && isNote(row.cells, afterNote);
    if (!afterNote) yield { ...row, cells: fitted(row.cells, width) };
  }
}

/** Empty rows of a form come with their 序号 printed. */
function isBlankButFor(cells: readonly string[], serial: number): boolean {
  return cells.every((cell, column) => cell.trim() === '' || (column === serial && /^\d{1,6}$/.test(cell.trim())));
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
