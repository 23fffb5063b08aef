import { day, raw, type Sql, sql } from '@dixian/warehouse';
import { existing, idCheck } from './expression.ts';
import { type Frame, fixed, type Level, type Placed } from './kind.ts';
import { normalWord, wordsOf } from './words.ts';

/**
 * A column judged by itself, for rows so plainly written that no cell of theirs needs cleaning. Where `is` holds,
 * nothing is wrong with the cell and `value` is what the whole check would answer; else `value` means nothing.
 */
export interface PlainColumn {
  placed: Placed;
  /** Worked out first; may read the cell, c1, c2 … */
  before: Level;
  /** May read the cell and what came before. */
  value: Sql;
  /** May read the values too, v1, v2 … */
  is: Sql;
}

/** Code of the row's town. */
const TOWN = raw('plain_town');

const cellOf = ({ k }: Placed): Sql => raw(`c${k}`);
const judgedOf = ({ k }: Placed): Sql => raw(`v${k}`);
/** Date of birth in an ID number; null when there is no such day. */
export const bornOf = ({ k }: Placed): Sql => raw(`born${k}`);

/** Whether a blank cell is no problem, whatever the sheet. */
const mayBeBlank = ({ column, given }: Placed): boolean => !(column.required && given.includes(true));

const orBlank = (placed: Placed, test: Sql): Sql =>
  mayBeBlank(placed) ? sql`(empty(${cellOf(placed)}) or (${test}))` : sql`(${test})`;

/** No character that has another form or no width, that quotes, or with which a formula's error begins. */
const isCommon = (text: Sql): Sql => sql`not match(${text}, '[^!#-~一-龥]|^#')`;

/** The same of several cells at once. */
export const areCommon = (texts: Sql): Sql => sql`not match(arrayStringConcat(${texts}), '[^!$-~一-龥]')`;

export function text(placed: Placed): PlainColumn {
  const cell = cellOf(placed);
  const marks = ['-', '--', '/', '\\', ...placed.column.none.map(normalWord)];
  const is = sql`${isCommon(cell)} and not has(${fixed('String', marks)}, upper(${cell}))`;
  return { placed, before: {}, value: cell, is: mayBeBlank(placed) ? is : sql`notEmpty(${cell}) and ${is}` };
}

/** 18 digits with a fitting check character, born by today. Without a number it may be a newborn's, which is not plain. */
export function id(placed: Placed, { today }: Frame, newborns: boolean): PlainColumn {
  const value = judgedOf(placed);
  const right = sql`match(${value}, '^[0-9]{17}[0-9X]$') and ${idCheck(value)} = substring(${value}, 18, 1)
    and ifNull(${bornOf(placed)} <= ${day(today)}, false)`;
  return {
    placed,
    before: { [`born${placed.k}`]: existing(sql`toUInt32OrZero(substring(${cellOf(placed)}, 7, 8))`) },
    value: sql`upper(${cellOf(placed)})`,
    is: newborns && placed.column.field === 'id_no' ? right : orBlank(placed, right),
  };
}

/** 2023-07-14, 2023/7/14, 2023.7.14 and 20230714. The engine rolls a day over that is none: it then is another one. */
export function date(placed: Placed, { from, to, snapshot }: Frame): PlainColumn {
  const [cell, value] = [cellOf(placed), judgedOf(placed)];
  const inside = snapshot ? sql`${value} <= ${day(to)}` : sql`${value} between ${day(from)} and ${day(to)}`;
  const right = sql`match(${cell}, '^[0-9]{4}([-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4})$')
    and ifNull(toYear(${value}) = toUInt16OrZero(substring(${cell}, 1, 4))
      and toDayOfMonth(${value}) = toUInt8OrZero(trimLeft(substring(${cell}, -2), '-/.'))
      ${placed.column.period ? sql`and ${inside}` : raw('')}, false)`;
  return { placed, before: {}, value: sql`toDate32OrNull(${cell})`, is: orBlank(placed, right) };
}

/** An amount in 元 with up to two decimals and nothing else. */
export function money(placed: Placed): PlainColumn {
  const [cell, right] = [cellOf(placed), raw(`right${placed.k}`)];
  const sign = placed.column.negative ? '-?' : '';
  const inYuan = placed.factors.every((factor) => factor === 1);
  return {
    placed,
    before: { [`right${placed.k}`]: sql`match(${cell}, ${`^${sign}[0-9]{1,10}([.][0-9]{1,2})?$`})` },
    value: sql`toDecimal64OrNull(if(${right}, ${cell}, ''), 2)`,
    is: orBlank(placed, inYuan ? right : raw('false')),
  };
}

export function whole(placed: Placed): PlainColumn {
  const [cell, value, right] = [cellOf(placed), judgedOf(placed), raw(`right${placed.k}`)];
  const { min, max } = placed.column;
  return {
    placed,
    before: { [`right${placed.k}`]: sql`match(${cell}, '^[0-9]{1,9}$')` },
    value: sql`toInt64OrNull(if(${right}, ${cell}, ''))`,
    is: orBlank(placed, sql`${right} and ifNull(${value} between ${min} and ${max}, false)`),
  };
}

/** What `transform` answers for a word outside the list: no code looks like it. */
const OUTSIDE = '?';

/** A word of the list as the list has it; a word that means there is none is not plain. */
export function word(placed: Placed): PlainColumn {
  const list = [...wordsOf(placed.column)].filter(([, code]) => code !== '');
  const [from, to] = [
    ['', ...list.map(([known]) => known)],
    ['', ...list.map(([, code]) => code)],
  ];
  const code = raw(`code${placed.k}`);
  return {
    placed,
    before: { [`code${placed.k}`]: sql`transform(${cellOf(placed)}, ${from}, ${to}, ${OUTSIDE})` },
    value: placed.column.type === 'b' ? sql`multiIf(${code} = '1', true, ${code} = '0', false, null)` : code,
    is: orBlank(placed, sql`${code} not in ('', ${OUTSIDE})`),
  };
}

/** A town or, in the town that was found, a village. `names` is the table made by `putNames`. */
export function place(placed: Placed, names: string): PlainColumn {
  const find = (name: Sql) => sql`joinGet(${names}, 'code', ${name})`;
  const town = placed.column.field === 'town';
  return {
    placed,
    before: town ? { plain_town: find(cellOf(placed)) } : {},
    value: town ? TOWN : find(sql`concat(${TOWN}, ${cellOf(placed)})`),
    is: orBlank(placed, sql`${judgedOf(placed)} != ''`),
  };
}
