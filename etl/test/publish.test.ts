import { randomUUID } from 'node:crypto';
import { Warehouse } from '@dixian/warehouse';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HandInAnswer, handIn, sweep } from '../src/index.ts';
import { balanced, codes, type Extract, fileOf, goodRow, Hub, type Row } from './hand-in-hub.ts';

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
    const placeless = { batchId: undefined, fileNo: undefined };
    expect({ ...real, ...placeless }).toEqual({ ...dry, ...placeless });
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

  test('takes from the vault whom only its rows named, and nobody whom a published row names', async () => {
    await hub.one('register.csv', fileOf('register', [goodRow(1), goodRow(2, { 姓名: '户主', 户主姓名: '户主' })]));
    const names = () =>
      hub.ask('select toString(person_key) as person, toString(name_key) as name from identity order by all');
    const before = await names();
    const cut = vi.spyOn(hub.warehouse, 'put').mockImplementation(async (table, ...rest) => {
      if (table === 'submission') throw new Error('cut off');
      return Warehouse.prototype.put.call(hub.warehouse, table, ...rest);
    });
    await expect(hub.one(NAME, pay(goodRow(1), goodRow(1, { 姓名: '别名' }), goodRow(3)))).rejects.toThrow('cut off');
    cut.mockRestore();
    expect((await names()).length).toBeGreaterThan(before.length);
    expect(await sweep(hub.warehouse)).toBeGreaterThan(0);
    expect(await names()).toEqual(before);
  });
});
