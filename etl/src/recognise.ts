import { receive } from './1-receive.ts';
import type { SheetTable } from './2-read.ts';
import { fit, headerCell } from './check/header.ts';
import { identify } from './check/identify.ts';
import type { Contract, ContractBook } from './contract.ts';
import { Refusal } from './refusal.ts';
import { HandInUsage } from './usage.ts';

/** A header of the file and the column of the contract it is read as; null when the contract does not know it. */
export interface ReadColumn {
  header: string;
  column: string | null;
  required: boolean;
}

export interface RecognisedSheet {
  /** '' for csv. */
  sheet: string;
  columns: ReadColumn[];
  /** Required columns of the contract that no header stands for: the file would be returned. */
  missing: string[];
}

/** What a file looks like before any row is checked. */
export interface Recognised {
  file: string;
  /** Of the bytes as they came, hexadecimal; empty when the file cannot be read. */
  sha256: string;
  extract: string | null;
  title: string | null;
  /** YYYY-MM as the file's name or its dates say; null when neither does. A guess: whoever hands in confirms it. */
  period: string | null;
  periodBy: 'name' | 'content' | null;
  sheets: RecognisedSheet[];
  /** Why the file would not be taken, in Chinese; null when it would be. */
  reason: string | null;
}

/** Rows that are asked for the month of their dates. */
const SAMPLE = 200;

const MONTH = /(20\d{2})\s*[-_.年/]?\s*(1[0-2]|0?[1-9])(?!\d*[年号])/;

const asMonth = (text: string): string | null => {
  const found = MONTH.exec(text.normalize('NFKC'));
  return found ? `${found[1]}-${(found[2] as string).padStart(2, '0')}` : null;
};

/** The month most dates lie in which this extract wants within the period. */
async function monthWithin(contract: Contract, { header, rows }: SheetTable): Promise<string | null> {
  const { places } = fit(contract, header);
  const dates = contract.columns.flatMap(({ period }, at) =>
    period && places[at] ? [(places[at] as number) - 1] : [],
  );
  const counts = new Map<string, number>();
  let left = dates.length > 0 ? SAMPLE : 0;
  if (left === 0) return null;
  for await (const { cells } of rows) {
    for (const at of dates) {
      const month = asMonth(cells[at] ?? '');
      if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    left -= 1;
    if (left === 0) break;
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function sheetOf(contract: Contract, { sheet, header }: SheetTable): RecognisedSheet {
  const { places, missing } = fit(contract, header);
  const columns = header.flatMap((text, at): ReadColumn[] => {
    if (headerCell(text).text === '') return [];
    const column = contract.columns[places.indexOf(at + 1)];
    return [{ header: text, column: column?.name ?? null, required: column?.required ?? false }];
  });
  return { sheet, columns, missing: missing.map(({ name }) => name) };
}

/**
 * Tells which extract and month a file is, and how its columns are read, by the same means as a hand-in. Checks no row
 * and writes nothing.
 * @throws HandInUsage when the extract named is not one of the county's
 */
export async function recognise(
  contracts: ContractBook,
  county: string,
  file: { name: string; path: string },
  extract?: string,
): Promise<Recognised> {
  const all = contracts.forCounty(county);
  const given = extract === undefined ? undefined : all.find(({ id }) => id === extract);
  if (extract !== undefined && !given) throw new HandInUsage(`没有报表“${extract}”：请从列表中选择。`);
  const named = asMonth(file.name);
  const blank = { file: file.name, sha256: '', extract: extract ?? null, title: given?.title ?? null, sheets: [] };
  const guess = { period: named, periodBy: named ? ('name' as const) : null };
  try {
    const received = await receive(file);
    const told = { ...blank, ...guess, sha256: received.sha256 };
    const found = await identify(received, all, given);
    if ('reason' in found) {
      const title = all.find(({ id }) => id === found.extract)?.title ?? null;
      return {
        ...told,
        extract: found.extract,
        title,
        reason: found.reason.replace(/请用 --extract.*$/, '请选择是哪一张报表。'),
      };
    }
    const { contract, tables } = found;
    const said = named ?? (tables[0] ? await monthWithin(contract, tables[0]) : null);
    return {
      ...told,
      extract: contract.id,
      title: contract.title,
      period: said,
      periodBy: named ? 'name' : said ? 'content' : null,
      sheets: tables.map((table) => sheetOf(contract, table)),
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...blank, ...guess, reason: error.message };
  }
}
