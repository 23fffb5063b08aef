import { type CsvStyle, inlineRows, workbookParts, writeCsv, writeParts, writeXls } from '../workbook.ts';
import { BOTH, HEAD, having, kept, NAME, pay, TWO, type Ugly } from './ugly.ts';

type Table = readonly (readonly string[])[];
type Expected = Partial<Ugly>;

const GBK: CsvStyle = { encoding: 'gb18030' };
const ACCEPTED = { status: 'ACCEPTED', problems: [] } as const;

const asCsv = (what: string, rows: Table, expected: Expected = BOTH): Ugly => ({
  ...{ what: `csv: ${what}`, name: `${NAME}.csv`, ...BOTH, ...expected },
  write: (path) => writeCsv(path, rows, GBK),
});
const asXls = (what: string, rows: Table, expected: Expected = BOTH): Ugly => ({
  ...{ what: `xls: ${what}`, name: `${NAME}.xls`, ...BOTH, ...expected },
  write: (path) => writeXls(path, rows),
});
const asXlsx = (what: string, sheets: Readonly<Record<string, Table>>, expected: Expected = BOTH): Ugly => ({
  ...{ what: `xlsx: ${what}`, name: `${NAME}.xlsx`, ...BOTH, ...expected },
  write: (path) =>
    writeParts(
      path,
      workbookParts({
        sheets: Object.entries(sheets).map(([name, rows]) => ({
          name,
          xml: `<sheetData>${inlineRows(rows)}</sheetData>`,
        })),
      }),
    ),
});

/** A sheet with merged cells. */
const asMerged = (what: string, rows: Table, merges: readonly string[], expected: Expected): Ugly => ({
  ...asXlsx(what, {}, expected),
  write: (path) => {
    const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const xml = `<sheetData>${inlineRows(rows)}</sheetData><mergeCells count="${merges.length}">${list}</mergeCells>`;
    return writeParts(path, workbookParts({ sheets: [{ name: '表', xml }] }));
  },
});
const empty = (from: number, to: number, n: number, more: Parameters<typeof pay>[1] = {}): string[] =>
  pay(n, more).map((cell, at) => (at >= from && at < to ? '' : cell));

const TITLE = ['信丰县2023年7月个人自付医疗费用统计表'];
const SYNONYMS = [
  '患者姓名',
  '公民身份号码',
  '所属乡镇',
  '村（社区）',
  '医疗类别',
  '报销日期',
  '医疗总费用',
  '自付金额',
  '说明',
];
const SPACED = [
  '姓  名',
  '身份证\n号码＊',
  '*乡　镇',
  '行政村：',
  '就医 类别',
  ' 结算日期',
  '总费用（元）',
  '个人自付(元)',
  '备 注',
];
const MERGED = [
  ['患者信息', '', '住址', '', '就医类别', '结算日期', '费用', '', '备注'],
  ['姓名', '身份证号码', '乡镇', '行政村', '', '', '总费用', '个人自付', ''],
];
const WIDE = [
  ['户主信息', '', '患者信息', '', '乡镇', '行政村', '就医类别', '结算日期', '个人自付'],
  ['姓名', '身份证号码', '姓名', '身份证号码', '', '', '', '', ''],
];
const wide = (n: number): string[] => {
  const [name = '', id = '', town = '', village = '', visit = '', date = '', , amount = ''] = pay(n);
  return ['户主甲', pay(9)[1] ?? '', name, id, town, village, visit, date, amount];
};
const total = (...cells: string[]): string[] => HEAD.map((_, at) => cells[at] ?? '');

