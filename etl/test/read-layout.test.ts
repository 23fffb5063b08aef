import { describe, expect, test } from 'vitest';
import {
  inlineRows,
  type ReadTable,
  readAll,
  temporaryFolder,
  workbookParts,
  writeCsv,
  writeParts,
} from './workbook.ts';

const folder = temporaryFolder();
const isHeader = (cells: string[]): boolean => cells.includes('姓名') && cells.includes('身份证号码');
const ID = '36079919850101002X';
const HEAD = ['序号', '姓名', '身份证号码', '自付金额'];
const ZHANG = ['1', '张甲', ID, '12000.50'];
const LI = ['2', '李乙', '411099202402290034', '300'];

interface Case {
  what: string;
  rows: string[][];
  header?: string[];
  headerRow: number;
  /** 元 that an amount stands for; 1 unless told. */
  factor?: number;
  /** Row number and cells of each data row. */
  data: [number, string[]][];
}

const CASES: Case[] = [
  {
    what: 'a plain table',
    rows: [HEAD, ZHANG, LI],
    headerRow: 1,
    data: [
      [2, ZHANG],
      [3, LI],
    ],
  },
  {
    what: 'a title above the header',
    rows: [['信丰县2023年7月医疗救助情况统计表'], HEAD, ZHANG],
    headerRow: 2,
    data: [[3, ZHANG]],
  },
  {
    what: 'a title, a line 填报单位 and a blank line above the header',
    rows: [['统计表'], ['填报单位：县医保局', '', '', '填报日期：2023-08-05'], [''], HEAD, ZHANG],
    headerRow: 4,
    data: [[5, ZHANG]],
  },
  {
    what: 'a line 单位：万元',
    rows: [['统计表'], ['', '', '', '单位：万元'], HEAD, ZHANG],
    headerRow: 3,
    factor: 10_000,
    data: [[4, ZHANG]],
  },
  { what: 'a line 单位:元', rows: [['单位:元'], HEAD, ZHANG], headerRow: 2, data: [[3, ZHANG]] },
  {
    what: 'a unit in the title',
    rows: [['救助统计表（单位：万元）'], HEAD, ZHANG],
    headerRow: 2,
    factor: 10_000,
    data: [[3, ZHANG]],
  },
  {
    what: 'a unit 人民币万元',
    rows: [['金额单位：人民币万元'], HEAD, ZHANG],
    headerRow: 2,
    factor: 10_000,
    data: [[3, ZHANG]],
  },
  {
    what: 'a reporting unit named 万元',
    rows: [['填报单位：万元村'], HEAD, ZHANG],
    headerRow: 2,

    data: [[3, ZHANG]],
  },
  {
    what: 'header cells with marks, line breaks and full-width letters',
    rows: [['序 号', '*姓名', '身份证\n号码＊', '自付　金额（元）'], ZHANG],
    header: ['序号', '姓名', '身份证号码', '自付金额(元)'],
    headerRow: 1,
    data: [[2, ZHANG]],
  },
  {
    what: 'a two-row merged header',
    rows: [['序号', '身份信息', '', '自付金额'], ['', '姓名', '身份证号码', ''], ZHANG],
    headerRow: 2,
    data: [[3, ZHANG]],
  },
  {
    what: 'a two-row header whose upper row is a header by itself',
    rows: [
      ['姓名', '身份证号码', '费用', ''],
      ['', '', '总费用', '自付'],
      ['张甲', ID, '5', '4'],
    ],
    header: ['姓名', '身份证号码', '总费用', '自付'],
    headerRow: 2,
    data: [[3, ['张甲', ID, '5', '4']]],
  },
  {
    what: 'a two-row header with 姓名 under 户主信息 and under 患者信息',
    rows: [
      ['户主信息', '', '患者信息', ''],
      ['姓名', '身份证号码', '姓名', '身份证号码'],
      ['王丙', ID, '张甲', ID],
    ],
    header: ['户主姓名', '户主身份证号码', '姓名', '身份证号码'],
    headerRow: 2,
    data: [[3, ['王丙', ID, '张甲', ID]]],
  },
  {
    what: 'an unnamed column that is empty in the first data row',
    rows: [
      ['姓名', '身份证号码', '', '自付金额'],
      ['张甲', ID, '住院', ''],
      ['李乙', ID, '', '3'],
    ],
    header: ['姓名', '身份证号码', '', '自付金额'],
    headerRow: 1,
    data: [
      [2, ['张甲', ID, '住院', '']],
      [3, ['李乙', ID, '', '3']],
    ],
  },
  {
    what: 'blank rows between',
    rows: [HEAD, ZHANG, ['', '', '', ''], ['  ', '　', '', ''], LI],
    headerRow: 1,
    data: [
      [2, ZHANG],
      [5, LI],
    ],
  },
  {
    what: 'rows in which only 序号 is printed',
    rows: [HEAD, ZHANG, ['2', '', '', ''], ['3', '', '', '']],
    headerRow: 1,
    data: [[2, ZHANG]],
  },
  {
    what: 'sums',
    rows: [
      HEAD,
      ZHANG,
      ['嘉定镇小计', '', '', '12000.5'],
      LI,
      ['合 计', '', '2人', '12300.5'],
      ['', '总计', '', '1'],
      ['3', '合计', '', '1'],
    ],
    headerRow: 1,
    data: [
      [2, ZHANG],
      [4, LI],
    ],
  },
  {
    what: 'a sum with an ID, which is a person',
    rows: [HEAD, ['1', '合计', ID, '5']],
    headerRow: 1,
    data: [[2, ['1', '合计', ID, '5']]],
  },
  {
    what: 'notes and signatures below',
    rows: [
      HEAD,
      ZHANG,
      [''],
      ['注：1．本表按月报送。'],
      ['2．金额保留两位小数。'],
      ['填表人：赵丁', '', '审核人：钱戊', '联系电话：0797-0000000'],
      ['负责人', '孙己', '', '填报日期：2023年8月5日'],
      ['单位（盖章）：', '县医保局'],
    ],
    headerRow: 1,
    data: [[2, ZHANG]],
  },
  {
    what: 'a row with little in it, which is kept',
    rows: [HEAD, ['1', '张甲', '', ''], ['', '', ID, ''], ['查无此人', '', '', '']],
    headerRow: 1,
    data: [
      [2, ['1', '张甲', '', '']],
      [3, ['', '', ID, '']],
      [4, ['查无此人', '', '', '']],
    ],
  },
  {
    what: 'title and header again on every page',
    rows: [['统计表'], HEAD, ZHANG, ['统计表'], HEAD, LI],
    headerRow: 2,
    data: [
      [3, ZHANG],
      [6, LI],
    ],
  },
  {
    what: 'a merged header again on every page',
    rows: [
      ['序号', '身份信息', '', '自付金额'],
      ['', '姓名', '身份证号码', ''],
      ZHANG,
      ['序号', '身份信息', '', '自付金额'],
      ['', '姓名', '身份证号码', ''],
      LI,
    ],
    headerRow: 2,
    data: [
      [3, ZHANG],
      [6, LI],
    ],
  },
  {
    what: 'values beyond the header, and rows shorter than it',
    rows: [HEAD, [...ZHANG, '', '无名列'], ['2', '李乙', ID]],
    headerRow: 1,
    data: [
      [2, [...ZHANG, '', '无名列']],
      [3, ['2', '李乙', ID, '']],
    ],
  },
  {
    what: 'IDs with apostrophe, lower-case x, full-width digits and 15 digits, as they are',
    rows: [
      HEAD,
      ['1', '张甲', `'${ID}`, ''],
      ['2', '李乙', '36079919850101002x', ''],
      ['3', '王丙', '３６０７９９１９８５０１０１００２Ｘ', ''],
      ['4', '赵丁', '360799600229001', ''],
    ],
    headerRow: 1,
    data: [
      [2, ['1', '张甲', `'${ID}`, '']],
      [3, ['2', '李乙', '36079919850101002x', '']],
      [4, ['3', '王丙', '３６０７９９１９８５０１０１００２Ｘ', '']],
      [5, ['4', '赵丁', '360799600229001', '']],
    ],
  },
  {
    what: 'an ID as text 4.1E+17',
    rows: [HEAD, ['1', '张甲', '4.1E+17', '']],
    headerRow: 1,
    data: [[2, ['1', '张甲', '4.1E+17', '']]],
  },
  {
    what: 'errors of formulas',
    rows: [HEAD, ['1', '张甲', ID, '#N/A'], ['2', '#REF!', ID, '#DIV/0!'], ['3', '#1', ID, '####']],
    headerRow: 1,
    data: [
      [2, ['1', '张甲', ID, '']],
      [3, ['2', '', ID, '']],
      [4, ['3', '#1', ID, '####']],
    ],
  },
  { what: 'a header only', rows: [['统计表'], HEAD], headerRow: 2, data: [] },
  {
    what: 'a header in row 30',
    rows: [...Array.from({ length: 29 }, (_, i) => [`说明${i}`]), HEAD, ZHANG],
    headerRow: 30,
    data: [[31, ZHANG]],
  },
  {
    what: 'rare characters and the dot of a name',
    rows: [HEAD, ['1', '𠮷田·買買提', ID, '0']],
    headerRow: 1,
    data: [[2, ['1', '𠮷田·買買提', ID, '0']]],
  },
  {
    what: 'quotes, separators and line breaks within cells',
    rows: [HEAD, ['1', '张"甲"', ID, '一,二\n三'], LI],
    headerRow: 1,
    data: [
      [2, ['1', '张"甲"', ID, '一,二\n三']],
      [3, LI],
    ],
  },
];

