import Link from 'next/link';
import { dateText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { RowLink } from '../row/RowLink.tsx';
import type { Home } from './Why.tsx';

/** Everything handed in, raised and done about the household, newest first. */
export function Timeline({ home, county, names, say }: { home: Home; county: string; names: Names; say: Say }) {
  const entries = [...home.timeline].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('household.timeline')}</h2>
      </div>
      <ol className="timeline">
        {entries.map((entry, i) => (
          <li key={`${i} ${entry.date}`} className={entry.kind}>
            <p className="muted">
              {dateText(entry.date, say.language)} · {say(`kind.${entry.kind}`)}
              {entry.department && ` · ${departmentName(names, entry.department)}`}
              {entry.who && ` · ${entry.who}`}
            </p>
            <p>
              {entry.text}{' '}
              {entry.assignment && (
                <Link href={`/${county}/assignments/${entry.assignment}`}>{say('ledger.toClue')}</Link>
              )}
              {entry.evidence && (
                <RowLink county={county} place={entry.evidence}>
                  {say('row.link', { row: entry.evidence.row })}
                </RowLink>
              )}
            </p>
            {entry.reason && <p className="muted">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
