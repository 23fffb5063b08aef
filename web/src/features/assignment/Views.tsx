import Link from 'next/link';
import { changed, type Filter, to } from '../../filter.ts';
import { grouped } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { type View, viewWord } from './types.ts';

interface Props {
  county: string;
  filter: Filter;
  views: readonly View[];
  now: View;
  /** How many stand in a view, where that is known. */
  counts: Partial<Record<View, number>>;
  say: Say;
}

/** The states of a list as addresses that can be sent on. */
export function Views({ county, filter, views, now, counts, say }: Props) {
  return (
    <nav className="match-states screen-only" aria-label={say('assignment.views')}>
      {views.map((view) => (
        <Link
          key={view}
          href={to(county, 'assignments', changed(filter, { status: view, sort: undefined }))}
          aria-current={view === now ? 'true' : undefined}
        >
          {say(viewWord(view))}
          {counts[view] !== undefined && ` ${grouped(counts[view])}`}
        </Link>
      ))}
    </nav>
  );
}

/** The two halves of the office's work: what is to be sent, and what was. */
export function Tabs({ county, filter, review, say }: Pick<Props, 'county' | 'filter' | 'say'> & { review: boolean }) {
  const link = (status: View, label: string, on: boolean) => (
    <Link
      href={to(county, 'assignments', changed(filter, { status, sort: undefined }))}
      aria-current={on ? 'page' : undefined}
    >
      {label}
    </Link>
  );
  return (
    <nav className="tabs screen-only" aria-label={say('nav.assignments')}>
      {link('REVIEW', say('assignment.tab.review'), review)}
      {link('OPEN', say('assignment.tab.sent'), !review)}
    </nav>
  );
}
