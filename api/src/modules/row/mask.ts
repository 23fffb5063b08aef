/** Stands for a number that is wholly hidden. */
const HIDDEN = '***';
/** Fewer digits are sums of money, dates and room numbers, which stay. */
const SHORT = 11;
/** Fewer true digits are a word of letters that only look like digits. */
const TRUE_DIGITS = 3;

/** Letters and signs that are read, or slip in, as digits: Latin, Greek and Cyrillic; X ends an ID number. */
const LIKE = /^[OoQDIiLl|ZzSsGbBgqXxΟοОо○◯]$/u;
/** Digits of any script, also Chinese ones. */
const DIGIT = /^[\p{Nd}〇零一二三四五六七八九幺]$/u;
/** Whatever may stand inside a number: everything but letters, digits and the marks that end a Chinese phrase. */
const GAP = /^[^\p{L}\p{N}，。；：、]$/u;
/** Nothing but dates and times: neither an ID number nor a phone has this form. */
const DATES =
  /^(?:\D*(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.0+)?)?(?!\d))?)+\D*$/;

interface Run {
  from: number;
  /** Behind its last digit. */
  to: number;
  digits: number;
  trueDigits: number;
}

/** Digits that a character stands for, with how many of them are true ones; none for another character. */
function digitsOf(char: string): { digits: number; trueDigits: number } {
  if (GAP.test(char) && !LIKE.test(char)) return { digits: 0, trueDigits: 0 };
  const plain = [...char.normalize('NFKC')].filter((one) => !GAP.test(one) || LIKE.test(one));
  const trueDigits = plain.filter((one) => DIGIT.test(one)).length;
  const digits = trueDigits + plain.filter((one) => LIKE.test(one)).length;
  return digits === plain.length ? { digits, trueDigits } : { digits: 0, trueDigits: 0 };
}

/** Runs of digits and look-alikes with nothing but gaps between them. */
function runsOf(chars: readonly string[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  chars.forEach((char, at) => {
    const { digits, trueDigits } = digitsOf(char);
    if (digits > 0) {
      if (!open) {
        open = { from: at, to: at, digits: 0, trueDigits: 0 };
        runs.push(open);
      }
      open.to = at + 1;
      open.digits += digits;
      open.trueDigits += trueDigits;
    } else if (!GAP.test(char)) open = undefined;
  });
  return runs;
}

/** A date beside a word for birth, of which the year alone may stay. */
const BORN_ON =
  /((?:出生|(?<!发)生日|(?<!发)生于)[^\d，。；]{0,6})((?:19|20)\d\d)[-/.年\s]*\d{1,2}[-/.月\s]*\d{1,2}日?|((?:19|20)\d\d)[-/.年\s]*\d{1,2}[-/.月\s]*\d{1,2}日?(?=\s*(?:出)?生)/g;

const yearsOnly = (text: string): string =>
  text.replace(BORN_ON, (_, word?: string, after?: string, before?: string) => `${word ?? ''}${after ?? before}年`);

/**
 * Free text in which no ID number, card or phone can be read any more, however it was written: each run of 11 or more
 * digits or look-alikes becomes `***`, whatever stands between them. Dates stay, but of a birth the year alone.
 */
export function masked(text: string): string {
  const chars = [...text];
  let shown = '';
  let done = 0;
  for (const { from, to, digits, trueDigits } of runsOf(chars)) {
    if (digits < SHORT || trueDigits < TRUE_DIGITS || DATES.test(chars.slice(from, to).join(''))) continue;
    shown += chars.slice(done, from).join('') + HIDDEN;
    done = to;
  }
  return yearsOnly(shown + chars.slice(done).join(''));
}

/** Characters that are enough to find a malformed cell by its row. */
const HEAD = 3;

/**
 * A cell of a column of ID numbers, phones or certificates. A clean number keeps its two ends (an old ID of 15 digits
 * one digit less, which is of the day of birth); anything else its first 3 characters and its length.
 */
export function maskedNumber(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{17}[\dXx]$/.test(plain)) return `${plain.slice(0, 6)}********${plain.slice(-4)}`;
  if (/^\d{15}$/.test(plain)) return `${plain.slice(0, 6)}******${plain.slice(-3)}`;
  if (/^1\d{10}$/.test(plain)) return `${plain.slice(0, 3)}****${plain.slice(-4)}`;
  const chars = [...text.trim()];
  return chars.length > HEAD ? `${chars.slice(0, HEAD).join('')}…（共 ${chars.length} 字）` : chars.join('');
}

/** Of a date its year alone; anything that is not plainly a date is hidden, like the day numbers of a spreadsheet. */
export function yearOnly(text: string): string {
  const [, year] = /^((?:19|20)\d\d)(?:\D.*|\d{2}|\d{4})?$/s.exec(text.normalize('NFKC').trim()) ?? [];
  return year ? `${year}年` : HIDDEN;
}
