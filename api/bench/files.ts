import { open } from 'node:fs/promises';
import { encodeGb18030 } from '@dixian/etl/read/gb18030';
import { writeXlsx } from '@dixian/etl/write-xlsx';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const DAY_MS = 86_400_000;
/** One row in so many has an ID with a wrong digit; one in so many repeats the row before. */
const BAD = 100;
const REPEATED = 1000;
/** Rows written in one piece. */
const PIECE = 10_000;

export const HEAD = [
  '姓名',
  '身份证号码',
  '乡镇',
  '行政村',
  '就医类别',
  '结算日期',
  '总费用',
  '个人自付',
  '备注',
] as const;

/** Their types, where the engine reads them by itself. */
export const TYPES: readonly string[] = [
  ...['String', 'String', 'LowCardinality(String)', 'LowCardinality(String)', 'LowCardinality(String)'],
  ...['Date32', 'Nullable(Decimal(14, 2))', 'Decimal(14, 2)', 'String'],
];

/** Check character of 17 digits, GB 11643. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** A synthetic number: 360799 was never assigned to a county. */
function idOf(n: number): string {
  const born = new Date(Date.UTC(1940, 0, 1) + Math.floor(n / 999) * DAY_MS).toISOString().slice(0, 10);
  const digits = `360799${born.replaceAll('-', '')}${String((n % 999) + 1).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
}

/** Whose rows a file has: persons from a number on, in a month (YYYY-MM). */
export interface Which {
  month: string;
  from: number;
}

/** A row of the self-pay list: bad and repeated ones stand at fixed places. */
function rowOf(at: number, { month, from }: Which): string[] {
  const n = from + (at % REPEATED === 1 ? at - 1 : at);
  const id = n % BAD === 7 ? idOf(n).replace(/^\d/, '9') : idOf(n);
  const day = String((n % 28) + 1).padStart(2, '0');
  const cost = 10_000 + (n % 50_000);
  return [`测${n}`, id, '嘉定镇', '水北村', '住院', `${month}-${day}`, `${cost}.50`, `${cost - 5000}.25`, ''];
}

/** Writes a csv of so many rows. */
export async function writeText(
  path: string,
  rows: number,
  encoding: 'utf-8' | 'gb18030',
  which: Which,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let from = 0; from < rows; from += PIECE) {
      const lines = from === 0 ? [HEAD.join(',')] : [];
      for (let at = from; at < Math.min(from + PIECE, rows); at++) lines.push(rowOf(at, which).join(','));
      const text = `${lines.join('\r\n')}\r\n`;
      await file.write(encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text));
    }
  } finally {
    await file.close();
  }
}

/** Writes such rows as a workbook. */
export async function writeBook(path: string, rows: number, which: Which): Promise<void> {
  const all = function* (): Generator<string[]> {
    for (let at = 0; at < rows; at++) yield rowOf(at, which);
  };
  await writeXlsx(path, { sheet: '明细', header: HEAD, rows: all() });
}
