import { compared, type Fraction, meanOf } from './fraction.ts';

/** A unit with its share by each ranked measure; null where one is missing. */
export interface Unit {
  code: string;
  shares: readonly (Fraction | null)[];
}

export interface Ranked<T extends Unit = Unit> {
  unit: T;
  /** The plain mean of its shares; null when one is missing. */
  composite: Fraction | null;
  /** 1 is best; units that are equal share a rank and the next ones are skipped. Null: unranked. */
  rank: number | null;
  /** Others have the same rank. */
  tied: boolean;
}

const byCode = (a: Ranked, b: Ranked): number => (a.unit.code < b.unit.code ? -1 : Number(a.unit.code > b.unit.code));

/** The better first, equal ones by code; who has no composite last, by code. */
function order(a: Ranked, b: Ranked): number {
  if (a.composite && b.composite) return compared(b.composite, a.composite) || byCode(a, b);
  return Number(a.composite === null) - Number(b.composite === null) || byCode(a, b);
}

const mean = (shares: Unit['shares']): Fraction | null => {
  const known = shares.filter((share) => share !== null);
  return known.length === shares.length ? meanOf(known) : null;
};

/** Ranks units by the mean of their shares: 1, 1, 3. Who misses a share is unranked. */
export function ranked<T extends Unit>(units: readonly T[]): Ranked<T>[] {
  const rows = units.map((unit): Ranked<T> => ({ unit, composite: mean(unit.shares), rank: null, tied: false }));
  rows.sort(order);
  let before: Ranked<T> | undefined;
  for (const [at, row] of rows.entries()) {
    if (!row.composite) continue;
    const same = before?.composite ? compared(before.composite, row.composite) === 0 : false;
    row.rank = same && before ? before.rank : at + 1;
    if (same && before) [row.tied, before.tied] = [true, true];
    before = row;
  }
  return rows;
}
