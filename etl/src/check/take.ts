import type { Warehouse } from '@dixian/warehouse';
import type { SheetTable } from '../2-read.ts';
import type { CompileRequest } from '../compile.ts';

/** A file whose rows are to be judged. */
export interface JudgeRequest {
  warehouse: Warehouse;
  compile: CompileRequest;
  tables: readonly SheetTable[];
  /** For each sheet the places of the file (from 1, 0 for none) in the order in which its cells are staged. */
  orders: readonly (readonly number[])[];
  progress: (rows: number) => void;
}

/** Tables to be made: of the cells of all rows or only of those that are not plain, and of the plain rows, judged. */
export interface Places {
  staged: string;
  plain: string;
}

/** Its rows in the engine. */
export interface Taken {
  /** Whether the plain rows are judged, and only the others staged. */
  apart: boolean;
  /** Brings the cells of all rows into `staged`. */
  stageRest: () => Promise<void>;
}

/** Rows of a table of strings, as `compile` reads them; those with sheet 0 are lines that were decided on. */
export const stagedRows = (table: string): string =>
  `select sheet_no, row, hidden, rounded, cells from ${table} where sheet_no > 0`;
