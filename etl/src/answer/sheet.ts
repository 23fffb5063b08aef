import type { SheetRow, SheetTable } from '../2-read.ts';
import type { Sheet } from '../3-check.ts';
import type { Style } from '../book-styles.ts';
import type { Column, ColumnType, Contract } from '../contract.ts';
import type { Problem } from '../problems.ts';
import { REASONS } from '../read/header.ts';
import type { Merge } from '../read/raw.ts';
import type { BookCell, BookRow, BookSheet } from '../write-book.ts';

/** A sheet of the file with what was found in it. */
export interface Marked {
  contract: Contract;
  table: SheetTable;
  sheet: Sheet;
  /** By row. */
  problems: ReadonlyMap<number, readonly Problem[]>;
  /** Rows that repeat an earlier one. */
  repeats: ReadonlySet<number>;
  lastRow: number;
}

const WIDTHS: Readonly<Record<ColumnType, number>> = { s: 14, id: 22, e: 14, b: 8, d: 13, m: 13, i: 10 };
const REPEATED = '与前面的某一行完全相同，没有重复入库，不用改。';
/** Stands on every good row of a returned file and says nothing about it. */
const WHOLE_FILE = 'FILE_RETURNED';

/** A number as the file had it; it is written as one unless something is wrong with it. */
const PLAIN_NUMBER = /^-?\d{1,12}(\.\d{1,2})?$/;

/** Beyond this many, merged cells are not compared with one another, and none is kept. */
const MOST_MERGES = 1000;
const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Before it spreadsheet programs do not agree on what day a number is. */
const FIRST_DAY = '1900-03-01';

/** A day as spreadsheet programs keep it; null for what is not written plainly as one. */
function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < FIRST_DAY) return null;
  const ms = Date.parse(text);
  const isDay = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
  return isDay ? ms / MS_PER_DAY + EPOCH_SERIAL : null;
}

const said = ({ column, reason, level }: Problem): string =>
  `${level === 'notice' ? '（提示）' : ''}${column ? `${column}：` : ''}${reason}`;

/** Everything that is wrong with a row, errors first. */
function reasonsOf(found: readonly Problem[], repeated: boolean): string {
  const told = found.filter(({ code }) => code !== WHOLE_FILE);
  const sorted = [...told].sort((a, b) => Number(a.level === 'notice') - Number(b.level === 'notice'));
  return [...sorted.map(said), ...(repeated ? [REPEATED] : [])].join('\n');
}

/** The columns of the answer: those of the file (reasons of an earlier answer left out), then those that are missing. */
function layout({ contract, sheet }: Marked) {
  const places = sheet.header.map((_, at) => at).filter((at) => sheet.header[at] !== REASONS);
  const columns = places.map((at): Column | undefined => contract.columns[sheet.places.indexOf(at + 1)]);
  return { places, columns, missing: sheet.missing };
}

type Layout = ReturnType<typeof layout>;

/** The last row of the header as it was written, and the columns that are missing. */
function headerRow({ sheet }: Marked, { cells: written }: SheetRow, { places, columns, missing }: Layout): BookRow {
  const style = (column: Column | undefined, at: number): Style => {
    if (sheet.unknown.includes(at)) return 'unknown';
    return column?.required ? 'required' : 'header';
  };
  const cells: BookCell[] = [
    ...places.map((at, i) => ({ value: written[at] || null, style: style(columns[i], at) })),
    ...missing.map(({ name }) => ({ value: name, style: 'missing' as const })),
    { value: REASONS, style: 'header' },
  ];
  return { row: sheet.headerRow, cells };
}

/** A row that is no data, as it was written: a title, the upper row of a header, a sum, a note. */
function asideRow({ table }: Marked, { row, cells }: SheetRow, { places }: Layout): BookRow {
  const style = styleAside(table, row);
  return {
    row,
    cells: places.map((place) => {
      const text = cells[place] ?? '';
      if (text === '') return { value: null, ...(style === 'header' ? { style } : {}) };
      return PLAIN_NUMBER.test(text) ? { value: Number(text) } : { value: text, style };
    }),
  };
}

