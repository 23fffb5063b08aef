import type { NumberKind } from './cell-text.ts';

/** Built-in formats of ECMA-376 18.8.30 that show a date, with those of zh-CN (27–36, 50–58). */
const DATE_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** Those that show only a time of day. */
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);

/** What a built-in number format shows. */
export function builtinKind(id: number): NumberKind {
  if (DATE_IDS.has(id)) return 'date';
  return TIME_IDS.has(id) ? 'time' : 'number';
}

/** What a format code such as `yyyy"年"m"月"d"日"` shows. Elapsed time (`[h]:mm`) is a number. */
export function formatKind(code: string): NumberKind {
  if (/\[(h+|m+|s+)\]/i.test(code)) return 'number';
  const letters = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|g\/通用格式|[ap]m?\/[ap]m?|上午\/下午/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!letters) return 'number';
  if (/[yd年]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  if (/[#?0@]/.test(letters)) return 'number';
  return /[meb]/.test(letters) || /aaa/.test(letters) ? 'date' : 'number';
}
