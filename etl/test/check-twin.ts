/** The same checks written a second time, row by row and in plain TypeScript: the oracle of the SQL. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18-digit number with its check character, from 17 digits. */
export function withCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

const clean = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s\p{Z}\u200B-\u200D\uFEFF]+/gu, ' ')
    .trim();

function exists(y: number, m: number, d: number): boolean {
  if (y < 1900 || y > 2299 || m < 1 || m > 12 || d < 1) return false;
  return d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

const two = (n: number): string => String(n).padStart(2, '0');
const iso = (y: number, m: number, d: number): string => `${y}-${two(m)}-${two(d)}`;

/** What people write where there is nothing; a blank in an optional column is no problem. */
const NOTHING = /^(|--?|——?|\/|\\|无|空|新生儿)$/;

/** The problem of an ID number and, when it can be kept, the 18 digits. */
export function idTwin(cell: string, today: string): { problem: string; value: string } {
  const text = clean(cell)
    .replace(/[\s'’‘`´＇]/g, '')
    .toUpperCase();
  if (NOTHING.test(text)) return { problem: '', value: '' };
  const long = /^\d{15}$/.test(text) ? withCheck(`${text.slice(0, 6)}19${text.slice(6)}`) : text;
  const born = `${long.slice(6, 10)}-${long.slice(10, 12)}-${long.slice(12, 14)}`;
  const [y, m, d] = born.split('-').map(Number) as [number, number, number];
  const problem = (): string => {
    if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return '!ID_ROUNDED';
    if (!/^\d*X?$/.test(text)) return '!ID_FORMAT';
    if (text.length !== 15 && text.length !== 18) return '!ID_LENGTH';
    if (!/^\d{17}[\dX]$/.test(long)) return '!ID_FORMAT';
    if (!exists(y, m, d) || born > today) return '!ID_DATE';
    if (withCheck(long.slice(0, 17)) !== long) return long.endsWith('000') ? '!ID_ROUNDED' : '!ID_CHECKSUM';
    return text.length === 15 ? 'ID_15_CONVERTED' : '';
  };
  return { problem: problem(), value: long };
}

/** YYYY-MM-DD, or null when there is no such day or it cannot be read. */
export function dateTwin(cell: string): string | null {
  const text = clean(cell)
    .replace(/[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|[AaPp][Mm])?$/, '')
    .replaceAll(' ', '');
  if (/^[1-9]\d{4}(\.\d+)?$/.test(text))
    return new Date((Number(text.slice(0, 5)) - 25569) * 86_400_000).toISOString().slice(0, 10);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const spelt = /^(\d{4})(?:年|[./-])(\d{1,2})(?:(?:月|[./-])(\d{1,2})日?|月?)$/.exec(text);
  const [, y, m, d] = compact ?? spelt ?? [];
  if (!y || !m) return null;
  const parts = [Number(y), Number(m), Number(d ?? '1')] as const;
  return exists(...parts) ? iso(...parts) : null;
}

/** The amount in 元 with two decimals, half away from zero, or null. */
export function moneyTwin(cell: string, factor: 1 | 10_000): string | null {
  const text = clean(cell)
    .replaceAll(' ', '')
    .replaceAll('−', '-')
    .replace(/^(¥|人民币|RMB)/, '')
    .replace(/元$/, '');
  const [, sign, whole, , fraction = '', wan] =
    /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,15}))(\.(\d+))?(万?)$/.exec(text) ?? [];
  if (whole === undefined) return null;
  // In units of 10^-12 元, exactly.
  const units =
    BigInt(whole.replaceAll(',', '') + fraction.slice(0, 12).padEnd(12, '0')) * BigInt(wan ? 10_000 : factor);
  if (units >= 10n ** 24n) return null;
  const cents = (units + 5n * 10n ** 9n) / 10n ** 10n;
  const plain = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  return sign === '-' && cents > 0n ? `-${plain}` : plain;
}

/** A whole number, or null. */
export function wholeTwin(cell: string): string | null {
  const text = clean(cell)
    .replace(/[ ,]/g, '')
    .replace(/(个月|月|年|人|户|口|名|个)$/, '');
  return /^[+-]?\d{1,12}(\.0+)?$/.test(text) ? String(Number(text)) : null;
}