function expectTable(tables: ReadTable[], expected: Case): void {
  expect(tables).toHaveLength(1);
  const table = tables[0];
  expect(table).toMatchObject({
    header: expected.header ?? HEAD,
    headerRow: expected.headerRow,
    unit: { factor: expected.factor ?? 1 },
  });
  expect(table?.rows).toEqual(expected.data.map(([row, cells]) => ({ row, hidden: false, cells })));
}

const escaped = (rows: string[][]): string[][] =>
  rows.map((row) => row.map((cell) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));

describe('the same layout is read from a csv and from a workbook', () => {
  test.each(CASES)('csv with $what', async (expected) => {
    const path = folder.path('layout.csv');
    await writeCsv(path, expected.rows);
    expectTable(await readAll(path, isHeader), expected);
  });
  test.each(CASES)('GBK csv with $what', async (expected) => {
    const path = folder.path('layout-gbk.csv');
    await writeCsv(path, expected.rows, { encoding: 'gb18030', eol: '\n' });
    expectTable(await readAll(path, isHeader), expected);
  });
  test.each(CASES)('xlsx with $what', async (expected) => {
    const path = folder.path('layout.xlsx');
    await writeParts(
      path,
      workbookParts({ sheets: [{ name: 'S', xml: `<sheetData>${inlineRows(escaped(expected.rows))}</sheetData>` }] }),
    );
    expectTable(await readAll(path, isHeader), expected);
  });
});
