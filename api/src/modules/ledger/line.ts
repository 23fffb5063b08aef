/** Whose name or ID number stands in a cell: by pseudonym, or as somebody told it who is in no register. */
export interface Someone {
  part: 'name' | 'idNo';
  person: string;
  told?: { name: string; idNo: string | null };
}

/** A cell before anybody is named. Null is left empty. */
export type Cell = string | number | Someone | null;

/** A row of a ledger before anybody is named: its cells by the field of the form. */
export interface Line {
  /** Unique in the ledger. */
  id: string;
  /** 户编号; empty while no household is named. */
  household: string;
  assignment: string | null;
  cells: Readonly<Record<string, Cell>>;
}

/** What a ledger is asked for. */
export interface LedgerAsked {
  /** 'YYYY-MM' */
  month: string;
  /** 'YYYY-MM-DD', the end of which counts. */
  day: string;
  town?: string;
}

export const isSomeone = (cell: Cell | undefined): cell is Someone => typeof cell === 'object' && cell !== null;
