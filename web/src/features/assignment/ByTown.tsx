import Link from 'next/link';
import { changed, type Filter, to } from '../../filter.ts';
import { grouped } from '../../format.ts';
import type { AssignmentTotalsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

type Totals = AssignmentTotalsQuery['assignmentTotals'];

const COLUMNS = ['received', 'closed', 'open', 'overdue', 'waiting'] as const;
const WORDS = {
  received: 'assignment.tab.sent',
  closed: 'status.CLOSED',
  open: 'status.OPEN',
  overdue: 'status.OVERDUE',
  waiting: 'status.MERGED',
} as const;

/** How the townships stand: received = closed + open. */
export function ByTown({ totals, county, filter, say }: { totals: Totals; county: string; filter: Filter; say: Say }) {
  if (totals.towns.length < 2) return null;
  return (
    <details className="card screen-only">
      <summary>{say('assignment.byTown')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it by arrow keys */}
      <section className="table-scroll" tabIndex={0} aria-label={say('assignment.byTown')}>
        <table className="table compact">
          <thead>
            <tr>
              <th scope="col">{say('col.town')}</th>
              {COLUMNS.map((column) => (
                <th scope="col" className="number" key={column}>
                  {say(WORDS[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.towns.map((town) => (
              <tr key={town.division?.code ?? ''}>
                <th scope="row">
                  {town.division ? (
                    <Link href={to(county, 'assignments', changed(filter, { town: town.division.code }))}>
                      {town.division.name}
                    </Link>
                  ) : (
                    say('unknown')
                  )}
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} className={column === 'overdue' && town.overdue > 0 ? 'number red' : 'number'}>
                    {grouped(town[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
