import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codes, type Extract, fileOf, goodRow, Hub, idOf, type Row } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => hub.clear());
afterAll(() => hub.close());

const load = (extract: Extract, period: string, ...rows: Row[]) =>
  hub.one(`${extract}.csv`, fileOf(extract, rows), { period });
/** A stay of a person; without totals nothing else is compared. */
const stay = (n: number, settled: string, amount: string, more: Row = {}): Row =>
  goodRow(n, { 结算日期: settled, 出院日期: settled, 个人自付: amount, 总费用: '', 本年累计自付: '', ...more });

describe('repeats of earlier hand-ins are recognised by their event key and loaded with a notice', () => {
  test('a stay is the same by person, settlement date and amount', async () => {
    await load('xf-yb-selfpay', '2023-06', stay(1, '2023-06-10', '4000'), stay(2, '2023-06-10', '4000'));
    const july = await load(
      'xf-yb-selfpay',
      '2023-07',
      stay(1, '2023-06-10', '4000.00', { 备注: '补报' }),
      stay(1, '2023-06-10', '4000.01'),
      stay(2, '2023-07-10', '4000'),
      stay(3, '2023-06-10', '4000'),
    );
    expect(july).toMatchObject({ status: 'ACCEPTED', loaded: 4 });
    expect(codes(july).filter((code) => /REPEATED/.test(code))).toEqual(['2 EVENT_REPEATED']);
    expect(july.problems.find(({ code }) => code === 'EVENT_REPEATED')).toMatchObject({
      column: '结算日期',
      level: 'notice',
    });
  });

  test('a corrected month is compared with the months before it, not with itself', async () => {
    await load('xf-yb-selfpay', '2023-07', stay(1, '2023-07-10', '4000'));
    const again = await load('xf-yb-selfpay', '2023-07', stay(1, '2023-07-10', '4000'), stay(2, '2023-07-10', '1'));
    expect(again.problems).toEqual([]);
  });

  test('an event of a household is the same by its head and date; a list of all persons repeats by nature', async () => {
    const loss = goodRow(1, { 发生日期: '2023-06-05', 类型: '自然灾害风险', 损失情形: '绝收' });
    await load('xf-ny-loss', '2023-06', loss);
    expect(
      codes(await load('xf-ny-loss', '2023-07', loss, goodRow(2, { 类型: '自然灾害风险', 损失情形: '绝收' }))),
    ).toContain('2 EVENT_REPEATED');
    await load('xf-mz-aid', '2023-06', goodRow(1));
    expect((await load('xf-mz-aid', '2023-07', goodRow(1))).problems).toEqual([]);
  });
});

describe('a row about somebody whom the register knows as dead is loaded with a notice', () => {
  const dead = (n: number, change_date: string): Row => goodRow(n, { 变动原因: '死亡', 变动日期: change_date });
  const told = async (...rows: Row[]) =>
    codes(await load('xf-yb-selfpay', '2023-07', ...rows)).filter((code) => /DECEASED/.test(code));

  test('dead before the day of the row, not on it or after it', async () => {
    await load('register', '2023-07', dead(1, '2023-07-04'), dead(2, '2023-07-05'), dead(3, '2023-07-06'), goodRow(4));
    expect(await told(...[1, 2, 3, 4].map((n) => stay(n, '2023-07-05', String(n))))).toEqual(['2 PERSON_DECEASED']);
  });

  test('dead in a register of a month before, and gone from it since', async () => {
    await load('register', '2023-05', dead(1, '2023-05-04'), goodRow(2));
    await load('register', '2023-07', goodRow(2));
    expect(await told(stay(1, '2023-07-05', '1'), stay(2, '2023-07-05', '1'))).toEqual(['2 PERSON_DECEASED']);
  });

  test('a register of a later month, and one that took it back, say nothing', async () => {
    await load('register', '2023-05', dead(1, '2023-05-04'), goodRow(2));
    await load('register', '2023-06', goodRow(1), goodRow(2));
    await load('register', '2023-08', goodRow(1), dead(2, '2023-07-01'));
    expect(await told(stay(1, '2023-07-05', '1'), stay(2, '2023-07-05', '1'))).toEqual([]);
  });

  test('a list without a day is compared with the month; the person is meant, not the head', async () => {
    await load('register', '2023-06', dead(1, '2023-06-30'), goodRow(2));
    const child = goodRow(2, { 户主姓名: '甲1', 户主身份证号码: idOf(1) });
    expect(codes(await load('xf-yb-uninsured', '2023-07', goodRow(1), child))).toEqual(['2 PERSON_DECEASED']);
  });
});

test('self-pay above the total is an error; equal, or without a total, it is none', async () => {
  const answer = await load(
    'xf-yb-selfpay',
    '2023-07',
    stay(1, '2023-07-05', '100.01', { 总费用: '100' }),
    stay(2, '2023-07-05', '100', { 总费用: '100' }),
    stay(3, '2023-07-05', '100'),
  );
  expect(answer).toMatchObject({ loaded: 2, quarantined: 1 });
  expect(codes(answer)).toEqual(['2 SELF_PAY_OVER_TOTAL']);
});
