import { utils, write } from '@e965/xlsx';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../src/write-xlsx.ts';
import { codes, type Extract, goodRow, HEADERS, Hub, type Row } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => hub.clear());
afterAll(() => hub.close());

const SELF_PAY: Extract = 'xf-yb-selfpay';

describe('a workbook', () => {
  test('with title, date cells and notes keeps the row numbers a spreadsheet program shows', async () => {
    const path = `${hub.folder}/x.xlsx`;
    const header = HEADERS[SELF_PAY];
    const cells = (row: Row) =>
      header.map((name) => (name === '结算日期' ? new Date('2023-07-05T00:00:00Z') : (row[name] ?? null)));
    const rows = [goodRow(1), goodRow(2, { 身份证号码: '360799198501010021' }), goodRow(3)].map(cells);
    await writeXlsx(path, { sheet: '七月', title: '住院自付', header, rows, notes: ['填表人：某'] });
    const [answer] = await hub.load([{ name: 'xf-yb-selfpay.xlsx', path }]);
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 3, loaded: 2, quarantined: 1 });
    expect(answer?.problems).toMatchObject([{ row: 4, code: 'ID_CHECKSUM' }]);
    expect(await hub.ask('select sheet, row, settle_date from raw_medical order by row')).toEqual([
      { sheet: '七月', row: 3, settle_date: '2023-07-05' },
      { sheet: '七月', row: 5, settle_date: '2023-07-05' },
    ]);
  });
});

/** A workbook of several sheets; rows in `hidden` (counted from 0) are hidden in each. */
function workbook(sheets: Record<string, readonly (readonly string[])[]>, hidden: readonly number[] = []): Uint8Array {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(cells.map((row) => [...row]));
    sheet['!rows'] = cells.map((_, at) => ({ hidden: hidden.includes(at) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}
const cellsOf = (...rows: Row[]) => [
  HEADERS[SELF_PAY],
  ...rows.map((row) => HEADERS[SELF_PAY].map((name) => row[name] ?? '')),
];

describe('a workbook of several sheets', () => {
  test('every sheet whose header fits is read, and each problem names its sheet', async () => {
    const content = workbook({
      甲镇: cellsOf(goodRow(1), goodRow(2)),
      填表说明: [['说明'], ['一行字']],
      乙镇: cellsOf(goodRow(3, { 身份证号码: '1' }), goodRow(1)),
    });
    const answer = await hub.one('xf-yb-selfpay.xlsx', content);
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 4, loaded: 2, quarantined: 1, duplicates: 1 });
    expect(answer.problems).toMatchObject([{ sheet: '乙镇', row: 2, code: 'ID_LENGTH' }]);
    expect(await hub.ask('select distinct sheet from problem')).toEqual([{ sheet: '乙镇' }]);
  });

  test('a sheet that lacks a required column returns the file: its rows would be lost in silence', async () => {
    const lacking = cellsOf(goodRow(3)).map((row) => row.slice(0, -2));
    const answer = await hub.one('xf-yb-selfpay.xlsx', workbook({ 甲: cellsOf(goodRow(1)), 乙: lacking }));
    expect(answer).toMatchObject({ status: 'RETURNED', received: 2, quarantined: 2 });
    expect(answer.problems[0]).toMatchObject({ sheet: '乙', code: 'COLUMN_MISSING', column: '个人自付' });
  });

  test('a sheet with the table of another extract is passed over with a notice', async () => {
    const other = [HEADERS['xf-sl-water'], HEADERS['xf-sl-water'].map((name) => goodRow(1)[name] ?? '')];
    const answer = await hub.one('xf-yb-selfpay.xlsx', workbook({ 甲: cellsOf(goodRow(1)), 乙: other }));
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 1, loaded: 1 });
    expect(answer.problems).toMatchObject([{ sheet: '乙', code: 'SHEET_NOT_READ', level: 'notice' }]);
  });

  test('a hidden row is loaded with a notice', async () => {
    const answer = await hub.one('xf-yb-selfpay.xlsx', workbook({ 甲: cellsOf(goodRow(1), goodRow(2)) }, [2]));
    expect(answer).toMatchObject({ loaded: 2 });
    expect(codes(answer)).toEqual(['3 HIDDEN_ROW']);
  });
});
