import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BookType, CFB, utils, write } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { encodeGb18030 } from '../src/read/gb18030.ts';
import { PATIENCE } from '../src/read/xls.ts';
import { encoded, readAll, temporaryFolder, writeXls } from './workbook.ts';

const folder = temporaryFolder();
const isHeader = (cells: string[]): boolean => cells.includes('姓名') && cells.includes('身份证号码');
const ID = '36079919850101002X';
const ROWS = [
  ['信丰县统计表', null, null, null],
  ['姓名', '身份证号码', '日期', '金额'],
  ['张甲', ID, new Date('2023-07-15'), 12345.6],
  [null, null, null, null],
  ['李乙', '411099202402290034', '2023.7', 3],
];
const DATA = [
  { row: 3, hidden: false, cells: ['张甲', ID, '2023-07-15', '12345.6'] },
  { row: 5, hidden: false, cells: ['李乙', '411099202402290034', '2023.7', '3'] },
];

describe('old spreadsheets', () => {
  test.each<BookType>(['biff8', 'xlml', 'xls'])('%s', async (bookType) => {
    const path = folder.path(`${bookType}.xls`);
    await writeXls(path, ROWS, bookType);
    const [table] = await readAll(path, isHeader);
    expect(await receive({ name: 'a.xls', path })).toMatchObject({ kind: 'xls', name: 'a.xls' });
    expect(table).toMatchObject({ sheet: '数据', headerRow: 2, header: ['姓名', '身份证号码', '日期', '金额'] });
    expect(table?.rows).toEqual(DATA);
  });

  test('Excel 95 in GBK', async () => {
    const path = folder.path('biff5.xls');
    // The writer cannot write GBK: words of as many bytes are put in their place, and the code page after them.
    await writeXls(
      path,
      [
        ['NAME', 'IDIDIDIDID'],
        ['ZJ', ID],
      ],
      'biff5',
    );
    const bytes = await readFile(path);
    for (const [word, text] of [
      ['NAME', '姓名'],
      ['IDIDIDIDID', '身份证号码'],
      ['ZJ', '张'],
    ] as const) {
      bytes.set(encodeGb18030(text), bytes.indexOf(word));
    }
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    await writeFile(path, bytes);
    expect((await readAll(path, isHeader))[0]?.rows).toEqual([{ row: 2, hidden: false, cells: ['张', ID] }]);
  });

  test('an ID in a numeric cell, an error, a boolean, a formula, hidden sheets', async () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '身份证号码', '值'],
      ['张甲', Number('411099202402290034'), { t: 'e', v: 0x2a }],
      ['李乙', ID, true],
      ['王丙', ID, { t: 'n', f: '1+1', v: 2 }],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '甲');
    utils.book_append_sheet(book, sheet, '乙');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const path = folder.path('cells.xls');
    await writeFile(path, write(book, { type: 'buffer', bookType: 'biff8' }));
    const tables = await readAll(path, isHeader);
    expect(tables[0]?.rows).toEqual([
      { row: 2, hidden: false, cells: ['张甲', '411099202402290050', ''], rounded: [1] },
      { row: 3, hidden: false, cells: ['李乙', ID, 'TRUE'] },
      { row: 4, hidden: false, cells: ['王丙', ID, '2'] },
    ]);
    expect(tables[1]?.rows.map((row) => row.hidden)).toEqual([true, true, true]);
  });

  test('a hidden row of a binary file', async () => {
    const path = folder.path('hidden.xls');
    await writeXls(path, ROWS);
    const container = CFB.read(await readFile(path), { type: 'buffer' });
    const stream = CFB.find(container, '/Workbook');
    const bytes = Buffer.from((stream?.content ?? []) as Uint8Array);
    // A record ROW (0x0208) for row 3 with fDyZero (0x20), before the last record EOF (0x0A).
    const record = Buffer.from([8, 2, 16, 0, 2, 0, 0, 0, 4, 0, 0, 1, 0, 0, 0, 0, 0x20, 1, 15, 0]);
    const end = bytes.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    CFB.utils.cfb_add(container, '/Workbook', Buffer.concat([bytes.subarray(0, end), record, bytes.subarray(end)]));
    await writeFile(path, CFB.write(container, { type: 'buffer' }) as Uint8Array);
    expect((await readAll(path, isHeader))[0]?.rows.map((row) => row.hidden)).toEqual([true, false]);
  });

  test('the 1904 system', async () => {
    const sheet = utils.aoa_to_sheet([['姓名', '身份证号码', '日期']]);
    utils.sheet_add_aoa(sheet, [['张甲', ID, { t: 'n', v: 43660, z: 'yyyy-mm-dd' }]], { origin: 'A2' });
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '甲');
    book.Workbook = { WBProps: { date1904: true } };
    const path = folder.path('1904.xls');
    await writeFile(path, write(book, { type: 'buffer', bookType: 'biff8' }));
    expect((await readAll(path, isHeader))[0]?.rows[0]?.cells[2]).toBe('2023-07-15');
  });
});

