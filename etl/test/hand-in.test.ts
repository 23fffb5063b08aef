import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { balanced, codes, csv, type Extract, fileOf, goodRow, HEADERS, Hub, idOf, type Row } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

const SELF_PAY: Extract = 'xf-yb-selfpay';
const NAME = 'xf-yb-selfpay-2023-07.csv';
const bad = (n: number, more: Row = {}): Row => goodRow(n, { 身份证号码: '360799198501010021', ...more });
const many = (count: number): Row[] => Array.from({ length: count }, (_, n) => goodRow(n + 1));
/** Rows of a file that nobody publishes. */
const check = (rows: readonly Row[], extract: Extract = SELF_PAY) =>
  hub.one(`${extract}.csv`, fileOf(extract, rows), { dryRun: true });
const drop = (extract: Extract, ...gone: string[]): string[] => HEADERS[extract].filter((name) => !gone.includes(name));

describe('REFUSED: cannot be read, or is plainly another extract', () => {
  test.each([
    ['empty.xlsx', new Uint8Array()],
    ['xf-yb-selfpay.xlsx', Buffer.from('PK\u0003\u0004 this is no workbook')],
    ['xf-yb-selfpay.pdf', Buffer.from('%PDF-1.4 nothing to see')],
  ])('%s is refused with a reason that says what to do', async (name, content) => {
    const answer = await hub.one(name, content, { dryRun: true });
    expect(answer).toMatchObject({ status: 'REFUSED', received: 0, loaded: 0, quarantined: 0, duplicates: 0 });
    expect(answer.reason).toMatch(/请/);
    expect(answer.reason).not.toMatch(/Error|\bat \//);
  });

  test('a file without a header is refused', async () => {
    const answer = await hub.one(NAME, '甲,乙,丙\r\n1,2,3\r\n', { dryRun: true });
    expect(answer).toMatchObject({ status: 'REFUSED', extract: SELF_PAY });
    expect(answer.reason).toContain('表头');
  });

  test('a file of another extract is refused and named', async () => {
    const answer = await hub.one('住院.csv', fileOf('xf-mz-aid', many(2)), { extract: SELF_PAY, dryRun: true });
    expect(answer.status).toBe('REFUSED');
    expect(answer.reason).toContain('xf-mz-aid');
  });

  test('a header that fits several extracts is refused with the question which one', async () => {
    const answer = await hub.one('灾害.csv', fileOf('xf-yj-death-house', many(2)), { dryRun: true });
    expect(answer).toMatchObject({ status: 'REFUSED', extract: null });
    expect(answer.reason).toMatch(/xf-ny-loss.*--extract/);
  });

  test('wrong usage is thrown with what to do: extract, month, county', async () => {
    await expect(hub.load([], { extract: 'xf-none' })).rejects.toThrow(/xf-none.*xf-yb-selfpay/);
    await expect(hub.load([], { period: '2023-13' })).rejects.toThrow('2023-07');
    await expect(hub.load([], { county: '999999' })).rejects.toThrow('区划');
  });
});

describe('RETURNED: read, but nothing of it is published', () => {
  test('a required column is missing: all rows are quarantined, the good ones as FILE_RETURNED', async () => {
    const before = await hub.number('select count() from raw_medical');
    const answer = await hub.one(NAME, csv(drop(SELF_PAY, '个人自付'), [goodRow(1), bad(2), goodRow(3)]));
    expect(answer).toMatchObject({ status: 'RETURNED', received: 3, loaded: 0, quarantined: 3, duplicates: 0 });
    expect(answer.reason).toContain('个人自付');
    expect(codes(answer)).toEqual(['1 COLUMN_MISSING', '2 FILE_RETURNED', '3 ID_CHECKSUM', '4 FILE_RETURNED']);
    expect(await hub.number('select count() from raw_medical')).toBe(before);
    expect(await hub.number(`select count() from quarantine where batch_id = '${answer.batchId}'`)).toBe(3);
    expect(
      await hub.number(`select count() from submission where status = 'RETURNED' and batch_id = '${answer.batchId}'`),
    ).toBe(1);
  });

  test('a column missing that another extract does not need is still a missing column', async () => {
    const answer = await hub.one('x.csv', csv(drop('xf-jt-dropout', '学段'), many(2)), {
      extract: 'xf-jt-dropout',
      dryRun: true,
    });
    expect(answer).toMatchObject({ status: 'RETURNED', extract: 'xf-jt-dropout' });
  });

  test('header only is returned with the advice to hand in 零报告', async () => {
    const answer = await hub.one(NAME, fileOf(SELF_PAY, []), { dryRun: true });
    expect(answer).toMatchObject({ status: 'RETURNED', received: 0, loaded: 0, quarantined: 0 });
    expect(answer.reason).toContain('零报告');
  });

  test('more than half of the rows bad is returned, exactly half is not', async () => {
    const more = await check([goodRow(1), bad(2), bad(3)]);
    expect(more).toMatchObject({ status: 'RETURNED', received: 3, loaded: 0, quarantined: 3 });
    expect(codes(more)).toContain('2 FILE_RETURNED');
    const half = await check([goodRow(1), bad(2), bad(3), goodRow(4)]);
    expect(half).toMatchObject({ status: 'ACCEPTED', received: 4, loaded: 2, quarantined: 2 });
  });

  test('one file of a hand-in returned sends the whole hand-in back', async () => {
    const files = [hub.file(NAME, fileOf(SELF_PAY, many(2))), hub.file(NAME, csv(drop(SELF_PAY, '个人自付'), many(2)))];
    const answers = await hub.load(files, { dryRun: true });
    expect(answers.map(({ status }) => status)).toEqual(['RETURNED', 'RETURNED']);
    expect(answers.every(balanced)).toBe(true);
    expect(codes(answers[0] as never)).toEqual(['2 FILE_RETURNED', '3 FILE_RETURNED']);
  });
});

describe('ACCEPTED: good rows published, bad ones quarantined', () => {
  test('each row is one of loaded, quarantined, duplicate', async () => {
    const answer = await check([goodRow(1), goodRow(2), bad(3), goodRow(1), goodRow(4), bad(3)]);
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 6, loaded: 3, quarantined: 1, duplicates: 2 });
  });

  test('the same content written otherwise is a duplicate; one column different is not', async () => {
    const answer = await check([
      goodRow(1),
      goodRow(1, {
        个人自付: '15,000.00元',
        结算日期: '2023年7月5日',
        身份证号码: `'${idOf(1)}`,
        就医类别: '普通住院',
        乡镇: '嘉定',
      }),
      goodRow(1, { 备注: '又一次' }),
    ]);
    expect(answer).toMatchObject({ loaded: 2, duplicates: 1 });
  });

  test('an old ID number is converted, a rounded one has its own reason', async () => {
    const answer = await check([
      goodRow(1, { 身份证号码: '360799600229001' }),
      goodRow(2),
      goodRow(3, { 身份证号码: '3.60799E+17' }),
    ]);
    expect(codes(answer)).toEqual(['2 ID_15_CONVERTED', '4 ID_ROUNDED']);
    expect(answer.problems[1]?.reason).toContain('文本');
  });

  test('each fault of a cell has its code and names the column', async () => {
    const faults: [Row, string, string][] = [
      [{ 姓名: ' ' }, '姓名', 'REQUIRED_MISSING'],
      [{ 身份证号码: '123' }, '身份证号码', 'ID_LENGTH'],
      [{ 结算日期: '2023-02-30' }, '结算日期', 'DATE_INVALID'],
      [{ 个人自付: '很多' }, '个人自付', 'MONEY_INVALID'],
      [{ 个人自付: '20000.01' }, '个人自付', 'SELF_PAY_OVER_TOTAL'],
      [{ 就医类别: '门诊' }, '就医类别', 'CODE_UNKNOWN'],
    ];
    const answer = await check([...many(8), ...faults.map(([more], at) => goodRow(20 + at, more))]);
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 8, quarantined: 6 });
    const errors = answer.problems.filter(({ level }) => level === 'error');
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(
      faults.map(([, column, code], at) => [10 + at, column, code]),
    );
  });

  test('notices do not hold a row back', async () => {
    const answer = await check([
      goodRow(1, { 结算日期: '2023-06-30' }),
      goodRow(2, { 行政村: '无此村' }),
      goodRow(3, { 与户主关系: '表亲' }),
      goodRow(4, { 个人自付: '100.005', 本年累计自付: '100.01' }),
      goodRow(5, { 结算日期: '2023.7' }),
    ]);
    expect(answer).toMatchObject({ status: 'ACCEPTED', received: 5, loaded: 5 });
    expect(codes(answer)).toEqual([
      '2 DATE_OUTSIDE_PERIOD',
      '3 DIVISION_UNKNOWN',
      '4 CODE_UNKNOWN',
      '5 MONEY_ROUNDED',
      '6 DATE_MONTH_ONLY',
    ]);
  });

  test('the first and the last day lie in the period, the days beside them do not', async () => {
    const dates = ['2023-06-30', '2023-07-01', '2023-07-31', '2023-08-01'];
    const answer = await check(dates.map((结算日期, n) => goodRow(n + 1, { 结算日期 })));
    expect(codes(answer)).toEqual(['2 DATE_OUTSIDE_PERIOD', '5 DATE_OUTSIDE_PERIOD']);
  });

  test('self-pay equal to the total fee is good; a refund is too', async () => {
    const answer = await check([
      goodRow(1, { 总费用: '15000' }),
      goodRow(2, { 总费用: '-800', 个人自付: '-500', 本年累计自付: '-500' }),
    ]);
    expect(answer).toMatchObject({ loaded: 2, problems: [] });
  });

  test('an unknown town is an error in the register and in a village extract', async () => {
    const register = await check([goodRow(1), goodRow(2, { 乡镇: '无此镇' })], 'register');
    expect(codes(register)).toEqual(['3 DIVISION_UNKNOWN']);
    expect(register).toMatchObject({ loaded: 1, quarantined: 1 });
    const area = await check([goodRow(1), goodRow(2, { 行政村: '无此村' })], 'xf-yj-area');
    expect(area).toMatchObject({ loaded: 1, quarantined: 1 });
  });

  test('a newborn without ID is loaded under a temporary key of the head', async () => {
    const newborn = { 姓名: '甲小', 身份证号码: '', 变动原因: '出生', 与户主关系: '子' };
    const file = fileOf('register', [goodRow(1), goodRow(1, newborn), goodRow(2, { 身份证号码: '' })]);
    const [answer] = [await hub.one('register.csv', file, { period: '2024-01' })];
    expect(codes(answer)).toEqual(['3 NEWBORN_TEMPORARY_KEY', '4 REQUIRED_MISSING']);
    const keys = await hub.ask<{ person_key: string }>(
      `select person_key from raw_register where period = '2024-01-01' order by row`,
    );
    expect(new Set(keys.map(({ person_key }) => person_key)).size).toBe(2);
    expect(keys.every(({ person_key }) => person_key !== '0')).toBe(true);
  });

  test('万元 in a header or above it multiplies; 元 in a header beats the line above', async () => {
    const rows = [goodRow(1, { '个人自付(万元)': '1.5', '总费用（元）': '20000', 本年累计自付: '1.5' })];
    const header = HEADERS[SELF_PAY].map(
      (name) => ({ 个人自付: '个人自付(万元)', 总费用: '总费用（元）' })[name] ?? name,
    );
    const [first] = await hub.load([hub.file(NAME, `单位：万元\r\n${csv(header, rows)}`)], { period: '2024-02' });
    expect(first).toMatchObject({ status: 'ACCEPTED', loaded: 1 });
    const [kept] = await hub.ask(
      `select self_pay, total_fee, ytd_self_pay from raw_medical where period = '2024-02-01'`,
    );
    expect(kept).toEqual({ self_pay: '15000', total_fee: '20000', ytd_self_pay: '15000' });
  });

  test('a column that nobody asked for is a notice and is not read', async () => {
    const header = [...HEADERS[SELF_PAY], '银行卡号'];
    const answer = await hub.one(NAME, csv(header, [goodRow(1, { 银行卡号: '6222' })]), { dryRun: true });
    expect(answer.problems).toMatchObject([{ row: 1, column: '银行卡号', code: 'UNKNOWN_COLUMN', level: 'notice' }]);
  });
});

describe('which extract a file is', () => {
  test('the one given, else the one in the file name, else the header', async () => {
    const file = fileOf('xf-xc-trend', many(1));
    const told = async (name: string, extract?: string) =>
      (await hub.one(name, file, { dryRun: true, ...(extract ? { extract } : {}) })).extract;
    expect(await told('xf-xc-trend-2023-07.csv')).toBe('xf-xc-trend');
    expect(await told('xf-xc-trend-2023-07.csv', 'xf-xc-income')).toBe('xf-xc-income');
    expect((await hub.one('水.csv', fileOf('xf-sl-water', many(1)), { dryRun: true })).extract).toBe('xf-sl-water');
  });
});
