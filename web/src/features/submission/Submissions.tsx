import Link from 'next/link';
import { momentText } from '../../format.ts';
import type { SubmissionsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { CountCells, CountHeads } from './Counts.tsx';

type Row = SubmissionsQuery['submissions']['edges'][number]['node'];

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
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.extract')}</th>
            <CountHeads say={say} />
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
              <CountCells row={row} say={say} />
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
