import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CellObject, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '../refusal.ts';
import { formattedNumber, type NumberText } from './cell-text.ts';
import { wholeTextOf } from './encoding.ts';
import { formatKind } from './number-format.ts';
import { MAX_COLUMNS, MAX_ROWS, type RawRow, type RawSheet, type SheetLook, setCell } from './raw.ts';
import type { Answer, Given } from './xls-worker.ts';

/**
 * ms of work that a file may take, whatever its size, and for each megabyte: a damaged formula can keep the library for
 * ever. On a busy machine work takes longer by the clock; so many times as long, and no more.
 */
export const PATIENCE = { any: 15_000, megabyte: 10_000, clock: 20 };
/** ms between two looks at how much a file has taken. */
const LOOK = 500;
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
  const book = await parsed(given, size);
  if (book.SheetNames.length === 0) throw new Refusal('FILE_DAMAGED');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet ? [{ name, rows: () => sheetRows(sheet, hidden, is1904), look: () => lookOf(sheet) }] : [];
  });
}

/** Merged cells stand in the sheet from the beginning. */
function lookOf(sheet: WorkSheet): SheetLook {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ from: s.r + 1, to: e.r + 1, left: s.c, right: e.c }));
  return { merges, widths: (sheet['!cols'] ?? []).map((column) => column?.wch ?? column?.width) };
}

/** A worker that has answered about a small file waits for the next one: to start one takes longer than to read such a file. */
let idle: Worker | undefined;
const SMALL = 2 ** 20;

function started(): Worker {
  const worker = new Worker(new URL(`./xls-worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: MEMORY,
    stderr: true,
  });
  // An error that nobody waits for any more; the worker is gone.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

function taken(): Worker {
  const worker = idle ?? started();
  idle = undefined;
  worker.ref();
  return worker;
}

async function givenBack(worker: Worker, well: boolean): Promise<void> {
  if (!well || idle) return void (await worker.terminate());
  idle = worker;
  worker.unref();
}

/** Milliseconds that a worker has computed; one that has just ended uses nothing any more. */
async function workedBy(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

/** Read beside this thread, which goes on serving, and given up when it takes too long or too much. */
async function parsed(given: Given, size: number): Promise<WorkBook> {
  const patience = PATIENCE.any + (size / 2 ** 20) * PATIENCE.megabyte;
  const worker = taken();
  let well = false;
  let clock: NodeJS.Timeout | undefined;
  const refusal = (says: string, cause: unknown = says) =>
    new Refusal(/password|encrypt/i.test(says) ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', '', { cause });
  const listening = new AbortController();
  const heard = (event: 'message' | 'error' | 'exit', then: (what: unknown) => void) => {
    worker.once(event, then);
    listening.signal.addEventListener('abort', () => worker.off(event, then));
  };
  try {
    const before = workedBy(worker);
    return await new Promise<WorkBook>((resolve, reject) => {
      const begun = performance.now();
      clock = setInterval(async () => {
        const worked = (await workedBy(worker)) - (await before);
        if (worked > patience || performance.now() - begun > patience * PATIENCE.clock) reject(refusal('no end'));
      }, LOOK);
      heard('message', (what) => {
        const answer = what as Answer;
        well = size <= SMALL;
        if ('book' in answer) resolve(answer.book);
        else reject(refusal(answer.says));
      });
      heard('error', (error) => reject(refusal('', error)));
      heard('exit', () => reject(refusal('no answer')));
      worker.postMessage(given);
    });
  } finally {
    clearInterval(clock);
    listening.abort();
    await givenBack(worker, well);
  }
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
