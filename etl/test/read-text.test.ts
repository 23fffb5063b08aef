import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { readSheets } from '../src/2-read.ts';
import { encodeGb18030 } from '../src/read/gb18030.ts';
import { type CsvStyle, encoded, readAll, temporaryFolder, writeCsv } from './workbook.ts';

const folder = temporaryFolder();
const isHeader = (cells: string[]): boolean => cells.includes('姓名') && cells.includes('金额');
const ROWS = [
  ['姓名', '金额', '备注'],
  ['张甲', '1', '一,二;三\t四|五'],
  ['𠮷田', '2', ''],
];
const DATA = ROWS.slice(1).map((cells, index) => ({ row: index + 2, hidden: false, cells }));

/** The rows of a csv with these bytes or text. */
async function rowsOf(content: string | Uint8Array): Promise<[number, ...string[]][]> {
  const path = folder.path('text.csv');
  await writeFile(path, content);
  const tables = await readAll(path, isHeader);
  return tables.flatMap((table) => table.rows.map(({ row, cells }): [number, ...string[]] => [row, ...cells]));
}

const STYLES: CsvStyle[] = [
  {},
  { encoding: 'utf-8-bom' },
  { encoding: 'gb18030' },
  { encoding: 'utf-16le' },
  { encoding: 'utf-16be' },
  { encoding: 'utf-16le', mark: false },
  { encoding: 'utf-16be', mark: false },
];

describe.each(STYLES)('encoding $encoding, mark $mark', (style) => {
  test.each([',', ';', '\t', '|', '，'])('separator %s', async (separator) => {
    for (const eol of ['\r\n', '\n', '\r']) {
      const path = folder.path('table.csv');
      await writeCsv(path, ROWS, { ...style, separator, eol });
      const [table] = await readAll(path, isHeader);
      expect(table).toMatchObject({ sheet: '', headerRow: 1, header: ROWS[0] });
      expect(table?.rows).toEqual(DATA);
    }
  });
});

describe('what a spreadsheet program would show', () => {
  test('a record with line breaks in quotes is one row', async () => {
    expect(await rowsOf('姓名,金额\n"张\n甲",1\n\n李乙,2\n')).toEqual([
      [2, '张\n甲', '1'],
      [4, '李乙', '2'],
    ]);
  });
  test('="…" shows what is in the quotes', async () => {
    expect(await rowsOf('姓名,金额\n="张甲",="1"\n"=""李乙""",2\n')).toEqual([
      [2, '张甲', '1'],
      [3, '李乙', '2'],
    ]);
  });
  test('a first line sep=; is no row', async () => {
    expect(await rowsOf('sep=;\n姓名;金额\n张甲;1\n')).toEqual([[2, '张甲', '1']]);
  });
  test('a last line without line end, and an empty last cell', async () => {
    expect(await rowsOf('姓名,金额\n张甲,1\n李乙,')).toEqual([
      [2, '张甲', '1'],
      [3, '李乙', ''],
    ]);
  });
});

describe('a malformed quote costs its own cell only', () => {
  test('one that never closes', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `人${i},${i},x`);
    rows[10] = '"人10,10,x';
    const read = await rowsOf(`姓名,金额,备注\n${rows.join('\n')}\n`);
    expect(read).toHaveLength(5000);
    expect(read[10]).toEqual([12, '"人10', '10', 'x']);
    expect(read[4999]).toEqual([5001, '人4999', '4999', 'x']);
  });
  test('one that another stray quote seems to close rows later', async () => {
    expect(
      await rowsOf('姓名,金额,备注,镇\n"张甲,1,x,甲\n李乙,2,y,乙\n王丙,3,"z",丙\n赵丁,4,w,丁"\n钱戊,5,v,戊\n'),
    ).toEqual([
      [2, '"张甲', '1', 'x', '甲'],
      [3, '李乙', '2', 'y', '乙'],
      [4, '王丙', '3', 'z', '丙'],
      [5, '赵丁', '4', 'w', '丁"'],
      [6, '钱戊', '5', 'v', '戊'],
    ]);
  });
  test('one within a word', async () => {
    expect(await rowsOf('姓名,金额\n张"甲,1\n"李"乙,2\n王丙,3\n')).toEqual([
      [2, '张"甲', '1'],
      [3, '"李"乙', '2'],
      [4, '王丙', '3'],
    ]);
  });
  test('one at the very end', async () => {
    expect(await rowsOf('姓名,金额\n张甲,1\n李乙,"2')).toEqual([
      [2, '张甲', '1'],
      [3, '李乙', '"2'],
    ]);
  });
});

describe('broken characters', () => {
  test('a GBK file cut within a character is still GBK', async () => {
    const bytes = encodeGb18030(`姓名,金额\n${'张甲丙丁,1\n'.repeat(100)}李乙`);
    const read = await rowsOf(bytes.subarray(0, -1));
    expect(read).toHaveLength(101);
    expect(read[0]).toEqual([2, '张甲丙丁', '1']);
  });
  test('the beginning of a large GBK file tells its encoding: what is broken behind it stays to be said of its rows', async () => {
    const good = encodeGb18030(`姓名,金额,备注\n${`张甲,1,${'备'.repeat(1000)}\n`.repeat(8500)}`);
    const lost = Buffer.from(`\xff,1,${'\xff'.repeat(2000)}\n`.repeat(1500), 'latin1');
    const path = folder.path('large.csv');
    await writeFile(path, Buffer.concat([good, lost]));
    const [table] = await readSheets(await receive({ name: 'large.csv', path }), isHeader);
    const names = new Map<string, number>();
    for await (const { cells } of table?.rows ?? []) {
      const name = cells[0]?.includes('\ufffd') ? 'broken' : (cells[0] ?? '');
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    expect(names).toEqual(
      new Map([
        ['张甲', 8500],
        ['broken', 1500],
      ]),
    );
  });
  test('one broken byte does not turn UTF-8 into GBK', async () => {
    const bytes = encoded(`姓名,金额\n${'张甲,1\n'.repeat(100)}`);
    bytes[25] = 0xff;
    const read = await rowsOf(bytes);
    expect(read).toHaveLength(100);
    expect(read[50]?.[1]).toBe('张甲');
  });
  test('short GBK is not taken for Big5 or UTF-8', async () => {
    expect(await rowsOf(encodeGb18030('姓名,金额\n李,1'))).toEqual([[2, '李', '1']]);
  });
});

test('every character of GB18030 survives encoding', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const lost: number[] = [];
  for (let point = 0; point < 0x30000; point++) {
    if (point >= 0xd800 && point <= 0xf8ff) continue;
    const text = String.fromCodePoint(point);
    if (decoder.decode(encodeGb18030(text)) !== text) lost.push(point);
  }
  expect(lost).toEqual([]);
});
