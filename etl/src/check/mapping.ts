import type { Contract } from '../contract.ts';
import type { Fit, Why } from './header.ts';
import type { Remembered } from './told.ts';

/** A header of the file and the column of the contract it is read as; null when it is not read. */
export interface ReadColumn {
  header: string;
  column: string | null;
  required: boolean;
  /** Null: nobody knows what it is. */
  why: Why | null;
  /** Who said it at an earlier hand-in, and when (ISO 8601); for `remembered` only. */
  by?: string;
  at?: string;
}

/** How one sheet is read. */
export interface SheetColumns {
  /** '' for csv. */
  sheet: string;
  columns: ReadColumn[];
  /** Required columns of the contract that no header stands for: the file is returned. */
  missing: string[];
  /** In Chinese: columns that several headers stand for. The file is returned. */
  clashes: string[];
  /** In Chinese: what is remembered and does not fit this file. */
  stale: string[];
}

/** A sheet whose header was laid beside a contract. */
export interface FittedSheet extends Fit {
  name: string;
  header: readonly string[];
}

const quoted = (text: string): string => `“${text}”`;
const since = ({ by, at }: Remembered): string => `（${by} ${at.slice(0, 10)} 指定）`;

/** Several headers for one column, in words. */
function clash({ columns }: Contract, { header, read }: FittedSheet, k: number, at: readonly number[]): string {
  const name = quoted(columns[k]?.name ?? '');
  const listed = at.map((place) => {
    const { remembered } = read[place] ?? {};
    const twice = at.some((other) => other !== place && header[other] === header[place]);
    return `${quoted(header[place] ?? '')}${twice ? `（第 ${place + 1} 列）` : ''}${remembered ? since(remembered) : ''}`;
  });
  const alike = new Set(at.map((place) => header[place])).size < at.length;
  const todo = alike
    ? '请先在文件里把重名的列改成不同的列名，再重新选择文件。'
    : `请指定哪一列是${name}，其余的选“不读取”。`;
  return `${listed.join('和')}都要读作${name}，无法判断用哪一列：${todo}`;
}

/** The Chinese sentences about a sheet: why it cannot be read, and what is remembered in vain. */
export function faultsOf(contract: Contract, sheet: FittedSheet): Pick<SheetColumns, 'clashes' | 'stale'> {
  const { gone, away } = sheet.stale;
  const names = contract.columns.map(({ name }) => name);
  const lost = [...gone].map(
    ([at, one]) =>
      `${quoted(sheet.header[at] ?? '')}以前读作${quoted(one.column ?? '')}${since(one)}，现在报表里已没有这一列，没有读取：请重新指定读作哪一列，或选“不读取”。`,
  );
  const absent = [...away].map(
    ([k, one]) =>
      `${quoted(names[k] ?? '')}以前从${quoted(one.header)}读取${since(one)}，这个文件里没有这一列：请指定现在是哪一列；列名改回去也可以。`,
  );
  return {
    clashes: [...sheet.clashes].map(([k, at]) => clash(contract, sheet, k, at)),
    stale: [...lost, ...absent],
  };
}

/** How the headers of a sheet are read, and why; blank headers are left out. */
export function columnsOf(contract: Contract, sheet: FittedSheet): SheetColumns {
  const columns = sheet.read.flatMap(({ column, why, remembered }, at): ReadColumn[] => {
    const header = sheet.header[at] ?? '';
    if (header === '') return [];
    const known = column === null ? undefined : contract.columns[column];
    const when = remembered ? { by: remembered.by, at: remembered.at } : {};
    return [{ header, column: known?.name ?? null, required: known?.required ?? false, why, ...when }];
  });
  return {
    ...{ sheet: sheet.name, columns, missing: sheet.missing.map(({ name }) => name) },
    ...faultsOf(contract, sheet),
  };
}
