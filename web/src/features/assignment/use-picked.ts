import { useState } from 'react';

/** Rows of a page that were picked, by key. */
export function usePicked<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const picked = rows.filter((row) => keys.has(keyOf(row)));
  const flip = (key: string) =>
    setKeys((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const all = picked.length > 0 && picked.length === rows.length;
  return {
    picked,
    has: (row: Row) => keys.has(keyOf(row)),
    flip: (row: Row) => flip(keyOf(row)),
    all,
    flipAll: () => setKeys(new Set(all ? [] : rows.map(keyOf))),
    clear: () => setKeys(new Set()),
  };
}
