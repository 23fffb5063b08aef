import type { Given, Group, Recognised } from './door.ts';

/** A file on the page, from choosing to its answer. */
export interface Item {
  key: string;
  name: string;
  /** Share uploaded, 0 to 1. */
  share: number;
  /** Why there is nothing to hand in; null when nothing is wrong. */
  failed: string | null;
  found: Recognised | null;
  extract: string | null;
  period: string | null;
  checked: Given | null;
  done: Given | null;
}

export const fresh = (key: string, name: string): Item => ({
  ...{ key, name, share: 0, failed: null, found: null },
  ...{ extract: null, period: null, checked: null, done: null },
});

/** Required columns that no header stands for, over the sheets. */
export const missingOf = ({ found }: Item): string[] => [...new Set(found?.sheets.flatMap(({ missing }) => missing))];

/** Whether a file can be checked: it arrived, is a table with all it needs, and somebody said what it is. */
export const ready = (item: Item): boolean =>
  item.found !== null &&
  item.found.reason === null &&
  item.extract !== null &&
  item.period !== null &&
  missingOf(item).length === 0;

export const open = ({ done }: Item): boolean => done === null;

/** Files of one extract and month go together: they are one submission. */
export function groups(items: readonly Item[]): (Group & { items: Item[] })[] {
  const found = new Map<string, Item[]>();
  for (const item of items.filter(ready)) {
    const key = `${item.extract} ${item.period}`;
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return [...found.values()].map((of) => ({
    extract: of[0]?.extract ?? '',
    period: of[0]?.period ?? '',
    uploads: of.map((item) => item.found?.upload ?? ''),
    items: of,
  }));
}

/** Months to choose from: those with data, the ones after them, and the last ones of the calendar, newest first. */
export function monthsToChoose(known: readonly string[], day: string, more: readonly (string | null)[]): string[] {
  const at = (month: string, by: number) => {
    const [year = 0, of = 1] = month.split('-').map(Number);
    return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
  };
  const today = day.slice(0, 7);
  const all = [...known, ...known.map((month) => at(month, 1)), today, at(today, -1), at(today, -2)];
  const named = more.filter((month): month is string => month !== null);
  return [...new Set([...all, ...named])].sort().reverse();
}
