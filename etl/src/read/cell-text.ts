/** A spreadsheet program keeps 15 significant digits of a number. */
const SIGNIFICANT = 15;
const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01 in the 1900 system, counting the 29 February 1900 that never was. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Days between the 1900 and the 1904 system. */
const SHIFT_1904 = 1_462;
/** Serial of 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'date' | 'time';

/** A stored number as text; `rounded` when it has more digits than a spreadsheet program keeps. */
export interface NumberText {
  text: string;
  rounded: boolean;
}

/** A stored decimal (`12345.6`, `4.11E+17`) as plain decimal text without exponent and without float noise. */
export function numberText(stored: string): NumberText {
  const plain = expand(stored);
  if (plain === undefined) return { text: stored, rounded: false };
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  if (whole.length > SIGNIFICANT) return { text: plain, rounded: true };
  if (whole.length + fraction.length <= SIGNIFICANT) return { text: plain, rounded: false };
  return { text: expand(Number(stored).toPrecision(SIGNIFICANT)) ?? plain, rounded: false };
}

/** Moves the decimal point of an exponent form; undefined when the text is no decimal number. */
function expand(stored: string): string | undefined {
  const match = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(stored);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return undefined;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, '0');
  const left = (point > 0 ? digits.slice(0, point) : '').replace(/^0+/, '') || '0';
  const right = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  const text = right === '' ? left : `${left}.${right}`;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/**
 * A date serial as YYYY-MM-DD. The 1900 system's day 60 stays 1900-02-29 and its day 0 1900-01-00, as the sheet shows
 * them, so that the date check refuses them; a serial no date can have stays a number.
 */
export function serialDate(serial: number, is1904: boolean): string {
  const day = Math.floor(serial + (is1904 ? SHIFT_1904 : 0));
  if (day < 0 || day > LAST_SERIAL) return numberText(String(serial)).text;
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  const shift = day < 60 ? 1 : 0;
  return new Date((day + shift - UNIX_EPOCH_SERIAL) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The part of a day as HH:MM:SS. */
export function serialTime(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** A stored number under a number format, as the text of its cell. */
export function formattedNumber(stored: string, kind: NumberKind, format: string, is1904: boolean): NumberText {
  const serial = Number(stored);
  if (kind !== 'number' && Number.isFinite(serial)) {
    const isTime = kind === 'time' && serial >= 0 && serial < 1;
    return { text: isTime ? serialTime(serial) : serialDate(serial, is1904), rounded: false };
  }
  const number = numberText(stored);
  const pad = /^0{2,18}$/.test(format) && /^\d+$/.test(number.text) ? format.length : 0;
  return { text: number.text.padStart(pad, '0'), rounded: number.rounded };
}
