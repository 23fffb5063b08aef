import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CellObject, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '../refusal.ts';
import { formattedNumber, type NumberText } from './cell-text.ts';
import { wholeTextOf } from './encoding.ts';
import { formatKind } from './number-format.ts';
import { MAX_COLUMNS, MAX_ROWS, type RawRow, type RawSheet, setCell } from './raw.ts';
import type { Answer, Given } from './xls-worker.ts';

/** ms that a file may take, whatever its size, and for each megabyte: a damaged formula can keep the library for ever. */
const PATIENCE = { any: 15_000, megabyte: 10_000 };
/** Enough for the 65,536 rows that the format holds. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/** The sheets of a binary .xls or an XML spreadsheet of 2003. Throws Refusal. */
export async function xlsSheets(path: string): Promise<RawSheet[]> {
  const bytes = await readFile(path);
  return sheetsOf({ bytes }, bytes.length);
}

/** The tables of a web page saved as .xls; cells stay the text they are, or IDs would lose digits. */
export async function htmlSheets(path: string): Promise<RawSheet[]> {
  const text = await wholeTextOf(path);
  return sheetsOf({ text }, text.length);
}

async function sheetsOf(given: Given, size: number): Promise<RawSheet[]> {
  const book = await parsed(given, PATIENCE.any + (size / 2 ** 20) * PATIENCE.megabyte);
  if (book.SheetNames.length === 0) throw new Refusal('FILE_DAMAGED');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet ? [{ name, rows: () => sheetRows(sheet, hidden, is1904) }] : [];
  });
}

/** Read beside this thread, which goes on serving, and given up when it takes too long or too much. */
function parsed(given: Given, patience: number): Promise<WorkBook> {
  const worker = new Worker(new URL(`./xls-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: given,
    resourceLimits: MEMORY,
    stderr: true,
  });
  return new Promise<WorkBook>((resolve, reject) => {
    const refuse = (says: string, cause?: unknown) =>
      reject(
        new Refusal(/password|encrypt/i.test(says) ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', '', { cause: cause ?? says }),
      );
    const clock = setTimeout(() => refuse('no end'), patience);
    worker.once('message', (answer: Answer) => ('book' in answer ? resolve(answer.book) : refuse(answer.says)));
    worker.once('error', (error) => refuse('', error));
    worker.once('exit', () => {
      clearTimeout(clock);
      refuse('no answer');
    });
  }).finally(() => worker.terminate());
}

async function* sheetRows(sheet: WorkSheet, sheetHidden: boolean, is1904: boolean): AsyncGenerator<RawRow> {
  const range = sheet['!ref'] ? utils.decode_range(sheet['!ref']) : undefined;
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  // A cell that spans more than a sheet has would make lists of that length.
  if (data.length > MAX_ROWS) throw new Refusal('FILE_DAMAGED');
  for (let index = range?.s.r ?? 0; range && index <= Math.min(range.e.r, data.length - 1); index++) {
    const cells = data[index];
    if (!cells) continue;
    if (cells.length > MAX_COLUMNS) throw new Refusal('FILE_DAMAGED');
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
