import type { Received } from '../1-receive.ts';
import { readSheets, type SheetTable } from '../2-read.ts';
import type { Contract } from '../contract.ts';
import { bestFits, knownColumns, looksLike, resembles } from './header.ts';

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
function under(contract: Contract, tables: readonly SheetTable[]): Identified {
  const near = tables.filter(({ header }) => looksLike(contract, header));
  const taken = near.length > 0 ? near : tables.filter(({ header }) => resembles(contract, header));
  const unread = tables.filter((table) => !taken.includes(table)).map(({ sheet }) => sheet);
  return { contract, tables: taken, unread };
}

/** The contract is known: the file fits it, lacks a column, or is plainly another extract. */
function underNamed(
  contract: Contract,
  tables: readonly SheetTable[],
  all: readonly Contract[],
): Identified | NotTaken {
  const found = under(contract, tables);
  const complete = found.tables.some(({ header }) => bestFits([contract], header).length > 0);
  if (complete) return found;
  const other = tables.flatMap(({ header }) =>
    bestFits(all, header).filter(({ known }) => known > knownColumns(contract, header)),
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
function nearest(tables: readonly SheetTable[], all: readonly Contract[]): Contract | undefined {
  const found = tables.flatMap(({ header }) =>
    all
      .filter((contract) => looksLike(contract, header))
      .map((contract) => ({ contract, known: knownColumns(contract, header) })),
  );
  const [first, second] = found.sort((a, b) => b.known - a.known);
  return first && first.known > (second?.known ?? 0) ? first.contract : undefined;
}

/** Only the header can tell; equals stay untold. */
function byHeader(tables: readonly SheetTable[], all: readonly Contract[]): Identified | NotTaken {
  const fitting = tables.map(({ header }) => bestFits(all, header)).find((fits) => fits.length > 0) ?? [];
  const [only, second] = fitting;
  if (only && !second) return under(only.contract, tables);
  const names = fitting.map(({ contract }) => titled(contract)).join('、');
  const told = '请用 --extract 指明报表编号，或把编号写进文件名（如 报表编号-2023-07.xlsx），再重新报送。';
  const near = only ? undefined : nearest(tables, all);
  if (near) return under(near, tables);
  if (only) return { extract: null, reason: `从表头看可能是 ${names}，无法判断是哪一张。${told}` };
  return { extract: null, reason: `从表头认不出是哪一张报表：可能缺少必填的列。${told}` };
}

/**
 * Reads the headers of a file and tells which extract it is: the one given, else the one its name says, else the only
 * one its header fits. @throws Refusal when it cannot be read
 */
export async function identify(
  received: Received,
  all: readonly Contract[],
  given: Contract | undefined,
): Promise<Identified | NotTaken> {
  const named = given ?? namedBy(received.name, all);
  const isHeader = (cells: string[]) =>
    (named ? looksLike(named, cells) || resembles(named, cells) : all.some((contract) => looksLike(contract, cells))) ||
    bestFits(all, cells).length > 0;
  const tables = await readSheets(received, isHeader);
  if (tables.length === 0)
    return { extract: named?.id ?? null, reason: noHeader(named ? titled(named) : '任何一张报表') };
  return named ? underNamed(named, tables, all) : byHeader(tables, all);
}
