import { grouped } from '../../format.ts';
import type { SubmissionsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

type Row = SubmissionsQuery['submissions']['edges'][number]['node'];
const COUNTS = ['received', 'loaded', 'quarantined', 'duplicates'] as const;
const TONE: Record<string, string> = { ACCEPTED: 'blue', RETURNED: 'red', REFUSED: 'red' };

/** Heads of a hand-in's state and of the four numbers that add up. */
export function CountHeads({ say }: { say: Say }) {
  return (
    <>
      <th scope="col">{say('col.state')}</th>
      {COUNTS.map((count) => (
        <th key={count} scope="col" className="number">
          {say(`col.${count}`)}
        </th>
      ))}
    </>
  );
}

/** A hand-in's state, and its four numbers. */
export function CountCells({ row, say }: { row: Pick<Row, (typeof COUNTS)[number] | 'status' | 'nil'>; say: Say }) {
  return (
    <>
      <td>
        <span className={`badge ${TONE[row.status] ?? ''}`}>{say(`status.${row.status}`)}</span>{' '}
        {row.nil && <span className="badge">{say('nil')}</span>}
      </td>
      {COUNTS.map((count) => (
        <td key={count} className="number" data-label={say(`col.${count}`)}>
          {grouped(row[count])}
        </td>
      ))}
    </>
  );
}
