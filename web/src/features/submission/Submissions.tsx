import Link from 'next/link';
import { grouped, momentText } from '../../format.ts';
import type { SubmissionsQuery } from '../../gql/graphql.ts';
import type { Say, Word } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';

type Row = SubmissionsQuery['submissions']['edges'][number]['node'];
const TONE: Record<string, string> = { ACCEPTED: 'blue', RETURNED: 'red', REFUSED: 'red' };

/** Every hand-in of the month, the newest first: four numbers that add up. */
export function Submissions({
  rows,
  county,
  names,
  say,
}: {
  rows: readonly Row[];
  county: string;
  names: Names;
  say: Say;
}) {
  const figures = (row: Row): [Word, number][] => [
    ['col.received', row.received],
    ['col.loaded', row.loaded],
    ['col.quarantined', row.quarantined],
    ['col.duplicates', row.duplicates],
  ];
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.extract')}</th>
            <th scope="col">{say('col.state')}</th>
            <th scope="col" className="number">
              {say('col.received')}
            </th>
            <th scope="col" className="number">
              {say('col.loaded')}
            </th>
            <th scope="col" className="number">
              {say('col.quarantined')}
            </th>
            <th scope="col" className="number">
              {say('col.duplicates')}
            </th>
            <th scope="col">{say('col.when')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/${county}/submissions/${row.id}`}>
                  <b>{row.title}</b>
                </Link>
                <div className="muted">{departmentName(names, row.department)}</div>
              </th>
              <td>
                <span className={`badge ${TONE[row.status] ?? ''}`}>{say(`status.${row.status}`)}</span>{' '}
                {row.nil && <span className="badge">{say('nil')}</span>}
              </td>
              {figures(row).map(([word, n]) => (
                <td key={word} className="number" data-label={say(word)}>
                  {grouped(n)}
                </td>
              ))}
              <td className="nowrap" data-label={say('col.when')}>
                {momentText(row.submittedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
