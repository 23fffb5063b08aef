/** What the process that is to be killed is told to do. */
export interface Order {
  folder: string;
  /** To hand in; without it the process only looks. */
  file?: { name: string; path: string };
  mode?: 'amend';
  /** At which statement that writes, from 1, and whether before it is given or while it runs. */
  kill?: { at: number; during: boolean };
}

/** What the process says when it opens the store, and again when it has handed in. */
export interface State {
  /** All that is seen of the month, as one comparable text, and the same before the sweep. */
  month: string;
  seenBeforeSweep: string;
  /** Rows and scratch tables that no batch of the ledger owns, and persons in the vault whom no row names, after the sweep. */
  left: number;
  /** What the sweep removed. */
  swept: number;
  /** Statements that the hand-in wrote with. */
  written: number;
  status?: string;
}
