import type { Language } from './i18n/language.ts';

/** What stands where a value is missing. Its reason is said beside it; zero and unknown are other things. */
export const MISSING = '—';
type Decimal = string | number | null | undefined;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];

/** 1234 → 1,234; works on the text, so that no digit of a Decimal is lost. */
export function grouped(value: Decimal): string {
  if (value === null || value === undefined || value === '') return MISSING;
  const [whole = '', fraction] = String(value).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** A number with its unit: 1,234 户. */
export function count(value: Decimal, unit = ''): string {
  const text = grouped(value);
  return text === MISSING || !unit ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** A share with what it is a share of: 90.2%（37/41）. Of nothing it is missing, not 0. */
export function share(
  part: number | null | undefined,
  whole: number | null | undefined,
  language: Language = 'zh',
): string {
  if (part === null || part === undefined || !whole) return MISSING;
  const percent = `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;
  return language === 'en'
    ? `${percent} (${grouped(part)}/${grouped(whole)})`
    : `${percent}（${grouped(part)}/${grouped(whole)}）`;
}

/** Exact sum in 元 with two digits: 12,345.60 元. */
export function yuan(value: Decimal, language: Language = 'zh'): string {
  if (value === null || value === undefined || value === '') return MISSING;
  const [whole = '0', fraction = ''] = String(value).split('.');
  return `${grouped(whole)}.${fraction.padEnd(2, '0').slice(0, 2)} ${language === 'en' ? 'yuan' : '元'}`;
}

/** A sum as it is read: from 10 万 on in 万元 (the exact sum belongs on hover, see {@link yuan}). */
export function money(value: Decimal, language: Language = 'zh'): string {
  const amount = Number(value ?? Number.NaN);
  if (value === '' || !Number.isFinite(amount) || Math.abs(amount) < 100_000 || language === 'en')
    return yuan(value, language);
  return `${grouped((amount / 10_000).toFixed(2))} 万元`;
}

/** '2023-07' → 2023年7月. */
export function monthText(month: string | null | undefined, language: Language = 'zh'): string {
  const [year, number] = (month ?? '').split('-').map(Number);
  if (!year || !number) return MISSING;
  return language === 'en' ? `${MONTHS[number - 1]} ${year}` : `${year}年${number}月`;
}

/** '2023-07' → 7月, with the year where it changes: for axes. */
export function monthShort(month: string, language: Language = 'zh'): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'en') return number === '01' ? `Jan ${year}` : (MONTHS[Number(number) - 1] ?? month);
  return number === '01' ? `${year}年1月` : `${Number(number)}月`;
}

/** '2023-07-14' → 7月14日（周五）; with the year when it is not `year`. */
export function dayText(day: string | null | undefined, language: Language = 'zh', year?: number): string {
  const at = day ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : null;
  if (!at || Number.isNaN(at.getTime())) return MISSING;
  const other = year !== undefined && at.getUTCFullYear() !== year;
  const [month, date] = [at.getUTCMonth(), at.getUTCDate()];
  if (language === 'en') return `${date} ${MONTHS[month]}${other ? ` ${at.getUTCFullYear()}` : ''}`;
  return `${other ? `${at.getUTCFullYear()}年` : ''}${month + 1}月${date}日（周${WEEK[at.getUTCDay()]}）`;
}

/** A moment as people in China read it: 2023-07-14 09:30 (UTC+8). */
export function momentText(moment: string | null | undefined): string {
  const at = moment ? new Date(moment) : null;
  if (!at || Number.isNaN(at.getTime())) return MISSING;
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A change with its sign: +47, −5, 0. */
export function signed(value: Decimal): string {
  if (value === null || value === undefined || value === '') return MISSING;
  const text = String(value);
  if (Number(text) === 0) return '0';
  return text.startsWith('-') ? `−${grouped(text.slice(1))}` : `+${grouped(text)}`;
}

/** Whole days from `from` to `to` (dates), negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** Today in China, as a date. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A day of long work: with its year unless it is this one. */
export const dateText = (day: string | null | undefined, language: Language = 'zh'): string =>
  dayText(day, language, Number(today().slice(0, 4)));
