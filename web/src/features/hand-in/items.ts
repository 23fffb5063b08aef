import type { Given, Group, Recognised, Said } from './door.ts';

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
  /** The person chose it; else it was recognised. */
  chosen: boolean;
  period: string | null;
  /** Headers read otherwise than by name, for all files of the extract alike. */
  said: Said;
  /** Number of the look at it that is under way; 0: none. */
  looking: number;
  /** Whoever hands in has seen and confirmed which extract and month it is. */
  confirmed: boolean;
  checked: Given | null;
  done: Given | null;
}

export const fresh = (key: string, name: string): Item => ({
  ...{ key, name, share: 0, failed: null, found: null },
  ...{ extract: null, chosen: false, period: null, said: {}, looking: 0, confirmed: false, checked: null, done: null },
});

/** Required columns that no header stands for, over the sheets. */
export const missingOf = ({ found }: Item): string[] => [...new Set(found?.sheets.flatMap(({ missing }) => missing))];

/** Columns that several headers stand for, in sentences. */
const clashesOf = ({ found }: Item): string[] => found?.sheets.flatMap(({ clashes }) => clashes) ?? [];

/** Whether a file can be checked: it arrived, is a table with all it needs, and somebody said what it is. */
export const ready = (item: Item): boolean =>
  item.found !== null &&
  item.looking === 0 &&
  item.found.reason === null &&
  item.extract !== null &&
  item.period !== null &&
  missingOf(item).length === 0 &&
  clashesOf(item).length === 0;

export const open = ({ done }: Item): boolean => done === null;

export const groupOf = (extract: string | null, period: string | null): string => `${extract} ${period}`;

/** The bad rows alone as the answer gives them, by the name that it gave them. */
export const isRowsAlone = ({ name }: Pick<Item, 'name'>): boolean => name.includes('待改正');

/**
 * Files of one extract and month go together: they are one submission.
 * @param amends by `groupOf`: the batch that they complete
 */
export function groups(
  items: readonly Item[],
  amends: Readonly<Record<string, string>> = {},
): (Group & { items: Item[] })[] {
  const found = new Map<string, Item[]>();
  for (const item of items.filter(ready)) {
    const key = groupOf(item.extract, item.period);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return [...found].map(([key, of]) => ({
    extract: of[0]?.extract ?? '',
    period: of[0]?.period ?? '',
    amend: amends[key] ?? null,
    uploads: of.map((item) => item.found?.upload ?? ''),
    said: saidWithin(of),
    items: of,
  }));
}

/** What is said of headers that one of the files has. */
function saidWithin(items: readonly Item[]): Said {
  const headers = new Set(items.flatMap(({ found }) => headersOf(found)));
  const all = Object.assign({}, ...items.map(({ said }) => said)) as Said;
  return Object.fromEntries(Object.entries(all).filter(([header]) => headers.has(header)));
}

const headersOf = (found: Recognised | null): string[] =>
  found?.sheets.flatMap(({ columns }) => columns.map(({ header }) => header)) ?? [];

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
