import type { SubmissionQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { RowLink } from '../row/RowLink.tsx';

type Problem = NonNullable<SubmissionQuery['submission']>['problems']['edges'][number]['node'];

/** What was wrong, row by row, each with what to do. */
export function Problems({
  list,
  county,
  batch,
  files,
  say,
}: {
  list: readonly Problem[];
  county: string;
  batch: string;
  files: readonly string[];
  say: Say;
}) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.row')}</th>
            <th scope="col">{say('problem.column')}</th>
            <th scope="col">{say('problem.level')}</th>
            <th scope="col">{say('col.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((p) => (
            <tr key={`${p.file} ${p.sheet} ${p.row} ${p.column} ${p.code}`}>
              <th scope="row" className="nowrap">
                <RowLink county={county} place={{ batch, file: p.file, sheet: p.sheet ?? '', row: p.row }}>
                  {say('row.link', { row: p.row })}
                </RowLink>
                {files.length > 1 && <div className="muted">{files[p.file - 1]}</div>}
              </th>
              <td>{p.column}</td>
              <td>
                <span className={`badge ${p.level === 'ERROR' ? 'red' : ''}`}>{say(`problem.${p.level}`)}</span>
              </td>
              <td className="wide">{p.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
