import { NO, YES } from '../check/words.ts';
import type { Column, ColumnType } from '../contract.ts';

const KINDS: Readonly<Record<ColumnType, string>> = {
  s: '文字',
  i: '整数',
  d: '日期',
  m: '金额',
  e: '从列表中选',
  b: '是或否',
  id: '身份证号码',
};

/** What a column takes, in a word. */
export const kindOf = ({ type }: Column): string => KINDS[type];

/** The proper words of a column, in the contract's order; with the word for none where there is one. */
export function choices({ type, codes, none }: Column): string[] {
  if (type === 'b') return [YES[0] ?? '', NO[0] ?? ''];
  if (type !== 'e') return [];
  const words = Object.values(codes).map(([first]) => first ?? '');
  return [...new Set([...words, ...none.slice(0, 1)])];
}

const also = (words: readonly string[]): string =>
  words.length > 1 ? `${words[0]}（也可写 ${words.slice(1).join('、')}）` : (words[0] ?? '');

/** All words that are read, each with its other spellings. */
export function wordsTold(column: Column): string {
  if (column.type === 'b') return choices(column).join('、');
  if (column.type !== 'e') return column.none.length > 0 ? `没有的写“${column.none[0]}”或留空` : '';
  const told = Object.values(column.codes).map(also).join('；');
  const none = column.none.length > 0 ? `；没有的写“${column.none[0]}”或留空` : '';
  return `${told}${none}${column.closed ? '' : '。列表以外的词会提示核对，不退回'}`;
}

export const unitOf = ({ type }: Column): string => (type === 'm' ? '元' : '');

/** How a cell is to be filled in, for the screen tip. */
export function hintOf(column: Column): string {
  const must = column.required ? '必填。' : '选填，不知道的留空。';
  switch (column.type) {
    case 'id':
      return `${must}18 位身份证号码，本列已设为文本格式：请直接输入或“只粘贴值”，不要改成数值。`;
    case 'd':
      return `${must}写成 2023-07-14 这样的形式。`;
    case 'm':
      return `${must}单位：元，只写数字${column.negative ? '，退费写负数' : ''}。`;
    case 'i':
      return `${must}整数，${column.min} 到 ${column.max}。`;
    case 's':
      return `${must}${wordsTold(column)}`;
    default:
      return `${must}可填：${choices(column).join('、')}。`;
  }
}

const BY_FIELD: Readonly<Record<string, string>> = {
  name: '张某某',
  head_name: '张某某',
  town: '某某镇（写全称）',
  village: '某某村（写全称）',
  village_group: '一组',
  phone: '13800000000',
  year: '2022',
};
const BY_TYPE: Readonly<Record<ColumnType, string>> = {
  s: '按实际情况填写',
  i: '3',
  d: '2023-07-14',
  m: '12345.67',
  e: '',
  b: '是',
  // Never assigned: nobody's number.
  id: '36079919850101002X',
};

/** An example for a column; it stands in the notes alone, so that it is never loaded. */
export const exampleOf = (column: Column): string =>
  BY_FIELD[column.field ?? ''] ?? (choices(column)[0] || BY_TYPE[column.type]);
