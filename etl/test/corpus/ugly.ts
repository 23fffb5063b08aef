import type { HandInAnswer } from '../../src/index.ts';
import { idOf, type Row } from '../hand-in-hub.ts';

/** A file as a department really sends it, and what must become of it. */
export interface Ugly {
  /** What is ugly about it. */
  what: string;
  /** File name; it tells the extract. */
  name: string;
  write: (path: string) => Promise<void>;
  status: HandInAnswer['status'];
  /** Received, loaded, quarantined, duplicates. */
  counts: readonly [number, number, number, number];
  /** Row and code of every problem, with its sheet where there are several: `3 ID_CHECKSUM`, `乙镇!2 HIDDEN_ROW`. */
  problems?: readonly string[];
  /** What the reason of the whole file says. */
  reason?: RegExp;
  /** Of every loaded row: last four of the ID, date, amount; left out where counts say it all. */
  kept?: readonly string[];
}

/** Header of the self-pay list, with the columns that matter here. */
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
export const NAME = 'xf-yb-selfpay-2023-07';

/** A good row; `n` tells persons apart. */
export function pay(n: number, more: Row = {}): string[] {
  const row: Row = {
    姓名: `甲${n}`,
    身份证号码: idOf(n),
    乡镇: '嘉定镇',
    行政村: '水北村',
    就医类别: '住院',
    结算日期: '2023-07-05',
    总费用: '20000',
    个人自付: '15000',
    ...more,
  };
  return HEAD.map((name) => row[name] ?? '');
}

/** What is kept of `pay(n)`. */
export const kept = (n: number, date = '2023-07-05', amount = '15000'): string =>
  `${idOf(n).slice(-4)} ${date} ${amount}`;

/** A table of two good rows under its header. */
export const TWO: readonly (readonly string[])[] = [HEAD, pay(1), pay(2)];
export const BOTH = {
  status: 'ACCEPTED',
  counts: [2, 2, 0, 0],
  problems: [],
  kept: [kept(1), kept(2)],
} as const satisfies Partial<Ugly>;

/** A cell of this column instead. */
export const having = (column: (typeof HEAD)[number], text: string, n = 1): string[] => pay(n, { [column]: text });
