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

/** A header, ready to be laid beside contracts: the places (from 0) of each text, as a whole and by its last part. */
interface Seats {
  cells: HeaderCell[];
  whole: Map<string, number[]>;
  last: Map<string, number[]>;
}

/** A two-row header arrives joined; its last part is tried when the whole is not known. */
const lastPart = (text: string): string => text.split(/[/_\-|·>]/).at(-1) ?? text;

function seatsOf(header: readonly string[]): Seats {
  const cells = header.map(headerCell);
  const by = (part: (text: string) => string) => {
    const places = new Map<string, number[]>();
    for (const [at, { text }] of cells.entries()) places.set(part(text), [...(places.get(part(text)) ?? []), at]);
    return places;
  };
  return { cells, whole: by((text) => text), last: by(lastPart) };
}

/** Worked out once: one header is laid beside every contract of a county, and each contract beside every row that may be one. */
function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

const seats = once(seatsOf);

/** The names of a column as headers are compared, its own first. */
const names = once(({ name, synonyms }: Column) => [name, ...synonyms].map((text) => headerCell(text).text));

interface ByName {
  at: number;
  why: 'name' | 'synonym';
}

/** Names before synonyms, the whole header before its last part, left before right; each used once. */
function byName(
  columns: readonly Column[],
  { whole, last }: Seats,
  open: { column: (k: number) => boolean; header: (at: number) => boolean },
): (ByName | undefined)[] {
  const found: (ByName | undefined)[] = columns.map(() => undefined);
  const taken = new Set<number>();
  const match = (said: (column: Column) => string[], places: Map<string, number[]>, why: ByName['why']) => {
    columns.forEach((column, k) => {
      if (found[k] || !open.column(k)) return;
      const free = said(column)
        .flatMap((name) => places.get(name) ?? [])
        .filter((at) => !taken.has(at) && open.header(at));
      if (free.length === 0) return;
      const at = Math.min(...free);
      found[k] = { at, why };
      taken.add(at);
    });
  };
  match((column) => names(column).slice(0, 1), whole, 'name');
  match(names, whole, 'synonym');
  match(names, last, 'synonym');
  return found;
}

/**
 * How a header is read under a contract: as somebody decided, else by name. A column that somebody's decision and its
 * own name both claim is read from neither, until somebody says which.
 */
export function fit(contract: Contract, header: readonly string[], told: Told = nothingTold(contract)): Fit {
  const { columns } = contract;
  const found = seats(header);
  const { cells } = found;
  const { of, gone, away } = decide(contract, header, told);
  const said = new Set(of.flatMap((one) => (one?.why === 'said' ? [one.column] : [])));
  const named = byName(columns, found, {
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

/** All names of a contract's columns. */
const wordsOf = once(({ columns }: Contract) => new Set(columns.flatMap(names)));

/** Whether a header holds anything that the contract may know: most rows do not, and then there is nothing to lay beside it. */
function concerns(contract: Contract, header: readonly string[], told: Told = nothingTold(contract)): boolean {
  const { whole, last } = seats(header);
  if (told.said.length > 0 || told.remembered.length > 0) return true;
  const words = wordsOf(contract);
  return [...whole.keys(), ...last.keys()].some((text) => words.has(text));
}

/** Reads as a header of the contract: more than half of the required columns, and at least two columns at all. */
export function looksLike(contract: Contract, header: readonly string[], told?: Told): boolean {
  if (!concerns(contract, header, told)) return false;
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
    .filter((contract) => concerns(contract, header, toldOf(contract)))
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
  if (!concerns(contract, header, told)) return false;
  const found = fit(contract, header, told);
  return known(found) >= 3 && found.missing.length < requiredOf(contract);
}
