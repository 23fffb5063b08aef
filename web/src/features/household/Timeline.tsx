import { dayText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { RowLink } from '../row/RowLink.tsx';
import type { Home } from './Why.tsx';

/** Everything handed in and raised about the household, newest first. */
export function Timeline({ home, county, names, say }: { home: Home; county: string; names: Names; say: Say }) {
  const entries = [...home.timeline].sort((a, b) => b.date.localeCompare(a.date));
  const year = Number(entries[0]?.date.slice(0, 4));
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('household.timeline')}</h2>
      </div>
      <ol className="timeline">
        {entries.map((entry, i) => (
          <li key={`${i} ${entry.date}`} className={entry.kind}>
            <p className="muted">
              {dayText(entry.date, say.language, year)} · {say(`kind.${entry.kind}`)}
              {entry.department && ` · ${departmentName(names, entry.department)}`}
            </p>
            <p>
              {entry.text}{' '}
              {entry.evidence && (
                <RowLink county={county} place={entry.evidence}>
                  {say('row.link', { row: entry.evidence.row })}
                </RowLink>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
