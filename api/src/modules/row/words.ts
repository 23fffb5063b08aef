import type { Column } from '@dixian/etl';
import type { RawRow } from '@dixian/warehouse';

/** Units by the type of a column, where the contract has no word of its own. */
const UNITS: Readonly<Record<string, string>> = { m: '元' };

export const unitOf = (column: Column): string | null => UNITS[column.type] ?? null;

/** A cell of a raw table in words: a code as its proper word, a yes or no as 是 or 否; null when the file said nothing. */
export function inWords(column: Column, row: RawRow): string | null {
  const value = column.field === null ? row.extra[column.name] : row[column.field];
  if (value === null || value === undefined || value === '') return null;
  if (column.type === 'b') return value === true || value === 1 || value === 'true' ? '是' : '否';
  const text = String(value);
  return column.codes[text]?.[0] ?? text;
}
