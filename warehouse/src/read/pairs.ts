import { ADDRESS } from './compared-rows.ts';
import type { CorrectedRow } from './correction.ts';
import type { RawRow } from './rows.ts';

/** A row with whom it is about, and what it says as a number. */
export type Told = RawRow & { who: string; said: string };

/** More rows of one person than this are paired by their order. */
const MANY = 200;

/** Rows of `rows` that have no equal among `others`, each equal counting once. */
function without(rows: readonly Told[], others: readonly Told[]): Told[] {
  const left = new Map<string, number>();
  for (const { said } of others) left.set(said, (left.get(said) ?? 0) + 1);
  return rows.filter(({ said }) => {
    const count = left.get(said) ?? 0;
    if (count > 0) left.set(said, count - 1);
    return count === 0;
  });
}

const text = (value: RawRow[string] | undefined): string => JSON.stringify(value ?? null);

/** In how many columns two rows agree; where they stand says nothing. */
const alike = (a: Told, b: Told): number =>
  Object.keys(a).filter((name) => !ADDRESS.includes(name) && text(a[name]) === text(b[name])).length;

/** The pairs of rows that are most alike; each row is used once. */
function closest(before: readonly Told[], after: readonly Told[]): [Told, Told][] {
  if (Math.max(before.length, after.length) > MANY)
    return before.slice(0, after.length).map((row, at) => [row, after[at] as Told]);
  const all = before.flatMap((one) => after.map((other) => ({ one, other, alike: alike(one, other) })));
  const found: [Told, Told][] = [];
  const used = new Set<Told>();
  for (const { one, other } of all.sort((a, b) => b.alike - a.alike)) {
    if (used.has(one) || used.has(other)) continue;
    found.push([one, other]);
    used.add(one).add(other);
  }
  return found;
}

/**
 * Rows about one person before and after a correction: equal ones are left out, of the others those that are most alike
 * count as the same row changed. Changed rows first, then new ones, then gone ones, each in the order of the file.
 */
export function pairs(before: readonly Told[], after: readonly Told[]): CorrectedRow[] {
  const [olds, news] = [without(before, after), without(after, before)];
  const changed = new Map(closest(olds, news).map(([one, other]) => [other, one]));
  const kept = new Set(changed.values());
  return [
    ...news.filter((row) => changed.has(row)).map((after) => ({ before: changed.get(after) ?? null, after })),
    ...news.filter((row) => !changed.has(row)).map((after) => ({ before: null, after })),
    ...olds.filter((row) => !kept.has(row)).map((before) => ({ before, after: null })),
  ];
}
