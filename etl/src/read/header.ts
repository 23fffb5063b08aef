import { isBlank, type RawRow } from './raw.ts';

/** A header found among the first rows of a sheet. */
export interface Header {
  /** First and last row of the header, 1-based. */
  from: number;
  row: number;
  names: string[];
  /** The one or two rows it was read from, as compared by `rowKey`. */
  keys: Set<string>;
}

/** The question whether these cells are the header of a known extract. */
export type IsHeader = (cells: string[]) => boolean;

/** The column of reasons in an answer that is corrected and handed in again; 问题 itself is a column of water supply. */
export const REASONS = '本行问题';

/** A header cell: NFKC, without white space, line breaks, zero-width characters and required marks (*). */
export function headerText(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s*\u200b-\u200d\ufeff]/g, '');
}

/** A row for comparing: its header texts joined. */
export function rowKey(cells: readonly string[]): string {
  return trimmed(cells.map(headerText)).join('\n');
}

/** The first row, or pair of adjacent rows, that is a header; undefined when none is. */
export function findHeader(rows: readonly RawRow[], isHeader: IsHeader): Header | undefined {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const below = next?.row === row.row + 1 ? next : undefined;
    const upper = trimmed(row.cells.map(headerText));
    const lower = trimmed((below?.cells ?? []).map(headerText));
    const pair = below && isParent(upper) && lower.every(isLabel) ? pairNames(upper, lower) : [];
    const single = { names: [upper], rows: [row] };
    const double = { names: pair, rows: [row, ...(below ? [below] : [])] };
    const candidates = interlock(upper, lower) ? [double, single] : [single, double];
    for (const candidate of candidates) {
      const names = candidate.names.find((cells) => cells.length > 0 && isHeader([...cells]));
      const last = candidate.rows.at(-1);
      const keys = new Set(candidate.rows.map((r) => rowKey(r.cells)));
      if (names && last) return { from: row.row, row: last.row, names, keys };
    }
  }
  return undefined;
}

/** Whether each row fills gaps of the other, as the two rows of a merged header do. */
function interlock(upper: string[], lower: string[]): boolean {
  const width = Math.max(upper.length, lower.length);
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    columns.some((column) => upper[column] && !lower[column]) &&
    columns.some((column) => !upper[column] && lower[column])
  );
}

/** Readings of a two-row header, the likeliest first. */
function pairNames(upper: string[], lower: string[]): string[][] {
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => column);
  const parents = filledRight(upper, lower);
  const joined = (column: number, parent: string): string => parent + (lower[column] ?? '');
  const own = (column: number): string => lower[column] || (upper[column] ?? '');
  const alone = columns.map(own);
  const repeated = new Set(alone.filter((name, column) => name && alone.indexOf(name) !== column));
  const read = (parentOf: (parent: string, name: string) => string): string[] =>
    columns.map((column) => {
      const parent = parents[column] ?? '';
      return lower[column] && parent ? joined(column, parentOf(parent, lower[column])) : own(column);
    });
  const head = (parent: string): string => (parent.startsWith('户主') ? '户主' : '');
  const readings = [
    read((parent, name) => (repeated.has(name) ? head(parent) : '')),
    read((parent, name) => (repeated.has(name) ? stem(parent) : '')),
    read((parent, name) => (repeated.has(name) ? parent : '')),
    read(stem),
    read((parent) => parent),
  ];
  const distinct = readings.filter((names) => new Set(names.filter(Boolean)).size === names.filter(Boolean).length);
  return [...distinct, alone];
}

/** The parent over each column: a merged parent stands in its first column only. */
function filledRight(upper: string[], lower: string[]): string[] {
  let parent = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    if (upper[column]) parent = upper[column];
    else if (!lower[column]) parent = '';
    return parent;
  });
}

function stem(parent: string): string {
  return parent.replace(/(基本)?(信息|情况|资料)$/, '');
}

function isParent(cells: string[]): boolean {
  return cells.filter(Boolean).length > 1 && !cells.some((cell) => /^[^:]{0,8}:/.test(cell));
}

/** A header word, not a value: no date, amount or ID. */
function isLabel(cell: string): boolean {
  return !/^[-+]?[\d.,/:-]+%?$|^\d{4}年|\d{6}/.test(cell);
}

/** Reads as a header of whatever table: three words or more, all different, no values. */
export function isHeaderLike(cells: readonly string[]): boolean {
  const texts = cells.map(headerText).filter(Boolean);
  const isWord = (text: string) => isLabel(text) && text.length <= 30 && !text.includes(':');
  return texts.length >= 3 && texts.every(isWord) && new Set(texts).size === texts.length;
}

function trimmed(cells: string[]): string[] {
  return isBlank(cells) ? [] : cells.slice(0, cells.findLastIndex(Boolean) + 1);
}
