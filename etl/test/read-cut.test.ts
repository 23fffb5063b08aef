import { readFile, writeFile } from 'node:fs/promises';
import type { BookType } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../src/refusal.ts';
import { encoded, readAll, temporaryFolder, writeXls, writeXlsx } from './workbook.ts';

const folder = temporaryFolder();
const isHeader = (cells: string[]): boolean => cells.includes('姓名');
const HEADER = ['姓名', '金额', '备注'];
const ROWS = Array.from({ length: 120 }, (_, i) => [`人${i}`, `${i * 7919}`, i % 3 ? '住院' : '"门诊,慢特病"']);

/** Bytes between two cuts of a file that a worker of its own reads. */
const COARSE = 1000;

/** Reads beginnings of a file; each must give rows or a Refusal. */
async function readBeginnings(
  bytes: Uint8Array,
  name: string,
  check: (rows: string[][]) => void,
  step = 100,
): Promise<number> {
  const path = folder.path(name);
  let refused = 0;
  for (let length = 0; length < bytes.length; length += step) {
    await writeFile(path, bytes.subarray(0, length));
    try {
      const tables = await readAll(path, isHeader);
      check(tables.flatMap((table) => table.rows.map((row) => row.cells)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused++;
    }
  }
  return refused;
}

describe('a file cut off again and again', () => {
  test('xlsx is refused', async () => {
    const path = folder.path('whole.xlsx');
    await writeXlsx(path, { sheet: 'S', header: HEADER, rows: ROWS });
    const bytes = await readFile(path);
    const refused = await readBeginnings(bytes, 'cut.xlsx', (rows) => expect(rows).toBe('refused'));
    expect(refused).toBe(Math.ceil(bytes.length / 100));
  });

  test.each<BookType>(['biff8', 'xlml'])('%s is refused, or read in full', async (bookType) => {
    const path = folder.path('whole.xls');
    await writeXls(path, [HEADER, ...ROWS], bookType);
    await readBeginnings(await readFile(path), 'cut.xls', (rows) => expect(rows).toEqual(ROWS), COARSE);
  });

  test.each([
    ['UTF-8', encoded(csv())],
    ['GBK', encoded(csv(), { encoding: 'gb18030' })],
    ['UTF-16', encoded(csv(), { encoding: 'utf-16le' })],
  ])('csv in %s gives the rows before the cut', async (_, bytes) => {
    await readBeginnings(bytes, 'cut.csv', (rows) => {
      const whole = rows.slice(0, -1);
      expect(whole).toEqual(ROWS.slice(0, whole.length));
    });
  });

  test('a web page gives the rows before the cut', async () => {
    const line = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
    const page = `<html><body><table>${[HEADER, ...ROWS].map(line).join('')}</table></body></html>`;
    const check = (rows: string[][]) => {
      const whole = rows.slice(0, -1);
      expect(whole).toEqual(ROWS.slice(0, whole.length));
    };
    await readBeginnings(encoded(page, { encoding: 'gb18030' }), 'cut.html', check, COARSE);
  });
});

function csv(): string {
  return [HEADER, ...ROWS]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}
