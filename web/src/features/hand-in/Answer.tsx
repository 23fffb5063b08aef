'use client';
import Link from 'next/link';
import { grouped } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Given } from './door.ts';

/** Problems shown under a file. */
const SHOWN = 20;
const TONE: Record<Given['status'], string> = { ACCEPTED: 'blue', RETURNED: 'red', REFUSED: 'red', DUPLICATE_FILE: '' };

/** What came of a file, or would come of it: four numbers that add up, what to do, and each problem with its row. */
export function Answer({ county, given, dry }: { county: string; given: Given; dry: boolean }) {
  const say = useSay();
  const { status, received, loaded, quarantined, duplicates, problems, problemsTotal } = given;
  const sum = { received, loaded, quarantined, duplicates };
  const figures = Object.fromEntries(Object.entries(sum).map(([name, n]) => [name, grouped(n)]));
  const shown = problems.slice(0, SHOWN);
  return (
    <div className="answer" role="status">
      <p>
        <span className={`badge ${TONE[status]}`}>
          {dry && `${say('handIn.dry')} · `}
          {say(`status.${status}`)}
        </span>{' '}
        {status === 'ACCEPTED' || status === 'RETURNED' ? <b>{say('submission.sum', figures)}</b> : null}
      </p>
      {given.reason && <p className="red">{given.reason}</p>}
      <p>{given.advice}</p>
      {given.batchId && (
        <p>
          <Link href={`/${county}/submissions/${given.batchId}`}>{say('handIn.open')}</Link>
        </p>
      )}
      {shown.length > 0 && (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <caption className="sr-only">{say('submission.problems')}</caption>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.sheet} ${one.row} ${one.column} ${one.reason}`}>
                  <th scope="row">{one.row > 0 ? say('row.link', { row: one.row }) : ''}</th>
                  <td>{[one.sheet, one.column].filter(Boolean).join(' · ')}</td>
                  <td>
                    <span className={`badge ${one.level === 'error' ? 'red' : ''}`}>
                      {say(one.level === 'error' ? 'problem.ERROR' : 'problem.NOTICE')}
                    </span>
                  </td>
                  <td className="wide">{one.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problemsTotal > shown.length && (
        <p className="muted">{say('handIn.more', { n: grouped(problemsTotal), shown: shown.length })}</p>
      )}
    </div>
  );
}
