import { day, raw, type Sql, sql } from '@dixian/warehouse';
import type { Column } from '../contract.ts';
import {
  dateText,
  dateValue,
  idLong,
  idProblem,
  idText,
  isDash,
  isMonthOnly,
  isNothing,
  moneyExact,
  moneyText,
  moneyValue,
  wholeText,
  wholeValue,
  wordText,
} from './expression.ts';

/** What the whole file shares: the period's first and last day and today as YYYY-MM-DD, and how dates are judged. */
export interface Frame {
  from: string;
  to: string;
  today: string;
  /** The list of all, not only of the new: earlier dates are then nothing to notice. */
  snapshot: boolean;
}

/**
 * One column as SQL in four layers; `n` (cleaned cells), `f` (money factors), `p` (places), `rounded` and `newborn` stand
 * below it. Layer k may read the names of the layers before it.
 */
export interface Compiled {
  /** Name → expression over n: texts in the form that is checked. */
  text: Record<string, Sql>;
  /** Name → expression over texts: the typed value v<k>, null or '' where there is none. */
  value: Record<string, Sql>;
  /** Problem code, '!' in front of an error, '' for none. */
  problem: Sql;
  /** What tells two rows apart. */
  content: Sql;
}

/** Name of a column's text, value, exact amount or problem: k counts from 1. */
export const at = (letter: 't' | 'u' | 'v' | 'x' | 'c', k: number): Sql => raw(`${letter}${k}`);

/** Words for yes and no in a column of type b. */
export const YES = ['是', '有', 'Y', 'YES', '1', 'TRUE', '√', '✓'];
export const NO = ['否', '无', '没有', '不是', 'N', 'NO', '0', 'FALSE', '×'];

const normalWord = (word: string): string => word.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Parallel lists of words and codes; `keep` when each code is its own first word, so an unknown word may stay. */
export function wordList({ codes }: Column): { words: string[]; codes: string[]; keep: boolean } {
  const pairs = Object.entries(codes).flatMap(([code, words]) =>
    words.map((word) => [normalWord(word), code] as const),
  );
  return {
    words: pairs.map(([word]) => word),
    codes: pairs.map(([, code]) => code),
    keep: Object.entries(codes).every(([code, words]) => words[0] === code),
  };
}

/** A blank cell: an error where the column is required and stands in this sheet. */
function orBlank(column: Column, k: number, blank: Sql, otherwise: Sql): Sql {
  const missing = column.required ? sql`if(p[${raw(String(k))}] = 0, '', '!REQUIRED_MISSING')` : raw(`''`);
  return sql`if(${blank}, ${missing}, ${otherwise})`;
}

const cell = (k: number): Sql => raw(`n[${k}]`);

function text(column: Column, k: number): Compiled {
  const none = column.none.map(normalWord);
  const value = none.length === 0 ? at('t', k) : sql`if(has(${none}, ${wordText(at('t', k))}), '', ${at('t', k)})`;
  return {
    text: { [`t${k}`]: cell(k) },
    value: { [`v${k}`]: value },
    problem: orBlank(column, k, isDash(at('t', k)), raw(`''`)),
    content: at('t', k),
  };
}

function idNumber(column: Column, k: number, frame: Frame): Compiled {
  const [short, long] = [at('u', k), at('t', k)];
  const rounded = sql`has(rounded, p[${raw(String(k))}])`;
  const found = idProblem(short, long, rounded, sql`${day(frame.today)}`);
  const blank = isNothing(short);
  const missing = orBlank(column, k, blank, found);
  const problem =
    column.field === 'id_no'
      ? sql`if(newborn, 'NEWBORN_TEMPORARY_KEY', ${missing})`
      : column.field === 'head_id_no'
        ? sql`if(newborn and ${blank}, '!REQUIRED_MISSING', ${missing})`
        : missing;
  return {
    text: { [`u${k}`]: idText(cell(k)) },
    value: { [`t${k}`]: sql`if(${blank}, '', ${idLong(short)})`, [`v${k}`]: long },
    problem,
    content: long,
  };
}

