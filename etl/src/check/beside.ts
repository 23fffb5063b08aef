import type { SheetTable } from '../2-read.ts';
import type { Sheet } from '../3-check.ts';
import type { Contract } from '../contract.ts';
import type { Unit } from '../read/unit.ts';
import { Refusal } from '../refusal.ts';

/** A column of a sheet where one text stands for several rows. */
export interface MergedCell {
  sheet: string;
  /** The first of its rows. */
  row: number;
  to: number;
  /** Place of its column in the contract, from 1. */
  column: number;
}

const wordOf = (unit: Unit): string => ('unclear' in unit ? unit.unclear : `${unit.factor} 元`);

/** Whether a sheet has amounts whose own header gives no unit. */
const needsUnit = ({ columns }: Contract, { places, factors }: Sheet): boolean =>
  columns.some(({ type }, at) => type === 'm' && (places[at] ?? 0) > 0 && (factors[at] ?? null) === null);

/** 元 that an amount of a table stands for where its own header gives no unit. */
export const factorOf = ({ unit }: SheetTable): number => ('factor' in unit ? unit.factor : 1);

/**
 * A unit beside a table that cannot be relied on is never read as 元. To be called before its rows are read and after:
 * a note below may say another one. @throws Refusal
 */
export function requireUnits(contract: Contract, tables: readonly SheetTable[], sheets: readonly Sheet[]): void {
  for (const [at, table] of tables.entries()) {
    const sheet = sheets[at];
    if (!sheet || !needsUnit(contract, sheet)) continue;
    const where = table.sheet && tables.length > 1 ? `工作表“${table.sheet}”` : '';
    const { unit } = table;
    const below = table.unitBelow();
    if ('unclear' in unit) throw new Refusal('UNIT_UNCLEAR', `${where}表头上方的单位写的是“${unit.unclear}”。`);
    if (below && ('unclear' in below || below.factor !== unit.factor))
      throw new Refusal('UNIT_UNCLEAR', `${where}表格下方的单位（${wordOf(below)}）与表头上方的不一致。`);
  }
}

/** Merged cells of the columns that are read, whose text was read into each of their rows. */
export function mergedCells(tables: readonly SheetTable[], sheets: readonly Sheet[]): MergedCell[] {
  return tables.flatMap((table, at) =>
    table.filled().flatMap(({ from, to, left }) => {
      const column = (sheets[at]?.places.indexOf(left + 1) ?? -1) + 1;
      return column > 0 ? [{ sheet: table.sheet, row: from, to, column }] : [];
    }),
  );
}