describe('files that are only named .xls', () => {
  const TABLE = `<table border=1><tr><td colspan=4>信丰县统计表</td></tr>
    <tr><th>姓名</th><th>身份证<br>号码</th><th>日期</th><th>金额</th></tr>
    <tr><td>张甲</td><td style="mso-number-format:'\\@'">411099202402290034</td><td>2023-07-15</td><td>12,345.60</td></tr>
    <tr><td></td><td>&nbsp;</td><td></td><td></td></tr>
    <tr><td>李&amp;乙</td><td x:str="'${ID}">${ID}</td><td>2023年7月</td><td>4.1E+17</td></tr></table>`;
  test.each([
    ['GBK', encoded(`<html><head><meta charset="gb2312"></head><body>${TABLE}</body></html>`, { encoding: 'gb18030' })],
    ['UTF-8', encoded(TABLE)],
    ['UTF-8 with mark', encoded(`<!DOCTYPE html>${TABLE}`, { encoding: 'utf-8-bom' })],
    ['UTF-16', encoded(TABLE, { encoding: 'utf-16le' })],
  ])('a web page in %s: IDs keep their digits', async (_, bytes) => {
    const path = folder.path('page.xls');
    await writeFile(path, bytes);
    expect(await receive({ name: 'page.xls', path })).toMatchObject({ kind: 'html' });
    const [table] = await readAll(path, isHeader);
    expect(table?.header).toEqual(['姓名', '身份证号码', '日期', '金额']);
    expect(table?.rows).toEqual([
      { row: 3, hidden: false, cells: ['张甲', '411099202402290034', '2023-07-15', '12,345.60'] },
      { row: 5, hidden: false, cells: ['李&乙', ID, '2023年7月', '4.1E+17'] },
    ]);
  });

  test('tab-separated text in GBK', async () => {
    const path = folder.path('tsv.xls');
    await writeFile(path, encoded(`姓名\t身份证号码\n张甲\t${ID}\n`, { encoding: 'gb18030' }));
    expect((await readAll(path, isHeader))[0]?.rows).toEqual([{ row: 2, hidden: false, cells: ['张甲', ID] }]);
  });

  test('a workbook named .xls, and a binary one named .xlsx', async () => {
    await writeXls(folder.path('a.xls'), ROWS, 'xlsx');
    await writeXls(folder.path('b.xlsx'), ROWS, 'biff8');
    expect((await readAll(folder.path('a.xls'), isHeader))[0]?.rows).toEqual(DATA);
    expect((await readAll(folder.path('b.xlsx'), isHeader))[0]?.rows).toEqual(DATA);
  });
});

describe('a file that would keep the library for ever', () => {
  const path = join(import.meta.dirname, 'fixtures/endless-formula.xls');
  const { any } = PATIENCE;
  // What is waited for is lost to the tests beside this one.
  beforeEach(() => {
    PATIENCE.any = 3000;
  });
  afterEach(() => {
    PATIENCE.any = any;
  });

  test('is given up and refused as damaged, and meanwhile other work goes on', async () => {
    let steps = 0;
    const other = setInterval(() => steps++, 100);
    await expect(readAll(path, isHeader)).rejects.toMatchObject({ name: 'Refusal', code: 'FILE_DAMAGED' });
    clearInterval(other);
    expect(steps).toBeGreaterThan(10);
  });
});
