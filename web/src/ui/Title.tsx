import type { Say } from '../i18n/words.ts';

/** What the tab says: the page's question before the product. Each page has one; the layout has none, for the first would win. */
export function Title({ of, say }: { of?: string; say: Say }) {
  return <title>{of ? `${of} · ${say('brand')}` : say('brandLong')}</title>;
}
