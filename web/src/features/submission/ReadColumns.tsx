import type { SubmissionQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

type Found = NonNullable<SubmissionQuery['submission']>;

/** How the headers of the files were read when they were handed in: part of why a row says what it says. */
export function ReadColumns({ found, say }: { found: Found; say: Say }) {
  const { columns, files } = found;
  if (columns.length === 0) return null;
  const n = columns.filter(({ column }) => column !== null).length;
  return (
    <section className="card long">
      <details className="mapping">
        <summary>{say('handIn.columns', { n, of: columns.length })}</summary>
        <table className="table compact cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{say('columns.header')}</th>
              <th scope="col">{say('columns.readAs')}</th>
              <th scope="col">{say('columns.why')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ file, sheet, header, column, why }, at) => (
              <tr key={`${at} ${header}`}>
                <th scope="row">
                  {header}{' '}
                  <span className="muted">
                    {[files.length > 1 ? files[file - 1] : null, sheet].filter(Boolean).join(' · ')}
                  </span>
                </th>
                <td>{column ?? say('handIn.notRead')}</td>
                <td>{say(`columns.was.${why ?? 'UNKNOWN'}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
