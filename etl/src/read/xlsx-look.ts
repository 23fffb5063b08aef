import { Refusal } from '../refusal.ts';
import { MAX_COLUMNS, MAX_ROWS, type Merge } from './raw.ts';
import { attribute } from './xml.ts';

/** More merged cells than any sheet of rows has, and more columns than anybody sets the width of. */
const MOST_MERGES = 2_000_000;
const MOST_WIDTHS = 500;

/** What a sheet looks like, as far as it was read. */
export interface Look {
  merges: Merge[];
  widths: (number | undefined)[];
}

const ASIDE = /^<(?:[\w.-]+:)?(mergeCell|col)[\s/>]/;
const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Takes what an element says of the looks of its sheet; false when it is a row. Throws FILE_DAMAGED. */
export function takeLook(xml: string, merges: Merge[], widths: (number | undefined)[]): boolean {
  const kind = ASIDE.exec(xml)?.[1];
  if (kind === 'mergeCell') takeMerge(xml, merges);
  if (kind === 'col') takeWidth(xml, widths);
  return kind !== undefined;
}

function takeMerge(xml: string, merges: Merge[]): void {
  const [, left = '', from, right = '', to] = RANGE.exec(attribute(xml, 'ref') ?? '') ?? [];
  const merge = { from: Number(from), to: Number(to), left: columnOf(left), right: columnOf(right) };
  const isOne = merge.from >= 1 && merge.to >= merge.from && merge.left <= merge.right;
  if (!isOne || merge.to > MAX_ROWS || merge.right >= MAX_COLUMNS) return;
  if (merges.length >= MOST_MERGES) throw new Refusal('FILE_DAMAGED');
  merges.push(merge);
}

function takeWidth(xml: string, widths: (number | undefined)[]): void {
  const [min, max, width] = ['min', 'max', 'width'].map((name) => Number(attribute(xml, name)));
  if (!min || !max || !width || !Number.isInteger(min)) return;
  for (let place = min; place <= Math.min(max, MOST_WIDTHS); place++) widths[place - 1] = width;
}

/** 0-based column of the letters in a cell reference. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