function date(column: Column, k: number, frame: Frame): Compiled {
  const value = at('v', k);
  const late = sql`${value} > ${day(frame.to)}`;
  const outside = frame.snapshot ? late : sql`(${late} or ${value} < ${day(frame.from)})`;
  const found = sql`multiIf(isNull(${value}), '!DATE_INVALID', ${column.period ? outside : raw('false')}, 'DATE_OUTSIDE_PERIOD', ${isMonthOnly(at('t', k))}, 'DATE_MONTH_ONLY', '')`;
  return {
    text: { [`t${k}`]: dateText(cell(k)) },
    value: { [`v${k}`]: dateValue(at('t', k)) },
    problem: orBlank(column, k, isNothing(at('t', k)), found),
    content: sql`ifNull(toString(${value}), ${at('t', k)})`,
  };
}

function money(column: Column, k: number): Compiled {
  const [exact, value] = [at('x', k), at('v', k)];
  const negative = column.negative ? raw('false') : sql`${value} < 0`;
  const found = sql`multiIf(isNull(${exact}), '!MONEY_INVALID', isNull(${value}), '!MONEY_RANGE', ${negative}, '!MONEY_NEGATIVE', abs(${exact} - ${value}) > toDecimal128('0.000001', 6), 'MONEY_ROUNDED', '')`;
  return {
    text: { [`t${k}`]: moneyText(cell(k)) },
    value: { [`x${k}`]: moneyExact(at('t', k), raw(`f[${k}]`)), [`v${k}`]: moneyValue(exact) },
    problem: orBlank(column, k, isNothing(at('t', k)), found),
    content: sql`ifNull(toString(${exact}), ${at('t', k)})`,
  };
}

function whole(column: Column, k: number): Compiled {
  const value = at('v', k);
  const range = sql`(${value} < ${column.min} or ${value} > ${column.max})`;
  const found = sql`multiIf(isNull(${value}), '!NUMBER_INVALID', ${range}, '!NUMBER_RANGE', '')`;
  return {
    text: { [`t${k}`]: wholeText(cell(k)) },
    value: { [`v${k}`]: wholeValue(at('t', k)) },
    problem: orBlank(column, k, isNothing(at('t', k)), found),
    content: sql`ifNull(toString(${value}), ${at('t', k)})`,
  };
}

/** What `transform` answers for a word outside the list: no code looks like it. */
const OUTSIDE = '?';

function word(column: Column, k: number): Compiled {
  const { words, codes, keep } = wordList(column);
  const none = column.none.map(normalWord);
  const [written, code] = [at('t', k), at('u', k)];
  const isNone = none.length === 0 ? raw('false') : sql`has(${none}, ${written})`;
  const outside = sql`(${code} = ${OUTSIDE})`;
  const unknown = keep && !column.closed ? cell(k) : raw(`''`);
  const found = sql`if(${outside} and not ${isNone}, ${column.closed ? '!CODE_UNKNOWN' : 'CODE_UNKNOWN'}, '')`;
  return {
    text: {
      [`t${k}`]: wordText(cell(k)),
      [`u${k}`]: sql`transform(${wordText(cell(k))}, ${words}, ${codes}, ${OUTSIDE})`,
    },
    value: {
      [`v${k}`]: sql`multiIf(not ${outside}, ${code}, ${isDash(written)} or ${isNone}, '', ${unknown})`,
    },
    problem: orBlank(column, k, sql`(${outside} and ${isDash(written)})`, found),
    content: sql`if(${at('v', k)} = '', ${written}, ${at('v', k)})`,
  };
}

function yesNo(column: Column, k: number): Compiled {
  const [written, value] = [at('t', k), at('v', k)];
  return {
    text: { [`t${k}`]: wordText(cell(k)) },
    value: { [`v${k}`]: sql`multiIf(has(${YES}, ${written}), true, has(${NO}, ${written}), false, null)` },
    problem: orBlank(column, k, isDash(written), sql`if(isNull(${value}), '!CODE_UNKNOWN', '')`),
    content: sql`ifNull(toString(${value}), ${written})`,
  };
}

/** The column of a contract as SQL; `k` is its place among the contract's columns, from 1. */
export function compileColumn(column: Column, k: number, frame: Frame): Compiled {
  switch (column.type) {
    case 'id':
      return idNumber(column, k, frame);
    case 'd':
      return date(column, k, frame);
    case 'm':
      return money(column, k);
    case 'i':
      return whole(column, k);
    case 'e':
      return word(column, k);
    case 'b':
      return yesNo(column, k);
    default:
      return text(column, k);
  }
}
