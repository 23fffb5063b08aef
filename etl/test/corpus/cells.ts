import { idOf, type Row } from '../hand-in-hub.ts';
import { type CsvStyle, writeCsv, writeXls, writeXlsx } from '../workbook.ts';
import { HEAD, kept, NAME, pay, type Ugly } from './ugly.ts';

type Column = (typeof HEAD)[number];

/** Good rows after the odd ones, so that the file is not returned for having too many bad ones. */
const REST = [31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42];

/** One odd cell a row: what stands in it, and either the problem or what is kept of the row. */
function cells(
  what: string,
  column: Column,
  odd: readonly [cell: string, problem: string, kept?: string][],
  style: CsvStyle = {},
): Ugly {
  const rows = odd.map(([cell], at) => pay(at + 1, { [column]: cell }));
  const bad = odd.filter(([, problem, value]) => problem && value === undefined).length;
  return {
    ...{ what, name: `${NAME}.csv`, status: 'ACCEPTED' },
    counts: [odd.length + REST.length, odd.length + REST.length - bad, bad, 0],
    problems: odd.flatMap(([, problem], at) => (problem ? [`${at + 2} ${problem}`] : [])),
    kept: [...odd.flatMap(([, , value]) => value ?? []), ...REST.map((n) => kept(n))],
    write: (path) => writeCsv(path, [HEAD, ...rows, ...REST.map((n) => pay(n))], style),
  };
}

const full = (text: string): string => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const good = (n: number): string => kept(n);
const on = (n: number, date: string): string => kept(n, date);
const of = (n: number, amount: string): string => kept(n, undefined, amount);
const at = (n: number): Row => ({ 身份证号码: idOf(n) });

/** What stands in cells: IDs, dates, money. */
export const CELLS: readonly Ugly[] = [
  cells('IDs with apostrophe, blanks, full-width digits, lower-case x', '身份证号码', [
    [`'${idOf(1)}`, '', good(1)],
    [` ${idOf(2)} `, '', good(2)],
    [`${idOf(3).slice(0, 6)} ${idOf(3).slice(6, 14)} ${idOf(3).slice(14)}`, '', good(3)],
    [full(idOf(4)), '', good(4)],
    ['36079919850101002x', '', '002X 2023-07-05 15000'],
    ['３６０７９９１９８５０１０１００２ｘ', '', '002X 2023-07-05 15000'],
    [`\u200b${idOf(7)}\u00a0`, '', good(7)],
    [`‘${idOf(8)}`, '', good(8)],
    [`\t${idOf(9)}`, '', good(9)],
    ['360799600229001', 'ID_15_CONVERTED', '0013 2023-07-05 15000'],
  ]),
  cells('IDs that are wrong', '身份证号码', [
    ['4.1E+17', 'ID_ROUNDED'],
    ['3.60799E+17', 'ID_ROUNDED'],
    ['360799198501010000', 'ID_ROUNDED'],
    ['360799198501010021', 'ID_CHECKSUM'],
    ['36079919000229001X', 'ID_DATE'],
    ['3607991985010100', 'ID_LENGTH'],
    ['36O799198501010021', 'ID_FORMAT'],
    ['无', 'REQUIRED_MISSING'],
    ['不详', 'ID_FORMAT'],
  ]),
  cells('dates as people write them', '结算日期', [
    ['2023年7月14日', '', on(1, '2023-07-14')],
    ['2023-7-14', '', on(2, '2023-07-14')],
    ['20230714', '', on(3, '2023-07-14')],
    ['2023.7', 'DATE_MONTH_ONLY', on(4, '2023-07-01')],
    ['45121', '', on(5, '2023-07-14')],
    ['2023/07/14 10:30:00', '', on(6, '2023-07-14')],
    ['2023.07.14', '', on(7, '2023-07-14')],
    ['２０２３－７－１４', '', on(8, '2023-07-14')],
    ['2023年7月', 'DATE_MONTH_ONLY', on(9, '2023-07-01')],
    ['2023 年 7 月 14 日', '', on(10, '2023-07-14')],
    ['45121.5', '', on(11, '2023-07-14')],
    ['2023-06-30', 'DATE_OUTSIDE_PERIOD', on(12, '2023-06-30')],
    ['2023-07-14T00:00:00Z', '', on(13, '2023-07-14')],
  ]),
  cells('dates that are none', '结算日期', [
    ['2023-02-29', 'DATE_INVALID'],
    ['2023-7-32', 'DATE_INVALID'],
    ['7月14日', 'DATE_INVALID'],
    ['14/7/2023', 'DATE_INVALID'],
    ['1900-02-29', 'DATE_INVALID'],
    ['上月', 'DATE_INVALID'],
    ['', 'REQUIRED_MISSING'],
    ['0', 'DATE_INVALID'],
    ['202307', 'DATE_INVALID'],
  ]),
  cells('money with commas, units, signs, full-width digits', '个人自付', [
    ['12,345.67', '', of(1, '12345.67')],
    ['￥100', '', of(2, '100')],
    ['100元', '', of(3, '100')],
    ['1.5万', '', of(4, '15000')],
    ['１２３．５０', '', of(5, '123.5')],
    ['-500', '', of(6, '-500')],
    ['−500.00', '', of(7, '-500')],
    ['1,00', 'MONEY_INVALID'],
    ['100.005', 'MONEY_ROUNDED', of(9, '100.01')],
    ['约100', 'MONEY_INVALID'],
    ['20000.01', 'SELF_PAY_OVER_TOTAL'],
    ['10 000', '', of(12, '10000')],
    ['9999999999999', 'MONEY_RANGE'],
    ['-', 'REQUIRED_MISSING'],
    ['1，234', '', of(15, '1234')],
  ]),
];

