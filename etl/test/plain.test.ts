import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LARGE } from '../src/check/judge-plain.ts';
import type { HandInAnswer } from '../src/index.ts';
import { HEAD, pay } from './corpus/ugly.ts';
import { Hub, idOf } from './hand-in-hub.ts';
import { writeCsv, writeXlsx } from './workbook.ts';

const SIZES = { ...LARGE };
let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => {
  Object.assign(LARGE, SIZES);
});
afterAll(() => hub.close());

/** Cells that are written plainly, nearly so, or not at all. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  姓名: [
    '',
    '-',
    '无',
    '/',
    '张·三',
    '张•三',
    '张 三',
    'Ａ',
    'a"b',
    '#N/A',
    '#一',
    '张\u200b三',
    '甲,乙',
    '龥',
    '\ufffd',
  ],
  身份证号码: [
    ...[
      '',
      '无',
      idOf(3).toLowerCase(),
      `'${idOf(3)}`,
      '36079919850101002x',
      '360799198501010021',
      '36079919850230002X',
    ],
    ...['360799600229001', '360799206001010023', '3.6E+17', '36079919850101002', `${idOf(3)} `],
  ],
  乡镇: ['', '-', '嘉定', '嘉定 镇', '无此镇', '360722101'],
  行政村: ['', '水北', '水北村委会', '无此村', '水北村 '],
  就医类别: ['', '普通住院', 'INPATIENT', '住 院', '无', '?', '门诊慢特病'],
  结算日期: [
    ...['', '2023-7-5', '2023/07/05', '2023.7.5', '20230705', '2023年7月5日', '2023-07-32', '2023-02-29', '2023-13-01'],
    ...[
      '2023-07',
      '2023-06-30',
      '2023-08-01',
      '45112',
      '0000-00-00',
      '2300-01-01',
      '1899-12-31',
      '2023-07/05',
      '2023--07-5',
    ],
  ],
  总费用: [
    '',
    '0',
    '-1',
    '+1',
    '1,000',
    '1e3',
    '0.005',
    '12.30',
    '12.3',
    '1万',
    '￥5',
    '00012',
    '12345678901.23',
    '999999999999.99',
  ],
  个人自付: ['', '20000.01', '20000', '-5', '15000.00', '15000.0', '.5', '5.', '15000元', '无'],
  备注: ['', '-', '无', '新生儿', '出生', "引'号", '制表\t符', '全角，', '1\\2'],
};

const odd = Object.entries(CELLS).flatMap(([column, texts]) => texts.map((text) => ({ [column]: text })));
const good = (n: number): string[] => pay(n + 1000);
const ROWS: readonly string[][] = [
  ...odd.map((more, at) => pay(at + 1, more)),
  ...odd.map((_, n) => good(n)),
  // Equal rows, plainly and otherwise written, and two that differ only in what cannot be read.
  ...[good(3), pay(1003, { 总费用: '20,000.00' }), pay(5, { 结算日期: '2023-7-5' }), pay(5)],
  ...[pay(6, { 结算日期: '甲' }), pay(6, { 结算日期: '乙' }), pay(6, { 结算日期: '甲' })],
];

const book = ([header = [], ...rows]: readonly string[][]) => ({ sheet: '明细', header, rows });

/** What came of a file: its answer, and everything that is kept. */
async function cameOf(path: string): Promise<unknown[]> {
  await hub.clear();
  const [answer] = await hub.load([{ name: 'xf-yb-selfpay-2023-07.csv', path }]);
  const { batchId, ...told } = answer as HandInAnswer;
  const quarantine = await hub.ask(
    `select row, hex(cells) as cells from quarantine where batch_id = '${batchId}' order by row`,
  );
  return [told, await hub.published(), quarantine];
}

/** The same with rows judged apart wherever they are plain, however small the file is. */
async function apart(path: string): Promise<unknown[]> {
  Object.assign(LARGE, { rows: 10, bytes: 10 });
  return cameOf(path);
}

const WHOLE: readonly string[][] = [[...HEAD], ...ROWS];
/** A required column is missing: all rows go into quarantine, the plain ones too. */
const RETURNED = WHOLE.map((cells) => cells.slice(0, 7));

describe('rows that are plainly written come to the same as judged with all others', () => {
  test.each([
    { what: 'a text in UTF-8', write: (path: string) => writeCsv(path, WHOLE) },
    { what: 'a text in GBK', write: (path: string) => writeCsv(path, WHOLE, { encoding: 'gb18030' }) },
    { what: 'a text that is returned', write: (path: string) => writeCsv(path, RETURNED) },
    { what: 'a workbook', write: (path: string) => writeXlsx(path, book(WHOLE)) },
    { what: 'a workbook that is returned', write: (path: string) => writeXlsx(path, book(RETURNED)) },
  ])('$what', async ({ what, write }) => {
    const path = join(hub.folder, what);
    await write(path);
    const whole = await cameOf(path);
    expect(await apart(path)).toEqual(whole);
    expect(whole[0]).toMatchObject({
      received: ROWS.length,
      status: what.includes('returned') ? 'RETURNED' : 'ACCEPTED',
    });
  });
});
