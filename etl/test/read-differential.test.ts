import { readFile, writeFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { readXlsx, writeXlsx as writeByHucre, writeXlsxStream } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../src/write-xlsx.ts';
import { readAll, temporaryFolder, writeXls, writeXlsx } from './workbook.ts';

const folder = temporaryFolder();
const HEADER = ['编号', '甲', '乙', '丙'];
const isHeader = (cells: string[]): boolean => cells[0] === '编号';
const FIRST_DAY = new Date('1900-03-01');
const LAST_DAY = new Date('2099-12-31');

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('张甲', ' 空 格 ', '<&>"', '4.1E+17', '360799198501010021', '一\n二', '𠮷', '0012', 'TRUE'),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100),
  fc
    .date({ min: FIRST_DAY, max: LAST_DAY, noInvalidDate: true })
    .map((d) => new Date(Math.floor(d.getTime() / 864e5) * 864e5)),
  fc.boolean(),
);
const tables = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 10 });

/** What a cell with this value is read as. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** The table as the two other readers see it. */
async function asOthersRead(path: string, writer: string): Promise<Record<'hucre' | 'sheetjs', string[][]>> {
  const bytes = await readFile(path);
  const hucre = (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
  const book = UNREAD_BY_SHEETJS.test(writer)
    ? utils.book_new()
    : read(bytes, { type: 'buffer', cellDates: true, UTC: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const sheetjs = sheet
    ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, UTC: true, blankrows: true })
    : [];
  const texts = (rows: readonly (readonly unknown[])[]): string[][] =>
    rows.slice(1).map((cells) => HEADER.map((_, column) => textOf(cells[column])));
  return { hucre: texts(hucre), sheetjs: texts(sheetjs) };
}

/** It reads no 64-bit sizes. */
const UNREAD_BY_SHEETJS = /64/;

type Writer = (path: string, rows: CellValue[][]) => Promise<void>;
const WRITERS: Record<string, Writer> = {
  ours: (path, rows) => writeXlsx(path, { sheet: 'S', header: HEADER, rows }),
  hucre: async (path, rows) =>
    writeFile(path, await writeByHucre({ sheets: [{ name: 'S', rows: [HEADER, ...rows] }] })),
  'hucre, streaming': async (path, rows) =>
    writeFile(path, await new Response(writeXlsxStream([HEADER, ...rows], { name: 'S' })).bytes()),
  'hucre, with 64-bit sizes': async (path, rows) =>
    writeFile(path, await new Response(writeXlsxStream([HEADER, ...rows], { name: 'S', zip64: true })).bytes()),
  'hucre, 1904 system': async (path, rows) =>
    writeFile(path, await writeByHucre({ sheets: [{ name: 'S', rows: [HEADER, ...rows] }], dateSystem: '1904' })),
  sheetjs: (path, rows) => writeXls(path, [HEADER, ...rows], 'xlsx'),
};

describe('three readers agree on every workbook', () => {
  test.each(Object.keys(WRITERS))('written by %s', async (writer) => {
    const path = folder.path(`${writer}.xlsx`);
    await fc.assert(
      fc.asyncProperty(tables, async (values) => {
        const rows = values.map((cells, index): CellValue[] => [`编${index}`, ...cells]);
        const sane = writer.includes('1904') ? rows.map((cells) => cells.map(from1904)) : rows;
        await WRITERS[writer]?.(path, sane);
        const expected = sane.map((cells) => cells.map(textOf));
        const ours = (await readAll(path, isHeader))[0]?.rows.map((row) => row.cells);
        expect(ours).toEqual(expected);
        const others = await asOthersRead(path, writer);
        expect(others.hucre).toEqual(expected);
        if (!UNREAD_BY_SHEETJS.test(writer)) expect(others.sheetjs).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

/** The 1904 system knows no earlier day. */
function from1904(cell: CellValue): CellValue {
  return cell instanceof Date && cell < new Date('1904-01-02') ? null : cell;
}

test('a written table has its title merged across the columns and real dates', async () => {
  const path = folder.path('titled.xlsx');
  await writeXlsx(path, {
    sheet: '数据',
    title: '统计表',
    header: HEADER,
    rows: [['1', new Date('2023-07-15'), 2.5, null]],
    notes: ['注：完'],
  });
  const sheet = (await readXlsx(new Uint8Array(await readFile(path)))).sheets[0];
  expect(sheet).toMatchObject({ name: '数据', merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }] });
  expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['1', new Date('2023-07-15'), 2.5]);
});
