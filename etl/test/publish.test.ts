import { randomUUID } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HandInAnswer, handIn, sweep } from '../src/index.ts';
import { writeXlsx } from '../src/write-xlsx.ts';
import { balanced, codes, csv, type Extract, fileOf, goodRow, HEADERS, Hub, idOf, type Row } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => hub.clear());
afterAll(() => hub.close());

const SELF_PAY: Extract = 'xf-yb-selfpay';
const NAME = 'xf-yb-selfpay-2023-07.csv';
const pay = (...rows: Row[]): string => fileOf(SELF_PAY, rows);
const status = (answers: HandInAnswer[]) => answers.map((answer) => answer.status);
const current = () =>
  hub.number('select count() from raw_medical where batch_id in (select batch_id from current_submission)');

describe('the same file again', () => {
  test('loading a month twice changes nothing', async () => {
    const files = [
      hub.file('register-2023-07.csv', fileOf('register', [goodRow(1), goodRow(2), goodRow(2)])),
      hub.file(NAME, pay(goodRow(1), goodRow(3), goodRow(4, { 身份证号码: '1' }))),
    ];
    expect(status(await hub.load(files))).toEqual(['ACCEPTED', 'ACCEPTED']);
    const before = await hub.published();
    const again = await hub.load(files);
    expect(status(again)).toEqual(['DUPLICATE_FILE', 'DUPLICATE_FILE']);
    expect(again.every(balanced)).toBe(true);
    expect(await hub.published()).toBe(before);
  });

  test('the same bytes for another month are another hand-in', async () => {
    const file = hub.file(NAME, pay(goodRow(1)));
    await hub.load([file]);
    expect(status(await hub.load([file], { period: '2023-08' }))).toEqual(['ACCEPTED']);
  });

  test('any file of a hand-in of several files is a duplicate', async () => {
    const files = [hub.file('a.csv', pay(goodRow(1))), hub.file('b.csv', pay(goodRow(2)))];
    const first = await hub.load(files, { extract: SELF_PAY });
    expect(status(first)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(first[0]?.batchId).toBe(first[1]?.batchId);
    expect(status(await hub.load(files.slice(1), { extract: SELF_PAY }))).toEqual(['DUPLICATE_FILE']);
    expect(await current()).toBe(2);
  });

  test('one file twice in one call is read once', async () => {
    const answers = await hub.load([hub.file('a.csv', pay(goodRow(1))), hub.file('b.csv', pay(goodRow(1)))], {
      extract: SELF_PAY,
    });
    expect(status(answers)).toEqual(['ACCEPTED', 'DUPLICATE_FILE']);
    expect(await current()).toBe(1);
  });

  test('a file that was superseded is a correction, not a duplicate', async () => {
    const [first, second] = [hub.file(NAME, pay(goodRow(1))), hub.file(NAME, pay(goodRow(1), goodRow(2)))];
    const load = (file: typeof first) => hub.load([file]);
    await load(first);
    expect(status(await load(second))).toEqual(['ACCEPTED']);
    expect(status(await load(first))).toEqual(['ACCEPTED']);
    expect(await current()).toBe(1);
  });

  test('a returned file is no duplicate when it comes again', async () => {
    const file = hub.file(NAME, pay(goodRow(1, { 身份证号码: '1' })));
    expect(status(await hub.load([file]))).toEqual(['RETURNED']);
    expect(status(await hub.load([file]))).toEqual(['RETURNED']);
  });
});

describe('what a month is', () => {
  test('a correction replaces the month, an amendment completes it', async () => {
    const first = await hub.one(NAME, pay(goodRow(1), goodRow(2), goodRow(3, { 身份证号码: '1' })));
    const amended = await hub.one(NAME, pay(goodRow(4)), {
      mode: 'amend',
      ...(first.batchId ? { parent: first.batchId } : {}),
    });
    expect(amended).toMatchObject({ status: 'ACCEPTED', received: 1, loaded: 1 });
    expect(await current()).toBe(3);
    const [kept] = await hub.ask(
      'select received, loaded, quarantined, duplicates, length(files) as files from current_submission',
    );
    expect(kept).toEqual({ received: 4, loaded: 3, quarantined: 1, duplicates: 0, files: '2' });
    expect(await hub.number(`select count() from quarantine where batch_id = '${amended.batchId}'`)).toBe(1);
    expect(await hub.number(`select max(file_no) from raw_medical where batch_id = '${amended.batchId}'`)).toBe(2);
    await expect(
      hub.one(NAME, pay(goodRow(5)), { mode: 'amend', ...(first.batchId ? { parent: first.batchId } : {}) }),
    ).rejects.toThrow('取代');
    await hub.one(NAME, pay(goodRow(9)));
    expect(await current()).toBe(1);
  });

  test('an amendment without a hand-in before it is wrong usage', async () => {
    await expect(hub.one(NAME, pay(goodRow(1)), { mode: 'amend' })).rejects.toThrow('直接报送');
  });

  test('零报告 is a hand-in; a file after it replaces it, and twice is once', async () => {
    const first = await hub.nil(SELF_PAY);
    expect(first).toMatchObject({ status: 'ACCEPTED', nil: true, received: 0 });
    expect((await hub.nil(SELF_PAY)).batchId).toBe(first.batchId);
    expect(await hub.number('select count() from submission')).toBe(1);
    await hub.one(NAME, pay(goodRow(1)));
    expect(await hub.number('select count() from current_submission where nil')).toBe(0);
    expect(await current()).toBe(1);
  });

  test('the newest wins even when the clock stands still', async () => {
    const now = () => new Date('2023-08-05T02:00:00Z');
    for (let n = 1; n <= 5; n += 1) {
      const files = [hub.file(NAME, pay(...Array.from({ length: n }, (_, i) => goodRow(i + 1))))];
      await handIn({ ...hub.deps, now }, { county: '360722', period: '2023-07', by: 'test', files });
      expect(await current()).toBe(n);
    }
  });

  test('a dry run answers the same and writes nothing', async () => {
    const file = hub.file(NAME, pay(goodRow(1), goodRow(2, { 身份证号码: '1' }), goodRow(1)));
    const before = await hub.published();
    const [dry] = await hub.load([file], { dryRun: true });
    expect(await hub.published()).toBe(before);
    expect(await hub.number('select count() from submission')).toBe(0);
    expect(await hub.number(`select count() from system.tables where startsWith(name, 'scratch_')`)).toBe(0);
    const [real] = await hub.load([file]);
    expect({ ...real, batchId: undefined }).toEqual({ ...dry, batchId: undefined });
  });

  test('files of a month in any order give the same month', async () => {
    const texts: [string, string][] = [
      ['xf-yb-selfpay.csv', pay(goodRow(1), goodRow(7), goodRow(2, { 姓名: '别名' }))],
      ['register.csv', fileOf('register', [goodRow(1), goodRow(2), goodRow(3)])],
      ['xf-zj-house.csv', fileOf('xf-zj-house', [goodRow(3, { 家庭人口: '4' })])],
    ];
    const files = texts.map(([name, text]) => hub.file(name, text));
    const forth = await hub.load(files);
    const before = await hub.published();
    const back = await hub.load([...files].reverse(), { county: '360722', period: '2023-07' });
    expect(status(back)).toEqual(['DUPLICATE_FILE', 'DUPLICATE_FILE', 'DUPLICATE_FILE']);
    expect(await hub.published()).toBe(before);
    expect(forth.map(codes)).toEqual([['3 NOT_IN_REGISTER', '4 NAME_CLASH'], [], ['2 HH_SIZE_DIFFERS']]);
  });
});

describe('beside what was published before', () => {
  test('the cumulative column is compared with our own sum of stays, refunds netted', async () => {
    const stay = (settle: string, amount: string, ytd: string) =>
      goodRow(1, { 结算日期: settle, 出院日期: settle, 个人自付: amount, 总费用: '', 本年累计自付: ytd });
    await hub.one('xf-yb-selfpay.csv', pay(stay('2023-06-10', '4000', '4000')), { period: '2023-06' });
    const july = await hub.one(
      'xf-yb-selfpay.csv',
      pay(stay('2023-07-10', '7000', '11000'), stay('2023-07-20', '-1000', '10000')),
    );
    expect(july.problems).toEqual([]);
    const august = await hub.one('xf-yb-selfpay.csv', pay(stay('2023-08-10', '1', '99')), { period: '2023-08' });
    expect(codes(august)).toEqual(['2 YTD_DIFFERS']);
    const january = await hub.one('xf-yb-selfpay.csv', pay(stay('2024-01-01', '5', '5')), { period: '2024-01' });
    expect(january.problems).toEqual([]);
  });

  test('without a register nobody is said to be missing from it', async () => {
    expect((await hub.one(NAME, pay(goodRow(1)))).problems).toEqual([]);
  });

  test('the vault knows each person once for each name', async () => {
    await hub.one('register.csv', fileOf('register', [goodRow(1), goodRow(2)]));
    await hub.one(NAME, pay(goodRow(1), goodRow(2, { 姓名: '别名' })));
    expect(await hub.number('select count() from identity')).toBe(3);
    expect(await hub.number(`select count() from identity where phone = ''`)).toBe(0);
  });
});

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

describe('an interrupted hand-in', () => {
  test('leaves nothing behind after the sweep, and a published month stays', async () => {
    await hub.one(NAME, pay(goodRow(1)));
    const before = await hub.published();
    const lost = randomUUID();
    await hub.ask(`insert into raw_medical select * replace(toUUID('${lost}') as batch_id) from raw_medical`);
    await hub.ask('create table scratch_left (a String) engine = Memory');
    expect(await sweep(hub.warehouse)).toBe(2);
    expect(await hub.number('select count() from raw_medical')).toBe(1);
    expect(await hub.published()).toBe(before);
    expect(await sweep(hub.warehouse)).toBe(0);
  });
});

describe('whatever a file holds', () => {
  const cell = fc.constantFrom(
    '',
    ' ',
    '15000',
    '1,5',
    '2023-07-05',
    '2023-02-30',
    idOf(1),
    '360799198501010021',
    '住院',
    '门诊',
    '嘉定',
    '"',
    "'",
    '\\',
    '\t',
    '合',
    '𠮷',
  );
  const row = fc.dictionary(fc.constantFrom(...HEADERS[SELF_PAY]), cell, { maxKeys: 4 });
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), row), { minLength: 1, maxLength: 12 });

  test('every row received is loaded, quarantined or a duplicate, and stands where the counts say', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (changes) => {
        const answer = await hub.one(
          NAME,
          pay(...changes.map(([n, change]) => goodRow(n, { ...change, 备注: `第${n}` }))),
        );
        expect(answer.received).toBe(changes.length);
        expect(balanced(answer)).toBe(true);
        const where = `where batch_id = '${answer.batchId}'`;
        expect(await hub.number(`select count() from raw_medical ${where}`)).toBe(answer.loaded);
        expect(await hub.number(`select count() from quarantine ${where}`)).toBe(answer.quarantined);
        const wrong = new Set(answer.problems.filter(({ level }) => level === 'error').map((one) => one.row));
        expect(wrong.size).toBe(answer.quarantined);
      }),
      { numRuns: 10 },
    );
  });

  test('loading twice is loading once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (changes) => {
        const file = hub.file(
          NAME,
          csv(
            HEADERS[SELF_PAY],
            changes.map(([n, change]) => goodRow(n, change)),
          ),
        );
        await hub.load([file]);
        const before = await hub.published();
        await hub.load([file]);
        expect(await hub.published()).toBe(before);
      }),
      { numRuns: 5 },
    );
  });
});
