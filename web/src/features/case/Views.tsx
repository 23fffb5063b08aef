import Link from 'next/link';
import { changed, type Filter, to } from '../../filter.ts';
import { grouped } from '../../format.ts';
import type { CaseTotalsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { STATES, type StepTotal, UNCOUNTED, type View, viewWord } from './types.ts';

type Totals = CaseTotalsQuery['caseTotals'];

/** How many stand in a view; null where it is not counted by states. */
export function countOf(view: View, totals: Totals): number | null {
  if (UNCOUNTED.includes(view)) return null;
  const rows = view === 'ALL' ? totals : totals.filter(({ state }) => STATES[view].includes(state));
  return rows.reduce((sum, row) => sum + (view === 'LATE' ? row.late : row.total), 0);
}

/** The views of a list as addresses that can be sent on. */
export function Views({
  county,
  filter,
  views,
  now,
  totals,
  say,
}: {
  county: string;
  filter: Filter;
  views: readonly View[];
  now: View;
  totals: Totals;
  say: Say;
}) {
  return (
    <nav className="match-states screen-only" aria-label={say('case.views')}>
      {views.map((view) => {
        const count = countOf(view, totals);
        return (
          <Link
            key={view}
            href={to(county, 'cases', changed(filter, { status: view, step: undefined }))}
            aria-current={view === now ? 'true' : undefined}
          >
            {say(viewWord(view))}
            {count !== null && ` ${grouped(count)}`}
          </Link>
        );
      })}
    </nav>
  );
}

/** The steps that households of a view owe, in the order of the procedure, with how many owe each. */
export function StepChoice({
  county,
  filter,
  steps,
  say,
}: {
  county: string;
  filter: Filter;
  steps: readonly StepTotal[];
  say: Say;
}) {
  if (steps.length === 0) return null;
  const link = (step?: string) => to(county, 'cases', changed(filter, { step }));
  return (
    <nav className="match-states screen-only" aria-label={say('case.byStep')}>
      <Link href={link()} aria-current={filter.step ? undefined : 'true'}>
        {say('case.allSteps')}
      </Link>
      {steps.map(({ id, label, by, total }) => (
        <Link key={id} href={link(id)} aria-current={filter.step === id ? 'true' : undefined}>
          {`${label}（${by}）${grouped(total)}`}
        </Link>
      ))}
    </nav>
  );
}