/** Everything around the rows: titles, notes, sums, headers, sheets. */
export const LAYOUT: readonly Ugly[] = [
  asCsv('a title, the reporting unit and a blank line above', [
    TITLE,
    ['填报单位：县医保局', '', '填报日期：2023-08-05'],
    [''],
    ...TWO,
  ]),
  asXls('a title and a unit 单位：元 above', [TITLE, ['单位：元'], ...TWO]),
  asCsv('单位：元 above and once more below', [['单位：元'], ...TWO, ['单位：元'], ['合计']]),
  asXlsx('a header in row 12', { 表: [...Array.from({ length: 11 }, (_, at) => [`填报说明${at}`]), ...TWO] }),
  asCsv('合计, 小计 and signatures below', [
    ...TWO,
    total('小计', '', '', '', '', '', '40000', '30000'),
    total('合 计', '2人', '', '', '', '', '40000', '30000'),
    ['填表人：赵丁', '', '审核人：钱戊', '联系电话：0797-0000000'],
    ['注：1．本表每月5日前报送。'],
    ['2．金额保留两位小数。'],
  ]),
  asXls('a sum after each town', [
    HEAD,
    pay(1),
    total('嘉定镇小计', '', '', '', '', '', '20000', '15000'),
    pay(2),
    total('总计', '', '', '', '', '', '40000', '30000'),
  ]),
  asXlsx('title and header again on every page', { 表: [TITLE, HEAD, pay(1), TITLE, HEAD, pay(2)] }),
  asCsv('headers of other names', [SYNONYMS, pay(1), pay(2)]),
  asXlsx('headers with blanks, line breaks, stars and full-width signs', { 表: [SPACED, pay(1), pay(2)] }),
  asXls('columns in another order', [HEAD.toReversed(), pay(1).toReversed(), pay(2).toReversed()]),
  asXlsx('a two-row merged header', { 表: [TITLE, ...MERGED, pay(1), pay(2)] }),
  asXls('a two-row merged header', [...MERGED, pay(1), pay(2)]),
  asCsv('户主 and patient each with 姓名 under a merged header', [...WIDE, wide(1), wide(2)]),
  asMerged(
    'name, ID and places merged over the rows of one person',
    [TITLE, HEAD, pay(1), empty(0, 4, 1, { 结算日期: '2023-07-06' }), pay(2)],
    ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C5', 'D3:D5'],
    {
      counts: [3, 3, 0, 0],
      problems: ['3 MERGED_CELL', '3 MERGED_CELL', '3 MERGED_CELL', '3 MERGED_CELL'],
      kept: [kept(1), kept(1, '2023-07-06'), kept(2)],
    },
  ),
  asMerged(
    'every row merged over two lines',
    [HEAD, pay(1), HEAD.map(() => ''), pay(2), HEAD.map(() => '')],
    [...'ABCDEFGHI'].flatMap((letter) => [`${letter}2:${letter}3`, `${letter}4:${letter}5`]),
    {},
  ),
  asMerged('merged cells that are none, or of one row', [HEAD, pay(1), pay(2)], ['A1:A1', 'B9:B4', 'XX2', 'A2:C2'], {}),
  asXlsx('a 序号 printed on empty lines', {
    表: [['序号', ...HEAD], ['1', ...pay(1)], ['2', ...pay(2)], ['3'], ['4'], ['5']],
  }),
  asXlsx('one sheet a town, and an empty one', {
    嘉定镇: [TITLE, HEAD, pay(1)],
    大塘埠镇: TWO.slice(0, 1).concat([pay(2)]),
    Sheet3: [],
  }),
  asXlsx('a sheet of notes beside the table', { 填表说明: [['说明'], ['一、请按月报送。']], 数据: TWO }),
  asXlsx(
    'two sheets, one with an error and one without a required column',
    { 甲: [HEAD, pay(1), pay(2)], 乙: [HEAD.filter((name) => name !== '个人自付'), pay(3).toSpliced(7, 1)] },
    {
      status: 'RETURNED',
      counts: [3, 0, 3, 0],
      reason: /个人自付/,
      problems: ['乙!1 COLUMN_MISSING', '甲!2 FILE_RETURNED', '甲!3 FILE_RETURNED', '乙!2 FILE_RETURNED'],
      kept: [],
    },
  ),
  asXlsx(
    'the same row on two sheets',
    { 甲: [HEAD, pay(1), pay(2)], 乙: [HEAD, pay(1), pay(3)] },
    { ...ACCEPTED, counts: [4, 3, 0, 1], kept: [kept(1), kept(2), kept(3)] },
  ),
  asCsv(
    'the same row twice, once written otherwise',
    [HEAD, pay(1), pay(2), pay(1, { 结算日期: '2023年7月5日', 个人自付: '15,000.00', 身份证号码: `'${pay(1)[1]}` })],
    { ...ACCEPTED, counts: [3, 2, 0, 1] },
  ),
  asCsv(
    'a column that nobody asked for',
    [
      [...HEAD, '银行卡号'],
      [...pay(1), '6222'],
      [...pay(2), '6222'],
    ],
    { problems: ['1 UNKNOWN_COLUMN'] },
  ),
  asXls('a nameless column and cells right of the header', [HEAD, [...pay(1), '', '旁注'], pay(2)]),
  asCsv('a header only', [TITLE, HEAD], { status: 'RETURNED', counts: [0, 0, 0, 0], reason: /零报告/, kept: [] }),
  asXlsx(
    'a required column missing',
    { 表: [HEAD.filter((name) => name !== '结算日期'), ...[pay(1), pay(2)].map((row) => row.toSpliced(5, 1))] },
    {
      status: 'RETURNED',
      counts: [2, 0, 2, 0],
      reason: /结算日期/,
      problems: ['1 COLUMN_MISSING', '2 FILE_RETURNED', '3 FILE_RETURNED'],
      kept: [],
    },
  ),
  asCsv('more than half of the rows bad', [HEAD, pay(1), having('身份证号码', '1', 2), having('结算日期', '七月', 3)], {
    status: 'RETURNED',
    counts: [3, 0, 3, 0],
    reason: /超过 50%/,
    problems: ['2 FILE_RETURNED', '3 ID_LENGTH', '4 DATE_INVALID'],
    kept: [],
  }),
  asCsv('a remark that says 合计, which is a person all the same', [
    HEAD,
    having('备注', '合计'),
    having('姓名', '合计', 2),
  ]),
];
