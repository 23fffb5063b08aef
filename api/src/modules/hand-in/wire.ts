/**
 * What the hand-in door says, as JSON. The dashboard and its mock read these types from here, the door answers with
 * them: this file imports nothing, so that a page can.
 */

/** Why a header is read as it is. aside: it only numbers the rows, or holds our own reasons. */
export type ColumnWhy = 'name' | 'synonym' | 'said' | 'remembered' | 'aside';

/** A header of the file and the column it is read as; null when it is not read. */
export interface ReadColumn {
  header: string;
  column: string | null;
  required: boolean;
  /** Null: nobody knows what it is. */
  why: ColumnWhy | null;
  /** Who said it at an earlier hand-in, and when (ISO 8601). */
  by?: string;
  at?: string;
}

/** How one sheet is read; the sentences are Chinese. */
export interface SheetColumns {
  /** '' for csv. */
  sheet: string;
  columns: readonly ReadColumn[];
  /** Required columns that no header stands for. */
  missing: readonly string[];
  /** Columns that several headers stand for: the file is returned. */
  clashes: readonly string[];
  /** What is remembered and does not fit this file. */
  stale: readonly string[];
}

/** What the hub makes of a file before a row is checked (`/hand-in/<county>/files`). */
export interface Recognised {
  upload: string;
  file: string;
  bytes: number;
  sha256: string;
  extract: string | null;
  title: string | null;
  /** YYYY-MM, a guess. */
  period: string | null;
  periodBy: 'name' | 'content' | null;
  sheets: readonly SheetColumns[];
  /** Columns of the extract, to choose from. */
  choices: readonly { name: string; required: boolean }[];
  reason: string | null;
}

export interface Found {
  row: number;
  sheet?: string;
  column: string;
  code: string;
  level: 'error' | 'notice';
  reason: string;
}

/** What came of a file, or would come of it. */
export interface Given {
  file: string;
  extract: string | null;
  title: string | null;
  period: string;
  status: 'ACCEPTED' | 'RETURNED' | 'REFUSED' | 'DUPLICATE_FILE';
  nil: boolean;
  dryRun: boolean;
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  reason?: string;
  batchId?: string;
  /** Number of the file in the batch, from 1. */
  fileNo?: number;
  /** The first ones; `problemsTotal` counts all. */
  problems: readonly Found[];
  problemsTotal: number;
  errors: number;
  columns: readonly SheetColumns[];
  /** What to do now, in Chinese. */
  advice: string;
}

/** Answer to a hand-in (`/hand-in/<county>`). */
export interface Answers {
  answers: readonly Given[];
}

/** A header that a department said once and that is used again. */
export interface RememberedColumn {
  department: string;
  extract: string;
  title: string;
  header: string;
  column: string | null;
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** Answer to `/hand-in/<county>/columns`. */
export interface RememberedColumns {
  columns: readonly RememberedColumn[];
}

/** Why there is no answer. */
export interface Errors {
  errors: readonly { message: string; extensions: { code: string; reference: string } }[];
}
