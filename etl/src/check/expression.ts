import { raw, type Sql, sql } from '@dixian/warehouse';

/** Text of a cell as it is compared: compatibility forms folded, odd and doubled white space to one blank, ends trimmed. */
export const clean = (cell: Sql): Sql =>
  sql`trimBoth(replaceRegexpAll(normalizeUTF8NFKC(toValidUTF8(${cell})), '[\\\\s\\\\p{Z}\\\\x{200B}-\\\\x{200D}\\\\x{FEFF}]+', ' '))`;

/** Cells of a row, each as `clean` leaves it. Rows, and cells, of plain letters, digits and common characters stay as they are. */
export const cleanAll = (cells: Sql): Sql =>
  sql`if(match(arrayStringConcat(${cells}), '[^!-~一-龥]'),
    arrayMap(cell -> if(match(cell, '[^!-~一-龥]'), ${clean(raw('cell'))}, cell), ${cells}), ${cells})`;

/** Marks that people write into a cell that has nothing. */
const DASHES = raw(`['', '-', '--', '—', '——', '/', '\\\\']`);
const NOTHING = raw(`['', '-', '--', '—', '——', '/', '\\\\', '无', '空', '新生儿']`);
export const isDash = (text: Sql): Sql => sql`has(${DASHES}, ${text})`;
export const isNothing = (text: Sql): Sql => sql`has(${NOTHING}, ${text})`;

/** Bytes that could not be read: the mark stands for a character that is lost. */
export const isBroken = (text: Sql): Sql => sql`(position(${text}, '\uFFFD') > 0)`;

const PAD = raw(`'00000000000000000'`);

/** Check character of the first 17 digits, GB 11643 (MOD 11-2). */
export const idCheck = (text: Sql): Sql => {
  const digits = sql`if(match(${text}, '^[0-9]{17}'), substring(${text}, 1, 17), ${PAD})`;
  const sum = sql`arrayDotProduct(reinterpret(${digits}, 'Array(UInt8)'), [7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])`;
  return sql`substring('10X98765432', 1 + (${sum} - 4800) % 11, 1)`;
};

/** An ID number without apostrophes and blanks, upper case. */
export const idText = (cleaned: Sql): Sql => sql`upper(replaceRegexpAll(${cleaned}, '[\\\\s''’‘\`´＇]', ''))`;

/** An old number of 15 digits with its century, as yet without check character; anything else stays. */
export const idWide = (text: Sql): Sql =>
  sql`if(match(${text}, '^[0-9]{15}$'), concat(substring(${text}, 1, 6), '19', substring(${text}, 7)), ${text})`;

/** 18 digits, from `short` as written, `wide` and its check character `mark`. */
export const idLong = (): Sql => raw('if(length(short) = 15 and length(wide) = 17, concat(wide, mark), wide)');

/** Birth date inside an 18-digit number, as the number YYYYMMDD. */
export const born = (long: Sql): Sql => sql`toUInt32OrZero(substring(${long}, 7, 8))`;

/** Date32 of a `number` YYYYMMDD; null when there is no such day. The engine alone would roll it over. */
export const existing = (number = raw('number')): Sql =>
  sql`if(${number} >= 19000101 and toYYYYMMDD(YYYYMMDDToDate32(${number})) = ${number}, YYYYMMDDToDate32(${number}), null)`;

/** Problem of an ID number ('' when none): `short` as written, `long`, `mark`, `birth`, and `rounded` by the reader. */
export function idProblem(today: Sql): Sql {
  const noSuchDay = sql`ifNull(birth > ${today}, true)`;
  const wrong = raw('(substring(long, 18, 1) != mark)');
  // The order of the reasons is their meaning; a number that has none of them is answered first, for speed.
  return sql`multiIf(
    not rounded and match(short, '^[0-9]{17}[0-9X]$') and not ${wrong} and not ${noSuchDay}, '',
    rounded or match(short, '^[0-9]([.][0-9]+)?E[+]?[0-9]+$'), '!ID_ROUNDED',
    ${isBroken(raw('short'))}, '!TEXT_BROKEN',
    not match(short, '^[0-9]*X?$'), '!ID_FORMAT',
    not has([15, 18], length(short)), '!ID_LENGTH',
    not match(long, '^[0-9]{17}[0-9X]$'), '!ID_FORMAT',
    ${noSuchDay}, '!ID_DATE',
    ${wrong}, if(endsWith(long, '000'), '!ID_ROUNDED', '!ID_CHECKSUM'),
    length(short) = 15, 'ID_15_CONVERTED',
    '')`;
}

