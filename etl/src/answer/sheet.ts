import type { SheetRow, SheetTable } from '../2-read.ts';
import type { Sheet } from '../3-check.ts';
import type { Style } from '../book-styles.ts';
import type { Column, ColumnType, Contract } from '../contract.ts';
import type { Problem } from '../problems.ts';
import { REASONS } from '../read/header.ts';
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

function headerRow({ sheet }: Marked, { places, columns, missing }: Layout): BookRow {
  const style = (column: Column | undefined, at: number): Style => {
    if (sheet.unknown.includes(at)) return 'unknown';
    return column?.required ? 'required' : 'header';
  };
  const cells: BookCell[] = [
    ...places.map((at, i) => ({ value: sheet.header[at] ?? '', style: style(columns[i], at) })),
    ...missing.map(({ name }) => ({ value: name, style: 'missing' as const })),
    { value: REASONS, style: 'header' },
  ];
  return { row: sheet.headerRow, cells };
}

function cellOf(text: string, column: Column | undefined, found: readonly Problem[]): BookCell {
  const own = found.filter((one) => column && one.column === column.name);
  if (own.some(({ level }) => level === 'error')) return { value: text, style: 'bad' };
  if (own.length > 0) return { value: text, style: 'notice' };
  const isNumber = (column?.type === 'm' || column?.type === 'i') && PLAIN_NUMBER.test(text);
  return isNumber ? { value: Number(text) } : { value: text, style: 'text' };
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
  if (table.unit10k && sheet.headerRow > 1) yield { row: sheet.headerRow - 1, cells: [{ value: '单位：万元' }] };
  yield headerRow(marked, at);
  let next = sheet.headerRow;
  for await (const row of table.rows) {
    const found = problems.get(row.row) ?? [];
    const repeated = repeats.has(row.row);
    if (only && (repeated || !found.some(({ level }) => level === 'error'))) continue;
    next = only ? next + 1 : row.row;
    yield dataRow(row, next, found, repeated, at);
  }
}

/** The sheet as it was handed in, every row in its place; bad cells are coloured and the last column says why. With `only`, the bad rows alone. */
export function answerSheet(marked: Marked, only: boolean): BookSheet {
  const at = layout(marked);
  const { sheet, lastRow } = marked;
  const widths = [...at.columns, ...at.missing].map((column) => ({
    width: column ? Math.max(WIDTHS[column.type], column.name.length * 2 + 2) : 14,
    style: column?.type === 'm' || column?.type === 'i' ? ('plain' as const) : ('text' as const),
  }));
  return {
    name: sheet.name.slice(0, 31) || '数据',
    columns: [...widths, { width: 60, style: 'reason' as const }],
    rows: rowsOf(marked, at, only),
    header: sheet.headerRow,
    filter: { column: widths.length, row: Math.max(lastRow, sheet.headerRow + 1) },
  };
}
