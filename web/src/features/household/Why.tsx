import Link from 'next/link';
import { monthText } from '../../format.ts';
import type { HouseholdQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { policyLink } from '../policy/anchor.ts';
import { RowLink } from '../row/RowLink.tsx';

export type Home = NonNullable<HouseholdQuery['household']>;

/** Why this household is here: each warning's sentence, the phrase of the document, the very row. */
export function Why({ home, county, names, say }: { home: Home; county: string; names: Names; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('household.why')}</h2>
      </div>
      {home.warnings.length === 0 ? (
        <p className="muted">{say('household.noWarnings')}</p>
      ) : (
        <ol className="why">
          {home.warnings.map((w) => (
            <li key={w.id}>
              <p className="muted">
                {monthText(w.month, say.language)} · {departmentName(names, w.department)}
                {w.person && ` · ${w.person.name}`} {w.again && <span className="badge">{say('again')}</span>}{' '}
                {w.history && <span className="badge">{say('history')}</span>}
              </p>
              <p className="sentence">{w.why}</p>
              {w.finding && !w.why.includes(w.finding) && <p>{w.finding}</p>}
              <p className="quote">{w.rule.clause.quote}</p>
              <p className="links">
                {w.evidence.map((e) => (
                  <RowLink key={`${e.batch} ${e.file} ${e.sheet} ${e.row}`} county={county} place={e} warning={w.id}>
                    {e.fileName} {say('row.link', { row: e.row })}
                  </RowLink>
                ))}
                <Link href={policyLink(county, w.rule.clause)}>
                  {w.rule.clause.documentNo} {w.rule.clause.article}
                </Link>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
