import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { type DemoCounty, type DemoFile, writeDemoMonth } from '../src/demo/index.ts';

export type Row = Record<string, string>;

/** Runs with a temporary folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the first months of a county: one list of files a month. */
export async function writeMonths(county: DemoCounty, folder: string, count: number): Promise<DemoFile[][]> {
  const months: DemoFile[][] = [];
  for (const period of county.months.slice(0, count)) months.push(await writeDemoMonth(county, period, folder));
  return months;
}

/** The rows of one file by header, read by a library and a platform decoder that the generator does not use. */
export async function rowsOf(file: DemoFile | undefined): Promise<Row[]> {
  if (!file || file.nil) return [];
  const bytes = await readFile(file.path);
  const lines = file.name.endsWith('.csv') ? csvLines(bytes) : workbookLines(bytes);
  const [header = [], ...rows] = lines;
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(header.map((name, at) => [name, String(cells[at] ?? '').replace(/^'/, '')])));
}

export async function digest(files: readonly DemoFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { path, ...said } of files) {
    hash.update(JSON.stringify(said));
    if (path !== '') hash.update(await readFile(path));
  }
  return hash.digest('hex');
}

/** GB 11643, written anew so that the generator does not judge itself. */
export function isValidId(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id)) return false;
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const date = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth) return false;
  let sum = id[17] === 'X' ? 10 : Number(id[17]);
  for (let at = 0; at < 17; at++) sum += Number(id[at]) * (2 ** (17 - at) % 11);
  return sum % 11 === 1;
}

function csvLines(bytes: Buffer): string[][] {
  const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','));
}

/** Below the title; the notes at the end have one cell. */
function workbookLines(bytes: Buffer): string[][] {
  const book = read(bytes, { raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: false }).slice(1) : [];
}
