import type { Column } from '@dixian/etl';
import { masked, maskedNumber, yearOnly } from './mask.ts';

/** Fields of numbers that stand for a person. */
const NUMBERS = new Set(['id_no', 'head_id_no', 'phone', 'cert_no']);
/** Headers of such numbers, also of columns that no contract knows. */
const NUMBER_HEADER = /身份证|证件|证号|证书号|证编号|残疾证|公民|电话|手机|联系方式|卡号|账号|帐号|账户/;
const BIRTH_HEADER = /出生|(?<!发)生日|生辰/;
const BIRTH = /出生|新生/;
/** Below this many whole digits a sum of money is not taken for a number of a person. */
const MONEY = /^-?\d{1,10}(?:\.\d+)?$/;

export const isBirth = (said: unknown): boolean => typeof said === 'string' && BIRTH.test(said);

/**
 * The text of a cell as it may be shown: by the column it stands in, and else as free text.
 * @param column null for a header that the contract does not know
 * @param born whether the row reports a birth, so that the day it dates is a day of birth
 */
export function shownCell(header: string, column: Column | null, text: string, born: boolean): string {
  if (text.trim() === '') return '';
  const plain = header.normalize('NFKC').replace(/\s/g, '');
  const field = column?.field ?? '';
  if (BIRTH_HEADER.test(plain) || (born && column?.type === 'd')) return yearOnly(text);
  if (NUMBERS.has(field) || column?.type === 'id' || NUMBER_HEADER.test(plain)) return maskedNumber(text);
  return column?.type === 'm' && MONEY.test(text) ? text : masked(text);
}
