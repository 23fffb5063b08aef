import type { Received } from '../1-receive.ts';
import { readSheets, type SheetTable } from '../2-read.ts';
import type { Contract } from '../contract.ts';
import { isHeaderLike } from '../read/header.ts';
import { bestFits, knownColumns, looksLike, resembles } from './header.ts';
import { nothingTold, type ToldOf } from './told.ts';

/** A file that is to be checked under a contract. */
export interface Identified {
  contract: Contract;
  tables: SheetTable[];
  /** Sheets that hold another table. */
  unread: string[];
}

/** Why a file is not taken; the extract when it is known which one was meant. */
export interface NotTaken {
  reason: string;
  extract: string | null;
}

const titled = ({ id, title }: Contract): string => `${id}（${title}）`;

/** The extract whose id stands in the file name, the longest when several do. */
export function namedBy(file: string, contracts: readonly Contract[]): Contract | undefined {
  const stands = ({ id }: Contract) => new RegExp(`(^|[^a-z0-9])${id}($|[^a-z0-9])`, 'i').test(file);
  return contracts.filter(stands).sort((a, b) => b.id.length - a.id.length)[0];
}

/** Sheets with a whole header of the contract, and those where a column or two is missing; all others are passed over. */
function under(contract: Contract, tables: readonly SheetTable[], toldOf: ToldOf): Identified {
  const told = toldOf(contract);
  const near = tables.filter(({ header }) => looksLike(contract, header, told));
  const taken = near.length > 0 ? near : tables.filter(({ header }) => resembles(contract, header, told));
  const unread = tables.filter((table) => !taken.includes(table)).map(({ sheet }) => sheet);
  return { contract, tables: taken, unread };
}

/** The contract is known: the file fits it, lacks a column, or is plainly another extract. */
function underNamed(
  contract: Contract,
  tables: readonly SheetTable[],
  all: readonly Contract[],
  toldOf: ToldOf,
): Identified | NotTaken {
  const found = under(contract, tables, toldOf);
  const complete = found.tables.some(({ header }) => bestFits([contract], header, toldOf).length > 0);
  if (complete) return found;
  const other = tables.flatMap(({ header }) =>
    bestFits(all, header, toldOf).filter(({ known }) => known > knownColumns(contract, header, toldOf(contract))),
  )[0];
  if (other)
    return {
      extract: contract.id,
      reason: `这看起来是 ${titled(other.contract)}，不是 ${titled(contract)}。请改选报表类型，或换成正确的文件后重新报送。`,
    };
  if (found.tables.length > 0) return found;
  return { extract: contract.id, reason: noHeader(titled(contract)) };
}

const noHeader = (what: string): string =>
  `没有找到${what}的表头。请按模板保留表头一行，列名与模板一致，然后重新报送。`;

/** The contract that knows more columns of a header than any other, though one it requires is missing. */
function nearest(tables: readonly SheetTable[], all: readonly Contract[], toldOf: ToldOf): Contract | undefined {
  const found = tables.flatMap(({ header }) =>
    all
      .filter((contract) => looksLike(contract, header, toldOf(contract)))
      .map((contract) => ({ contract, known: knownColumns(contract, header, toldOf(contract)) })),
  );
  const [first, second] = found.sort((a, b) => b.known - a.known);
  return first && first.known > (second?.known ?? 0) ? first.contract : undefined;
}

/** Only the header can tell; equals stay untold. */
function byHeader(tables: readonly SheetTable[], all: readonly Contract[], toldOf: ToldOf): Identified | NotTaken {
  const fitting = tables.map(({ header }) => bestFits(all, header, toldOf)).find((fits) => fits.length > 0) ?? [];
  const [only, second] = fitting;
  if (only && !second) return under(only.contract, tables, toldOf);
  const names = fitting.map(({ contract }) => titled(contract)).join('、');
  const told = '请用 --extract 指明报表编号，或把编号写进文件名（如 报表编号-2023-07.xlsx），再重新报送。';
  const near = only ? undefined : nearest(tables, all, toldOf);
  if (near) return under(near, tables, toldOf);
  if (only) return { extract: null, reason: `从表头看可能是 ${names}，无法判断是哪一张。${told}` };
  return { extract: null, reason: `从表头认不出是哪一张报表：可能缺少必填的列。${told}` };
}

/** The likeliest header of a file in which no column of the contract is known: for a person to say what it means. */
async function strange(received: Received, contract: Contract): Promise<Identified | null> {
  const tables = await readSheets(received, isHeaderLike);
  const [widest] = tables.toSorted((a, b) => b.header.filter(Boolean).length - a.header.filter(Boolean).length);
  if (!widest) return null;
  return {
    ...{ contract, tables: [widest] },
    unread: tables.filter((table) => table !== widest).map(({ sheet }) => sheet),
  };
}

export interface IdentifyOptions {
  /** What is known of the headers beyond the contracts. */
  toldOf?: ToldOf;
  /** Also a header of which nothing is known, when the extract is: to be shown, not to be handed in. */
  anyHeader?: boolean;
}

/**
 * Reads the headers of a file and tells which extract it is: the one given, else the one its name says, else the only
 * one its header fits. @throws Refusal when it cannot be read
 */
export async function identify(
  received: Received,
  all: readonly Contract[],
  given: Contract | undefined,
  { toldOf = nothingTold, anyHeader = false }: IdentifyOptions = {},
): Promise<Identified | NotTaken> {
  const named = given ?? namedBy(received.name, all);
  const near = (contract: Contract, cells: string[]) =>
    looksLike(contract, cells, toldOf(contract)) || resembles(contract, cells, toldOf(contract));
  const isHeader = (cells: string[]) =>
    (named ? near(named, cells) : all.some((contract) => looksLike(contract, cells, toldOf(contract)))) ||
    bestFits(all, cells, toldOf).length > 0;
  const tables = await readSheets(received, isHeader);
  if (tables.length > 0) return named ? underNamed(named, tables, all, toldOf) : byHeader(tables, all, toldOf);
  const shown = named && anyHeader ? await strange(received, named) : null;
  return shown ?? { extract: named?.id ?? null, reason: noHeader(named ? titled(named) : '任何一张报表') };
}
