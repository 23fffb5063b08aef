import Link from 'next/link';
import { grouped } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { type FigureAddress, figureLink, ROW_SIZES } from './address.ts';

/** Which rows of how many, and the way to the others. */
export function RowPager({
  county,
  at,
  total,
  shown,
  say,
}: {
  county: string;
  at: FigureAddress;
  total: number;
  shown: number;
  say: Say;
}) {
  const [skip, size] = [at.skip ?? 0, at.size ?? ROW_SIZES[0]];
  const here = (change: Partial<FigureAddress>) => figureLink(county, { ...at, ...change });
  return (
    <div className="pager">
      <span className="muted">
        {say('page.range', { from: grouped(shown ? skip + 1 : 0), to: grouped(skip + shown), n: grouped(total) })}
        <span className="screen-only">
          {' '}
          · {say('filter.size')}{' '}
          {ROW_SIZES.map((one) =>
            one === size ? (
              <b key={one}> {one}</b>
            ) : (
              <Link key={one} href={here({ size: one, skip: 0 })} className="size-link">
                {one}
              </Link>
            ),
          )}
        </span>
      </span>
      <nav aria-label={say('page.label')}>
        {skip > size && <Link href={here({ skip: 0 })}>{say('page.first')}</Link>}
        {skip > 0 && <Link href={here({ skip: Math.max(0, skip - size) })}>{say('page.back')}</Link>}
        {skip + shown < total && (
          <Link href={here({ skip: skip + size })} rel="next">
            {say('page.next')}
          </Link>
        )}
      </nav>
    </div>
  );
}
