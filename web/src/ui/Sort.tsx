import Link from 'next/link';
import { changed, type Filter, to } from '../filter.ts';
import type { Say, Word } from '../i18n/words.ts';

/** Orders a list may stand in; the first is the usual one. */
export function Sort({
  county,
  page,
  filter,
  sorts,
  say,
}: {
  county: string;
  page: string;
  filter: Filter;
  sorts: readonly string[];
  say: Say;
}) {
  const now = filter.sort && sorts.includes(filter.sort) ? filter.sort : sorts[0];
  return (
    <span className="sort screen-only">
      {say('filter.sort')}{' '}
      {sorts.map((sort, i) => (
        <Link
          key={sort}
          className="size-link"
          href={to(county, page, changed(filter, { sort: i === 0 ? undefined : sort }))}
          aria-current={sort === now ? 'true' : undefined}
        >
          {say(`sort.${sort}` as Word)}
        </Link>
      ))}
    </span>
  );
}
