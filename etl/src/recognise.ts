import { receive } from './1-receive.ts';
import { fit } from './check/header.ts';
import { type Identified, identify } from './check/identify.ts';
import { columnsOf, type SheetColumns } from './check/mapping.ts';
import { checkColumns } from './check/said.ts';
import type { Said, Told } from './check/told.ts';
import type { Contract, ContractBook } from './contract.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import { Refusal } from './refusal.ts';
import { HandInUsage } from './usage.ts';

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
  /** How each header would be read. */
  sheets: SheetColumns[];
  /** Columns of the contract, to choose from. */
  choices: { name: string; required: boolean }[];
  /** Why the file would not be taken, in Chinese; null when it would be. */
  reason: string | null;
}

/** What is known beforehand of the file that is looked at. */
export interface LookRequest {
  /** Extract id; without it the file name or the header must tell. */
  extract?: string;
  columns?: readonly Said[];
  memory?: Memory;
}

/** Rows that are asked for the month of their dates. */
const SAMPLE = 200;

const MONTH = /(20\d{2})\s*[-_.年/]?\s*(1[0-2]|0?[1-9])(?!\d*[年号])/;

const asMonth = (text: string): string | null => {
  const found = MONTH.exec(text.normalize('NFKC'));
  return found ? `${found[1]}-${(found[2] as string).padStart(2, '0')}` : null;
};

/** The month most dates lie in which this extract wants within the period. */
async function monthWithin({ contract, tables }: Identified, told: Told): Promise<string | null> {
  const [table] = tables;
  if (!table) return null;
  const { header, rows } = table;
  const { places } = fit(contract, header, told);
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

/** How the sheets of a file are read. */
const sheetsOf = ({ contract, tables }: Identified, told: Told): SheetColumns[] =>
  tables.map(({ sheet, header }) => columnsOf(contract, { name: sheet, header, ...fit(contract, header, told) }));

/**
 * Tells which extract and month a file is, and how its columns are read, by the same means as a hand-in. Checks no row
 * and writes nothing. What is said of headers that the file does not have is passed over.
 * @throws HandInUsage when the extract or a column named is not one of the county's
 */
export async function recognise(
  contracts: ContractBook,
  county: string,
  file: { name: string; path: string },
  { extract, columns: said = [], memory = NO_MEMORY }: LookRequest = {},
): Promise<Recognised> {
  const all = contracts.forCounty(county);
  const given = extract === undefined ? undefined : all.find(({ id }) => id === extract);
  if (extract !== undefined && !given) throw new HandInUsage(`没有报表“${extract}”：请从列表中选择。`);
  const toldOf = (contract: Contract): Told => ({ said, remembered: memory.of(contract) });
  const named = asMonth(file.name);
  const blank = { file: file.name, sha256: '', extract: extract ?? null, title: given?.title ?? null };
  const nothing = { ...blank, period: named, periodBy: named ? ('name' as const) : null, sheets: [], choices: [] };
  try {
    const received = await receive(file);
    const told = { ...nothing, sha256: received.sha256 };
    const found = await identify(received, all, given, { toldOf, anyHeader: true });
    if ('reason' in found) {
      const title = all.find(({ id }) => id === found.extract)?.title ?? null;
      const reason = found.reason.replace(/请用 --extract.*$/, '请选择是哪一张报表。');
      return { ...told, extract: found.extract, title, reason };
    }
    const { contract } = found;
    checkColumns(said, [contract]);
    const month = named ?? (await monthWithin(found, toldOf(contract)));
    return {
      ...{ ...told, extract: contract.id, title: contract.title },
      ...{ period: month, periodBy: named ? 'name' : month ? 'content' : null },
      sheets: sheetsOf(found, toldOf(contract)),
      choices: contract.columns.map(({ name, required }) => ({ name, required })),
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, reason: error.message };
  }
}
