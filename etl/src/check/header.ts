import type { Column, Contract } from '../contract.ts';
import { REASONS } from '../read/header.ts';

/** A header cell, ready to compare, with the money factor its unit asks for (null: none stated). */
export interface HeaderCell {
  text: string;
  factor: number | null;
}

const FACTORS: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 };
const UNIT = /\((?:单位[::]?)?(元|万元|人民币元)(?:\/[年月人])?\)$/;
/** A unit behind the name without brackets; 元 alone needs a sign before it, as it may end a word. */
const BARE_UNIT = /(?<=.)(?:[:,/_、-]?(万元)|[:,/_、-](元))$/;
/** Units that say nothing about the number, and hints such as 必填. */
const ASIDE = /\((?:单位[::]?)?(?:人|户|口|个|月|个月|岁|年|必填|选填|文本|文本格式|元\/月|是\/否|18位)\)$/;

/** Headers that only number the rows, and our own reasons: nothing to read and nothing to notice. */
const ASIDES = new Set(['序号', '编号', 'NO', 'No', 'No.', REASONS]);

/** Header text without width, white space, marks of required columns and units in brackets. */
export function headerCell(text: string): HeaderCell {
  let plain = text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, '')
    .replace(/^[*★]+|[*★::]+$/g, '');
  plain = plain.replaceAll('〔', '(').replaceAll('〕', ')').replaceAll('[', '(').replaceAll(']', ')');
  const unit = UNIT.exec(plain) ?? BARE_UNIT.exec(plain);
  if (unit) return { text: plain.slice(0, unit.index), factor: FACTORS[unit[1] ?? ''] ?? 1 };
  return { text: plain.replace(ASIDE, ''), factor: null };
}

/** Where the columns of a contract stand in a header. */
export interface Fit {
  /** For each column of the contract, its place in the file from 1; 0 when it is not there. */
  places: number[];
  /** For each column of the contract, the money factor its header states. */
  factors: (number | null)[];
  missing: Column[];
  /** Headers the contract does not know, by place from 0. */
  unknown: number[];
}

/** A two-row header arrives joined; its last part is tried when the whole is not known. */
const spellings = (text: string): string[] => [text, text.split(/[/_\-|·>]/).at(-1) ?? text];

/** Names before synonyms, the whole header before its last part, left before right; each used once. */
export function fit({ columns }: Contract, header: readonly string[]): Fit {
  const cells = header.map(headerCell);
  const places = columns.map(() => 0);
  const taken = new Set<number>();
  const names = (column: Column) => [column.name, ...column.synonyms].map((name) => headerCell(name).text);
  const match = (said: (column: Column) => string[], part: 0 | 1) => {
    columns.forEach((column, at) => {
      if (places[at]) return;
      const known = said(column);
      const place = cells.findIndex(({ text }, i) => !taken.has(i) && known.includes(spellings(text)[part] ?? ''));
      if (place < 0) return;
      places[at] = place + 1;
      taken.add(place);
    });
  };
  match((column) => names(column).slice(0, 1), 0);
  match(names, 0);
  match(names, 1);
  return {
    places,
    factors: places.map((place) => cells[place - 1]?.factor ?? null),
    missing: columns.filter((column, at) => column.required && !places[at]),
    unknown: cells.flatMap(({ text }, i) => (text && !taken.has(i) && !ASIDES.has(text) ? [i] : [])),
  };
}

/** How many columns of the contract the header carries. */
const known = (found: Fit): number => found.places.filter((place) => place > 0).length;

const requiredOf = ({ columns }: Contract): number => columns.filter(({ required }) => required).length;

/** Reads as a header of the contract: more than half of the required columns, and at least two columns at all. */
export function looksLike(contract: Contract, header: readonly string[]): boolean {
  const found = fit(contract, header);
  const all = requiredOf(contract);
  return known(found) >= 2 && (all - found.missing.length) * 2 > all;
}

/**
 * The contracts that a header carries completely, best first: those knowing most of its columns.
 * Several of equal standing cannot be told apart by their header.
 */
export function bestFits(
  contracts: readonly Contract[],
  header: readonly string[],
): { contract: Contract; known: number }[] {
  const complete = contracts
    .map((contract) => ({ contract, found: fit(contract, header) }))
    .filter(({ found }) => found.missing.length === 0)
    .map(({ contract, found }) => ({ contract, known: known(found) }));
  const most = Math.max(0, ...complete.map((one) => one.known));
  return complete.filter((one) => one.known === most);
}

/** How many of the header's columns the contract knows. */
export const knownColumns = (contract: Contract, header: readonly string[]): number => known(fit(contract, header));

/** Reads as a header of the contract with much of it missing: three of its columns, one of them required. */
export function resembles(contract: Contract, header: readonly string[]): boolean {
  const found = fit(contract, header);
  return known(found) >= 3 && found.missing.length < requiredOf(contract);
}
