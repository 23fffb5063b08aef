import { readFile } from 'node:fs/promises';
import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Refusal } from '../refusal.ts';
import { formattedNumber, type NumberText } from './cell-text.ts';
import { wholeTextOf } from './encoding.ts';
import { formatKind } from './number-format.ts';
import { type RawRow, type RawSheet, setCell } from './raw.ts';

// Excel 95 and older store GBK bytes.
set_cptable(codepages);

const OPTIONS = { cellNF: true, cellStyles: true, cellHTML: false, cellFormula: false, dense: true } as const;

/** The sheets of a binary .xls or an XML spreadsheet of 2003. Throws Refusal. */
export async function xlsSheets(path: string): Promise<RawSheet[]> {
  const bytes = await readFile(path);
  return sheetsOf(() => read(bytes, { ...OPTIONS, type: 'buffer' }));
}

/** The tables of a web page saved as .xls; cells stay the text they are, or IDs would lose digits. */
export async function htmlSheets(path: string): Promise<RawSheet[]> {
  const text = await wholeTextOf(path);
  return sheetsOf(() => read(text, { ...OPTIONS, type: 'string', raw: true }));
}

function sheetsOf(parse: () => WorkBook): RawSheet[] {
  const book = parsed(parse);
  if (book.SheetNames.length === 0) throw new Refusal('FILE_DAMAGED');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet ? [{ name, rows: () => sheetRows(sheet, hidden, is1904) }] : [];
  });
}

function parsed(parse: () => WorkBook): WorkBook {
  try {
    return parse();
  } catch (error) {
    const says = error instanceof Error ? error.message : '';
    throw new Refusal(/password|encrypt/i.test(says) ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', '', { cause: error });
  }
}

async function* sheetRows(sheet: WorkSheet, sheetHidden: boolean, is1904: boolean): AsyncGenerator<RawRow> {
  const range = sheet['!ref'] ? utils.decode_range(sheet['!ref']) : undefined;
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  for (let index = range?.s.r ?? 0; range && index <= range.e.r; index++) {
    const cells = data[index];
    if (!cells) continue;
    const row: RawRow = { row: index + 1, hidden: sheetHidden || sheet['!rows']?.[index]?.hidden === true, cells: [] };
    for (const [column, cell] of cells.entries()) {
      if (cell) setCell(row, column, cellText(cell, is1904));
    }
    yield row;
  }
}

function cellText(cell: CellObject, is1904: boolean): NumberText {
  if (cell.t === 'n' && cell.v !== undefined) {
    const format = String(cell.z ?? '');
    return formattedNumber(String(cell.v), formatKind(format), format, is1904);
  }
  return { text: textOf(cell), rounded: false };
}

function textOf({ t: type, v: value }: CellObject): string {
  if (type === 'e' || value === undefined) return '';
  if (type === 'b') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
