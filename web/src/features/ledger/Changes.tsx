import Link from 'next/link';
import { monthText } from '../../format.ts';
import type { WorkChangesQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Settle } from './Settle.tsx';

/** Open work that the newest register overtook, with what is suggested; nothing where there is none. */
export function Changes({
  changes,
  county,
  say,
}: {
  changes: WorkChangesQuery['workChanges'];
  county: string;
  say: Say;
}) {
  const [first] = changes;
  if (!first) return null;
  return (
    <section className="card long screen-only">
      <div className="card-head">
        <h2>{say('ledger.changes', { n: changes.length })}</h2>
        <span className="muted">{say('ledger.changesLead', { month: monthText(first.month, say.language) })}</span>
      </div>
      <ul className="ledger-changes">
        {changes.map((change) => (
          <li
            key={`${change.kind} ${change.household} ${change.assignment ?? change.case} ${change.person?.id ?? ''} ${change.text}`}
          >
            <span className="badge amber">{say(`ledger.change.${change.kind}`)}</span>
            <Link href={`/${county}/households/${encodeURIComponent(change.household)}`}>
              {change.person?.name ?? change.household}
            </Link>
            <span>{change.text}</span>
            {change.assignment && (
              <Link href={`/${county}/assignments/${change.assignment}`}>{say('ledger.toClue')}</Link>
            )}
            {change.case && <Link href={`/${county}/cases/${change.case}`}>{say('ledger.toCase')}</Link>}
            {change.act && <Settle county={county} household={change.household} act={change.act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
