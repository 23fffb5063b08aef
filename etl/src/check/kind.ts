import { raw, type Sql, sql } from '@dixian/warehouse';
import type { Column } from '../contract.ts';

/** What the whole file shares: the first and last day that the period covers and today as YYYY-MM-DD, and how dates are judged. */
export interface Frame {
  from: string;
  to: string;
  today: string;
  /** The list of all, not only of the new: earlier dates are then nothing to notice. */
  snapshot: boolean;
}

/** A column of the contract in this file. */
export interface Placed {
  column: Column;
  /** Its place among the contract's columns, from 1. */
  k: number;
  /** For each sheet, whether it is there. */
  given: boolean[];
  /** For each sheet, 10000 where it means 万元, else 1. */
  factors: number[];
}

/** Name → expression that may read names of the levels before it. */
export type Level = Readonly<Record<string, Sql>>;

/**
 * Columns of one kind, judged together, so that the engine plans an expression once and not for every column.
 * All names are arrays with one item a column. Below the first level stand `n` (cleaned cells by place in the
 * contract), `rounded`, `sheet_no`; below the third `newborn`.
 */
export interface Kind {
  columns: readonly Placed[];
  levels: readonly Level[];
  /** The typed values, null or '' where there is none. */
  values: Sql;
  /** Problem codes, '!' in front of an error, '' for none. */
  problems: Sql;
  /** What a value does not tell of its cell, '' for nothing: two rows are equal when values and these are. */
  rests: Sql;
}

/**
 * One expression over the items of arrays of equal length: `each({ text: raw('texts') }, sql`upper(text)`)`. It should
 * read nothing but the items and constants: a column read from within costs the engine far more to plan.
 */
export function each(arrays: Readonly<Record<string, Sql>>, item: Sql): Sql {
  return sql`arrayMap((${raw(Object.keys(arrays).join(', '))}) -> ${item}, ${listed(Object.values(arrays))})`;
}

/** Items with commas between them. */
export const listed = (items: readonly Sql[]): Sql =>
  items.slice(1).reduce((sum, item) => sql`${sum}, ${item}`, items[0] ?? raw(''));

/** Cleaned cells of columns. */
export const cells = (columns: readonly Placed[]): Sql => raw(`[${columns.map(({ k }) => `n[${k}]`).join(', ')}]`);

/** One value a column that does not depend on the row. */
export const fixed = (type: string, value: readonly unknown[]): Sql => sql`${{ type: `Array(${type})`, value }}`;

/** One yes or no a column. */
export const flags = (columns: readonly Placed[], of: (column: Column) => boolean): Sql =>
  fixed(
    'UInt8',
    columns.map(({ column }) => Number(of(column))),
  );

/** One value a column and sheet. */
export function bySheet(type: string, columns: readonly Placed[], of: (column: Placed, sheet: number) => unknown): Sql {
  const sheets = columns[0]?.given ?? [];
  const value = sheets.map((_, sheet) => columns.map((column) => of(column, sheet)));
  return sql`${{ type: `Array(Array(${type}))`, value }}[sheet_no]`;
}

/** What a blank cell means: an error where the column is required and stands in the sheet. */
export const missing = (columns: readonly Placed[]): Sql =>
  bySheet('String', columns, ({ column, given }, sheet) =>
    column.required && given[sheet] ? '!REQUIRED_MISSING' : '',
  );
