import Link from 'next/link';
import { type Filter, SIZES, to } from '../filter.ts';
import { grouped } from '../format.ts';
import type { Say } from '../i18n/words.ts';

export interface PagerProps {
  county: string;
  page: string;
  filter: Filter;
  total: number;
  shown: number;
  info: { hasNextPage: boolean; endCursor?: string | null };
  say: Say;
}

/** Which rows of how many, and the way to the others; the pages turned so far are in the URL, so that Back works. */
export function Pager({ county, page, filter, total, shown, info, say }: PagerProps) {
  const from = filter.after.length * filter.size + 1;
  const here = (change: Partial<Filter>) => to(county, page, { ...filter, ...change });
  return (
    <div className="pager">
      <span className="muted">
        {say('page.range', {
          from: grouped(shown ? from : 0),
          to: grouped(shown ? from + shown - 1 : 0),
          n: grouped(total),
        })}
        <span className="screen-only">
          {' '}
          · {say('filter.size')}{' '}
          {SIZES.map((size) =>
            size === filter.size ? (
              <b key={size}> {size}</b>
            ) : (
              <Link key={size} href={here({ size, after: [] })} className="size-link">
                {size}
              </Link>
            ),
          )}
        </span>
      </span>
      <nav aria-label={say('page.label')}>
        {filter.after.length > 1 && <Link href={here({ after: [] })}>{say('page.first')}</Link>}
        {filter.after.length > 0 && <Link href={here({ after: filter.after.slice(0, -1) })}>{say('page.back')}</Link>}
        {info.hasNextPage && info.endCursor && (
          <Link href={here({ after: [...filter.after, info.endCursor] })} rel="next">
            {say('page.next')}
          </Link>
        )}
      </nav>
    </div>
  );
}
