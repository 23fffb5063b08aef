import { raw, type Sql, sql } from '@dixian/warehouse';

/** Text of a cell as it is compared: compatibility forms folded, odd and doubled white space to one blank, ends trimmed. */
export const clean = (cell: Sql): Sql =>
  sql`trimBoth(replaceRegexpAll(normalizeUTF8NFKC(toValidUTF8(${cell})), '[\\\\s\\\\p{Z}\\\\x{200B}-\\\\x{200D}\\\\x{FEFF}]+', ' '))`;

/** Cells of a row, each as `clean` leaves it. Rows of plain letters, digits and common characters stay as they are. */
export const cleanAll = (cells: Sql): Sql =>
  sql`if(match(arrayStringConcat(${cells}), '[^!-~一-龥]'), arrayMap(cell -> ${clean(raw('cell'))}, ${cells}), ${cells})`;

/** Marks that people write into a cell that has nothing. */
const DASHES = raw(`['', '-', '--', '—', '——', '/', '\\\\']`);
const NOTHING = raw(`['', '-', '--', '—', '——', '/', '\\\\', '无', '空', '新生儿']`);
export const isDash = (text: Sql): Sql => sql`has(${DASHES}, ${text})`;
export const isNothing = (text: Sql): Sql => sql`has(${NOTHING}, ${text})`;

const PAD = raw(`'000000000000000000'`);

/** Check character of the first 17 digits, GB 11643 (MOD 11-2). */
const checkCharacter = (text: Sql): Sql => {
  const digits = sql`substring(if(match(${text}, '^[0-9]{17}'), ${text}, ${PAD}), 1, 17)`;
  const sum = sql`arrayDotProduct(reinterpret(${digits}, 'Array(UInt8)'), [7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])`;
  return sql`substring('10X98765432', 1 + (${sum} - 4800) % 11, 1)`;
};

/** An ID number without apostrophes and blanks, upper case. */
export const idText = (cleaned: Sql): Sql => sql`upper(replaceRegexpAll(${cleaned}, '[\\\\s''’‘\`´＇]', ''))`;

/** 18 digits: an old number of 15 gets its century and check character, anything else stays. */
export function idLong(text: Sql): Sql {
  const long = sql`concat(substring(${text}, 1, 6), '19', substring(${text}, 7))`;
  return sql`if(match(${text}, '^[0-9]{15}$'), concat(${long}, ${checkCharacter(long)}), ${text})`;
}

/** Date32 from year, month and day as texts; null when there is no such day. The engine alone would roll it over. */
const existing = (y: Sql, m: Sql, d: Sql): Sql => {
  const [year, month, day] = [y, m, d].map((part) => sql`toUInt16OrZero(${part})`) as [Sql, Sql, Sql];
  const made = sql`makeDate32(${year}, ${month}, ${day})`;
  return sql`if(${year} >= 1900 and toYear(${made}) = ${year} and toMonth(${made}) = ${month} and toDayOfMonth(${made}) = ${day}, ${made}, null)`;
};

/** Birth date inside an 18-digit number; null when there is no such day. */
export const birthDate = (long: Sql): Sql =>
  existing(sql`substring(${long}, 7, 4)`, sql`substring(${long}, 11, 2)`, sql`substring(${long}, 13, 2)`);

/** Problem of an ID number ('' when none): `text` as written, `long` with 18 digits, `rounded` flagged by the reader. */
export function idProblem(text: Sql, long: Sql, rounded: Sql, today: Sql): Sql {
  const birth = birthDate(long);
  const noSuchDay = sql`(isNull(${birth}) or ${birth} > ${today})`;
  const wrong = sql`(substring(${long}, 18, 1) != ${checkCharacter(long)})`;
  // The order of the reasons is their meaning; a number that has none of them is answered first, for speed.
  return sql`multiIf(
    not ${rounded} and match(${text}, '^[0-9]{17}[0-9X]$') and not ${wrong} and not ${noSuchDay}, '',
    ${rounded} or match(${text}, '^[0-9]([.][0-9]+)?E[+]?[0-9]+$'), '!ID_ROUNDED',
    not match(${text}, '^[0-9]*X?$'), '!ID_FORMAT',
    not has([15, 18], length(${text})), '!ID_LENGTH',
    not match(${long}, '^[0-9]{17}[0-9X]$'), '!ID_FORMAT',
    ${noSuchDay}, '!ID_DATE',
    ${wrong}, if(match(${long}, '000$'), '!ID_ROUNDED', '!ID_CHECKSUM'),
    length(${text}) = 15, 'ID_15_CONVERTED',
    '')`;
}

/** A date's text without a time of day and blanks; eight digits get their hyphens. */
export const dateText = (cleaned: Sql): Sql => {
  const day = sql`replaceRegexpOne(${cleaned}, '[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? ?(Z|[AaPp][Mm])?$', '')`;
  const spelt = sql`replaceRegexpOne(replaceAll(${day}, ' ', ''), '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\\\\1-\\\\2-\\\\3')`;
  return sql`if(empty(${cleaned}) or match(${cleaned}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), ${cleaned}, ${spelt})`;
};

const DATE = `'^([0-9]{4})(?:年|[./-])([0-9]{1,2})(?:(?:月|[./-])([0-9]{1,2})日?|月?)$'`;

/** Nullable(Date32): 2023年7月14日, 2023-7-14, 2023/7/14, 20230714, 2023.7.14, 2023.7 (its first day), Excel serials. */
export const dateValue = (text: Sql): Sql => {
  const parts = sql`splitByChar('-', replaceAll(translateUTF8(${text}, '年月./', '----'), '日', ''))`;
  const day = sql`if(empty(${parts}[3]), '1', ${parts}[3])`;
  // Excel counts days from 1899-12-30, which Date32 cannot hold.
  const serial = sql`addDays(toDate32('1970-01-01'), toInt32OrZero(substring(${text}, 1, 5)) - 25569)`;
  return sql`multiIf(match(${text}, '^[1-9][0-9]{4}([.][0-9]+)?$'), ${serial}, match(${text}, ${raw(DATE)}), ${existing(sql`${parts}[1]`, sql`${parts}[2]`, day)}, null)`;
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
