import type { Contract } from '../contract.ts';
import { headerText } from '../read/header.ts';
import type { Remembered, Said, Told } from './told.ts';

/** What somebody decided about a header; nobody did: undefined. */
export interface Decision {
  why: 'said' | 'remembered';
  /** Place of the column in the contract, from 0; null: not to be read. */
  column: number | null;
  remembered: Remembered | null;
}

export interface Decisions {
  /** For each header of the file. */
  of: (Decision | undefined)[];
  /** Remembered for a header of the file, but the contract has no such column any more; by place of the header. */
  gone: Map<number, Remembered>;
  /** Remembered for a header that the file does not have, and nobody said otherwise; by place of the column. */
  away: Map<number, Remembered>;
}

const same = (a: string, b: string): boolean => headerText(a) === headerText(b);

export const columnAt = ({ columns }: Contract, name: string | null): number | null =>
  name === null ? null : columns.findIndex((column) => same(column.name, name));

/** Lays what was said and what is remembered beside the headers of a file: what is said now goes first. */
export function decide(contract: Contract, header: readonly string[], { said, remembered }: Told): Decisions {
  const of: Decisions['of'] = header.map(() => undefined);
  const found: Pick<Decisions, 'gone' | 'away'> = { gone: new Map(), away: new Map() };
  const places = (one: Said): number[] => header.flatMap((text, at) => (same(text, one.header) ? [at] : []));
  const settled = new Set<number>();
  for (const one of said) {
    const column = columnAt(contract, one.column);
    const at = places(one);
    if (column === -1 || at.length === 0) continue;
    if (column !== null) settled.add(column);
    for (const place of at) of[place] = { why: 'said', column, remembered: null };
  }
  for (const one of remembered) {
    const column = columnAt(contract, one.column);
    const at = places(one).filter((place) => !of[place]);
    // Somebody says now which header it is.
    if (column !== null && settled.has(column)) continue;
    if (column === -1) for (const place of at) found.gone.set(place, one);
    else if (at.length === 0) {
      if (column !== null && places(one).length === 0) found.away.set(column, one);
    } else for (const place of at) of[place] = { why: 'remembered', column, remembered: one };
  }
  return { of, ...found };
}