const money = (what: string, above: readonly string[][], header: readonly string[], expected: string): Ugly => ({
  ...{ what, name: `${NAME}.csv`, status: 'ACCEPTED', counts: [1, 1, 0, 0], problems: [], kept: [of(1, expected)] },
  write: (path) => writeCsv(path, [...above, header, pay(1, { 总费用: '2', 个人自付: '1.5', ...at(1) })]),
});
const named = (name: string): string[] => HEAD.map((one) => (one === '个人自付' ? name : one));
const both = (unit: string): string[] => HEAD.map((one) => (/总费用|个人自付/.test(one) ? `${one}${unit}` : one));

/** Units of amounts, and numbers as spreadsheets store them. */
export const NUMBERS: readonly Ugly[] = [
  money('万元 in the header', [], both('（万元）'), '15000'),
  money('万元 in the header, without brackets', [], both('万元'), '15000'),
  money('单位：万元 above', [['统计表'], ['', '单位：万元']], HEAD, '15000'),
  money('单位：万元 above and 元 in one header', [['（单位：万元）']], named('个人自付（元）'), '1.5'),
  money('单位：千元 above', [['统计表'], ['单位：千元']], HEAD, '1500'),
  money('单位：户、人、万元 and the signer in one cell above', [['单位：户、人、万元   填表人：赵丁']], HEAD, '15000'),
  money('单位： and 万元 in two cells above', [['', '单位：', '万元']], HEAD, '15000'),
  money('金额单位为人民币（万元） above', [['统计表（金额单位为人民币（万元））']], HEAD, '15000'),
  money('千元 in the headers', [], both('（千元）'), '1500'),
  money('单位：美元 above, but 元 in every header', [['单位：美元']], both('（元）'), '1.5'),
  {
    what: 'IDs and dates stored as numbers in xlsx',
    name: `${NAME}.xlsx`,
    ...{
      status: 'ACCEPTED',
      counts: [4, 3, 1, 0],
      problems: ['3 ID_ROUNDED'],
      kept: [good(1), on(3, '2023-07-14'), on(4, '2023-07-14')],
    },
    write: (path) =>
      writeXlsx(path, {
        ...{ sheet: '数据', header: HEAD },
        rows: [
          pay(1).with(7, '15000'),
          pay(2).map((cell, column) => (column === 1 ? Number(cell) : cell)),
          pay(3).map((cell, column) => (column === 5 ? 45121 : column > 5 && cell ? Number(cell) : cell)),
          pay(4).map((cell, column) => (column === 5 ? new Date('2023-07-14') : cell)),
        ],
      }),
  },
  {
    what: 'IDs and dates stored as numbers in xls',
    name: `${NAME}.xls`,
    ...{
      status: 'ACCEPTED',
      counts: [4, 3, 1, 0],
      problems: ['3 ID_ROUNDED'],
      kept: [good(1), on(3, '2023-07-14'), on(4, '2023-07-14')],
    },
    write: (path) =>
      writeXls(path, [
        HEAD,
        pay(1),
        pay(2).map((cell, column) => (column === 1 ? Number(cell) : cell)),
        pay(3).map((cell, column) => (column === 5 ? 20230714 : column > 5 && cell ? Number(cell) : cell)),
        pay(4).map((cell, column) => (column === 5 ? new Date('2023-07-14') : cell)),
      ]),
  },
];
