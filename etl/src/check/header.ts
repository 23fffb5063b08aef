import type { Column, Contract } from '../contract.ts';
import { REASONS } from '../read/header.ts';
import { MONEY_UNITS } from '../read/unit.ts';
import { type Decisions, decide } from './decide.ts';
import { nothingTold, type Remembered, type Told, type ToldOf } from './told.ts';

/** A header cell, ready to compare, with the money factor its unit asks for (null: none stated). */
export interface HeaderCell {
  text: string;
  factor: number | null;
}

const UNIT = /\((?:单位[::]?)?(?:人民币)?([十百千万]{0,2}元|亿元)(?:\/[年月人])?\)$/;
/** A unit behind the name without brackets; 元 alone needs a sign before it, as it may end a word. */
const BARE_UNIT = /(?<=.)(?:[:,/_、-]?([百千万亿]元)|[:,/_、-](元))$/;
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
  const factor = MONEY_UNITS[unit?.[1] ?? unit?.[2] ?? ''];
  if (unit && factor) return { text: plain.slice(0, unit.index), factor };
  return { text: plain.replace(ASIDE, ''), factor: null };
}

/** Why a header is read as it is. aside: it only numbers the rows, or holds our own reasons. */
export type Why = 'name' | 'synonym' | 'said' | 'remembered' | 'aside';

/** How one header is read. */
export interface ReadHeader {
  /** Place of its column in the contract, from 0; null: not read. */
  column: number | null;
  /** Null: nobody knows what it is. */
  why: Why | null;
  remembered: Remembered | null;
}

/** Where the columns of a contract stand in a header. */
export interface Fit {
  /** For each column of the contract, its place in the file from 1; 0 when it is not there. */
  places: number[];
  /** For each column of the contract, the money factor its header states. */
  factors: (number | null)[];
  missing: Column[];
  /** Headers that are not read, by place from 0. */
  unknown: number[];
  /** For each header of the file. */
  read: ReadHeader[];
  /** Columns (places in the contract) that several headers stand for, with these: none of them is read. */
  clashes: Map<number, number[]>;
  /** What is remembered and does not fit any more. */
  stale: Pick<Decisions, 'gone' | 'away'>;
}

/** A two-row header arrives joined; its last part is tried when the whole is not known. */
const spellings = (text: string): string[] => [text, text.split(/[/_\-|·>]/).at(-1) ?? text];

interface ByName {
  at: number;
  why: 'name' | 'synonym';
}

/** Names before synonyms, the whole header before its last part, left before right; each used once. */
function byName(
  columns: readonly Column[],
  cells: readonly HeaderCell[],
  open: { column: (k: number) => boolean; header: (at: number) => boolean },
): (ByName | undefined)[] {
  const found: (ByName | undefined)[] = columns.map(() => undefined);
  const taken = new Set<number>();
  const names = (column: Column) => [column.name, ...column.synonyms].map((name) => headerCell(name).text);
  const match = (said: (column: Column) => string[], part: 0 | 1, why: ByName['why']) => {
    columns.forEach((column, k) => {
      if (found[k] || !open.column(k)) return;
      const known = said(column);
      const at = cells.findIndex(
        ({ text }, i) => !taken.has(i) && known.includes(spellings(text)[part] ?? '') && open.header(i),
      );
      if (at < 0) return;
      found[k] = { at, why };
      taken.add(at);
    });
  };
  match((column) => names(column).slice(0, 1), 0, 'name');
  match(names, 0, 'synonym');
  match(names, 1, 'synonym');
  return found;
}

/**
 * How a header is read under a contract: as somebody decided, else by name. A column that somebody's decision and its
 * own name both claim is read from neither, until somebody says which.
 */
export function fit(contract: Contract, header: readonly string[], told: Told = nothingTold(contract)): Fit {
  const { columns } = contract;
  const cells = header.map(headerCell);
  const { of, gone, away } = decide(contract, header, told);
  const said = new Set(of.flatMap((one) => (one?.why === 'said' ? [one.column] : [])));
  const named = byName(columns, cells, {
    column: (k) => !said.has(k),
    header: (at) => !of[at] && !gone.has(at),
  });
  const claims = columns.map((_, k) => {
    const own = named[k];
    return [...of.flatMap((one, at) => (one?.column === k ? [at] : [])), ...(own ? [own.at] : [])];
  });
  const places = claims.map(([at, other]) => (at === undefined || other !== undefined ? 0 : at + 1));
  const clashes = new Map(claims.flatMap((at, k) => (at.length > 1 ? [[k, at] as const] : [])));
  const read = header.map((_, at): ReadHeader => {
    const decided = of[at];
    if (decided) return decided;
    const k = named.findIndex((one) => one?.at === at);
    const aside = ASIDES.has(cells[at]?.text ?? '') ? 'aside' : null;
    return { column: k < 0 ? null : k, why: named[k]?.why ?? (gone.has(at) ? null : aside), remembered: null };
  });
  return {
    ...{ places, clashes, read },
    factors: places.map((place) => cells[place - 1]?.factor ?? null),
    missing: columns.filter((column, k) => column.required && claims[k]?.length === 0),
    unknown: cells.flatMap(({ text }, at) => (text && !places.includes(at + 1) && !ASIDES.has(text) ? [at] : [])),
    stale: { gone, away: new Map([...away].filter(([k]) => claims[k]?.length === 0)) },
  };
}

/** How many columns of the contract the header carries. */
const known = ({ places, clashes }: Fit): number => places.filter((place) => place > 0).length + clashes.size;

const requiredOf = ({ columns }: Contract): number => columns.filter(({ required }) => required).length;

/** Reads as a header of the contract: more than half of the required columns, and at least two columns at all. */
export function looksLike(contract: Contract, header: readonly string[], told?: Told): boolean {
  const found = fit(contract, header, told);
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
  toldOf: ToldOf = nothingTold,
): { contract: Contract; known: number }[] {
  const complete = contracts
    .map((contract) => ({ contract, found: fit(contract, header, toldOf(contract)) }))
    .filter(({ found }) => found.missing.length === 0)
    .map(({ contract, found }) => ({ contract, known: known(found) }));
  const most = Math.max(0, ...complete.map((one) => one.known));
  return complete.filter((one) => one.known === most);
}

/** How many of the header's columns the contract knows. */
export const knownColumns = (contract: Contract, header: readonly string[], told?: Told): number =>
  known(fit(contract, header, told));

/** Reads as a header of the contract with much of it missing: three of its columns, one of them required. */
export function resembles(contract: Contract, header: readonly string[], told?: Told): boolean {
  const found = fit(contract, header, told);
  return known(found) >= 3 && found.missing.length < requiredOf(contract);
}
