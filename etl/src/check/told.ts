import type { Contract } from '../contract.ts';

/** What whoever hands in says of a header: which column of the contract it is; null: it is not to be read. */
export interface Said {
  /** As it stands in the file; white space and required marks (*) do not matter. */
  header: string;
  column: string | null;
}

/** The same, said at an earlier hand-in. */
export interface Remembered extends Said {
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** What is known of the headers of a file beyond its contract. What is said now goes before what is remembered. */
export interface Told {
  said: readonly Said[];
  remembered: readonly Remembered[];
}

/** The same for any contract that the file may be of. */
export type ToldOf = (contract: Contract) => Told;

const NOTHING: Told = { said: [], remembered: [] };
export const nothingTold: ToldOf = () => NOTHING;
