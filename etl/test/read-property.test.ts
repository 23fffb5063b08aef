import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readAll, temporaryFolder, writeCsv, writeXls, writeXlsx } from './workbook.ts';

const folder = temporaryFolder();
const HEADER = ['甲列', '乙列', '丙列'];
const isHeader = (cells: string[]): boolean => cells.join() === HEADER.join();
const ID = '36079919850101002X';

/** Text a person may type in a cell; the first column holds an ID, so that every row is data. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '张甲',
    '合计',
    '注：',
    '"',
    '""',
    ',',
    '一"二',
    ' 空 格 ',
    '=1',
    "'0123",
    '𠮷',
    '_x0041_',
    '<b>&amp;',
    '-',
  ),
  fc.string({ maxLength: 8 }).map((s) => s.replace(/\p{Cc}/gu, '')),
  fc.string({ unit: fc.constantFrom(...'张三"，,;\t\n中文é€〇㐀'), maxLength: 12 }),
);
const rows = fc.array(fc.tuple(fc.constant(ID), text, text), { maxLength: 12 });
/** @e965/xlsx writes what looks like an escape as it is. */
const unescaped = rows.filter((table) => !table.flat().includes('_x0041_'));
/** In a csv, lines within a cell that look like records of the table are taken for such. */
const unlikeRecords = rows.filter(
  (table) => !table.flat().some((cell) => /\n/.test(cell) && cell.split(',').length > 3),
);
const runs = { numRuns: 40 };

const dataOf = (table: string[][]): object[] => table.map((cells, index) => ({ row: index + 2, hidden: false, cells }));

describe('random tables come back as they were written', () => {
  test.each(['utf-8', 'gb18030', 'utf-16be'] as const)('csv in %s', async (encoding) => {
    const path = folder.path('random.csv');
    await fc.assert(
      fc.asyncProperty(unlikeRecords, async (table) => {
        await writeCsv(path, [HEADER, ...table], { encoding });
        expect((await readAll(path, isHeader))[0]?.rows).toEqual(dataOf(table));
      }),
      runs,
    );
  });

  test('xlsx, as hucre and @e965/xlsx read it too', async () => {
    const path = folder.path('random.xlsx');
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        await writeXlsx(path, { sheet: 'S', header: HEADER, rows: table });
        expect((await readAll(path, isHeader))[0]?.rows).toEqual(dataOf(table));
        const bytes = await readFile(path);
        const other = (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
        expect(other.map((cells) => HEADER.map((_, i) => String(cells[i] ?? '')))).toEqual([HEADER, ...table]);
      }),
      runs,
    );
  });

  test.each(['biff8', 'xlsx', 'xlml'] as const)('%s of @e965/xlsx', async (bookType) => {
    const path = folder.path('random.xls');
    await fc.assert(
      fc.asyncProperty(unescaped, async (table) => {
        await writeXls(path, [HEADER, ...table], bookType);
        expect((await readAll(path, isHeader))[0]?.rows).toEqual(dataOf(table));
      }),
      runs,
    );
  });
});