/** A date's text without a time of day and blanks; eight digits get their hyphens. */
export const dateText = (cleaned: Sql): Sql => {
  const day = sql`replaceRegexpOne(${cleaned}, '[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? ?(Z|[AaPp][Mm])?$', '')`;
  const spelt = sql`replaceRegexpOne(replaceAll(${day}, ' ', ''), '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\\\\1-\\\\2-\\\\3')`;
  return sql`if(empty(${cleaned}) or match(${cleaned}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), ${cleaned}, ${spelt})`;
};

const DATE = `'^([0-9]{4})(?:年|[./-])([0-9]{1,2})(?:(?:月|[./-])([0-9]{1,2})日?|月?)$'`;

/** Year, month and day as texts: 2023年7月14日, 2023-7-14, 2023/7/14, 2023.7.14, 2023.7 (no day). */
export const dateParts = (text: Sql): Sql => sql`extractGroups(${text}, ${raw(DATE)})`;

/** The number YYYYMMDD of a date's text, from its `parts` or from the serial number of a spreadsheet. */
export const dateNumber = (text: Sql): Sql => {
  const part = (at: number) => raw(`toUInt32OrZero(parts[${at}])`);
  const day = sql`if(empty(parts[3]), 1, ${part(3)})`;
  // Excel counts days from 1899-12-30, which Date32 cannot hold.
  const serial = sql`toYYYYMMDD(addDays(toDate32('1970-01-01'), toInt32OrZero(substring(${text}, 1, 5)) - 25569))`;
  return sql`if(match(${text}, '^[1-9][0-9]{4}([.][0-9]+)?$'), ${serial}, ${part(1)} * 10000 + ${part(2)} * 100 + ${day})`;
};

export const isMonthOnly = (text: Sql): Sql => sql`match(${text}, '^[0-9]{4}(年|[./-])[0-9]{1,2}月?$')`;

/** An amount's text without blanks, currency sign and 元; a real minus becomes a hyphen. */
export const moneyText = (cleaned: Sql): Sql =>
  sql`replaceRegexpOne(replaceRegexpOne(replaceAll(replaceAll(${cleaned}, ' ', ''), '−', '-'), '^(¥|人民币|RMB)', ''), '元$', '')`;

/** Exact Nullable(Decimal(38, 12)) in 元: `factor` is 10000 where the header says 万元; a 万 in the cell wins. */
export function moneyExact(text: Sql, factor: Sql): Sql {
  const well = sql`match(${text}, '^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15})([.][0-9]+)?万?$')`;
  const digits = sql`replaceRegexpAll(${text}, '[,+万]', '')`;
  return sql`if(${well}, toDecimal128OrNull(substring(${digits}, 1, 28), 12) * if(endsWith(${text}, '万'), 10000, ${factor}), null)`;
}

/** Nullable(Decimal(14, 2)), half away from zero; null when it does not fit. */
export const moneyValue = (exact: Sql): Sql =>
  sql`toDecimal64OrNull(if(abs(${exact}) < 1000000000000, toString(round(${exact}, 2)), ''), 2)`;

/** A whole number's text without blanks, commas and a counting word behind it. */
export const wholeText = (cleaned: Sql): Sql =>
  sql`replaceRegexpOne(replaceRegexpAll(${cleaned}, '[ ,]', ''), '(个月|月|年|人|户|口|名|个)$', '')`;

/** Nullable(Int64). */
export const wholeValue = (text: Sql): Sql =>
  sql`if(match(${text}, '^[+-]?[0-9]{1,12}([.]0+)?$'), toInt64OrNull(replaceRegexpOne(${text}, '([.]0+)$', '')), null)`;

/** A word as it is looked up in a list. */
export const wordText = (cleaned: Sql): Sql => sql`upper(replaceAll(${cleaned}, ' ', ''))`;
