import Link from 'next/link';
import { grouped, momentText } from '../../format.ts';
import type { SubmissionQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { CountCells, CountHeads } from './Counts.tsx';
import { Difference } from './Difference.tsx';

type Found = NonNullable<SubmissionQuery['submission']>;

/** How often the month was handed in, and what this hand-in changed in the one it replaced. Nothing where it was handed in once. */
export function Corrections({ found, county, say, rows }: { found: Found; county: string; say: Say; rows: boolean }) {
  const { versions, correction } = found;
  if (versions.length < 2) return null;
  const before = versions.find(({ id }) => id === correction?.before);
  return (
    <section className="card long" id="corrections">
      <h2>{say('correction.title')}</h2>
      <p className="muted">{say('correction.how', { n: versions.length })}</p>
      <Versions found={found} county={county} say={say} />
      {correction && before && (
        <>
          <h3>{say('correction.beside', { when: momentText(before.submittedAt) })}</h3>
          <Difference figures={correction} of="correction" say={say} />
          {correction.people === 0 && <p>{say('correction.none')}</p>}
          {correction.people > 0 && rows && (
            <p className="screen-only">
              <Link href={`/${county}/submissions/${found.id}/correction`}>
                {say('correction.rows', { n: grouped(correction.people) })}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Versions({ found, county, say }: { found: Found; county: string; say: Say }) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.when')}</th>
            <CountHeads say={say} />
          </tr>
        </thead>
        <tbody>
          {found.versions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.id === found.id ? (
                  <b>{momentText(one.submittedAt)}</b>
                ) : (
                  <Link href={`/${county}/submissions/${one.id}`}>{momentText(one.submittedAt)}</Link>
                )}{' '}
                {one.id === found.id && <span className="badge">{say('correction.this')}</span>}
                <div className="muted">
                  {one.submittedBy} {one.files.join('、')}
                </div>
              </th>
              <CountCells row={one} say={say} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