function styleAside({ headerFrom, headerRow, look }: SheetTable, row: number): Style {
  if (row >= headerFrom && row < headerRow) return 'header';
  return row < headerFrom && look().merges.some(({ from, to }) => from <= row && row <= to) ? 'banner' : 'title';
}

function cellOf(text: string, column: Column | undefined, found: readonly Problem[]): BookCell {
  const own = found.filter((one) => column && one.column === column.name);
  if (own.some(({ level }) => level === 'error')) return { value: text, style: 'bad' };
  if (own.length > 0) return { value: text, style: 'notice' };
  const isNumber = (column?.type === 'm' || column?.type === 'i') && PLAIN_NUMBER.test(text);
  if (isNumber) return { value: Number(text) };
  const day = column?.type === 'd' ? dayNumber(text) : null;
  return day === null ? { value: text, style: 'text' } : { value: day, style: 'day' };
}

function dataRow({ cells }: SheetRow, row: number, found: readonly Problem[], repeated: boolean, at: Layout): BookRow {
  const told: BookCell[] = [
    ...at.places.map((place, i) => cellOf(cells[place] ?? '', at.columns[i], found)),
    ...at.missing.map(() => ({ value: null, style: 'bad' as const })),
    { value: reasonsOf(found, repeated), style: 'reason' },
  ];
  return { row, cells: told };
}

async function* rowsOf(marked: Marked, at: Layout, only: boolean): AsyncGenerator<BookRow> {
  const { table, sheet, problems, repeats } = marked;
  let next = sheet.headerRow;
  for await (const row of table.everyRow) {
    if (row.aside) {
      if (row.row === sheet.headerRow) yield headerRow(marked, row, at);
      else if (row.row < sheet.headerRow || !only) yield asideRow(marked, row, at);
      continue;
    }
    const found = problems.get(row.row) ?? [];
    const repeated = repeats.has(row.row);
    if (only && (repeated || !found.some(({ level }) => level === 'error'))) continue;
    next = only ? next + 1 : row.row;
    yield dataRow(row, next, found, repeated, at);
  }
}

/** Merged cells above the rows and, where the rows below keep their places, those of one row; by place in the answer. */
function mergesOf({ table, sheet, problems }: Marked, { places }: Layout, only: boolean): Merge[] {
  const kept = table
    .look()
    .merges.filter(({ from, to }) => to <= sheet.headerRow || (!only && from === to && !problems.has(from)))
    .flatMap((merge) => {
      const [left, right] = [places.indexOf(merge.left), places.indexOf(merge.right)];
      return left >= 0 && right >= left && (left < right || merge.from < merge.to) ? [{ ...merge, left, right }] : [];
    });
  return kept.length <= MOST_MERGES ? kept.filter((one, i) => !kept.slice(0, i).some((other) => meet(one, other))) : [];
}

const meet = (a: Merge, b: Merge): boolean =>
  a.from <= b.to && b.from <= a.to && a.left <= b.right && b.left <= a.right;

/**
 * The sheet as it was handed in: titles, header, rows, sums and notes in their places, with its merged cells (but for those
 * over several rows of data) and widths; bad cells are coloured and the last column says why. With `only`, the bad rows alone.
 */
export function answerSheet(marked: Marked, only: boolean): BookSheet {
  const at = layout(marked);
  const { table, sheet, lastRow } = marked;
  const own = table.look().widths;
  const widths = [...at.columns, ...at.missing].map((column, i) => ({
    width: widthOf(own[at.places[i] ?? -1], column),
    style: column?.type === 'm' || column?.type === 'i' ? ('plain' as const) : ('text' as const),
  }));
  return {
    name: sheet.name.slice(0, 31) || '数据',
    columns: [...widths, { width: 60, style: 'reason' as const }],
    rows: rowsOf(marked, at, only),
    header: sheet.headerRow,
    filter: { column: widths.length, row: Math.max(lastRow, sheet.headerRow + 1) },
    merges: () => mergesOf(marked, at, only),
  };
}

function widthOf(own: number | undefined, column: Column | undefined): number {
  if (own) return Math.min(Math.max(own, 4), 80);
  return column ? Math.max(WIDTHS[column.type], column.name.length * 2 + 2) : 14;
}
