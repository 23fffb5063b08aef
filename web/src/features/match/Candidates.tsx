import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { MISSING, monthText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { RequestState } from './RequestState.tsx';
import { Skipped } from './Skipped.tsx';
import { type Candidate, stateWord, type Tally } from './types.ts';

interface Props {
  rows: readonly Candidate[];
  tallies: readonly Tally[];
  county: string;
  checker: boolean;
  say: Say;
}

/** Households put forward by matches: what came back of each department. */
export function Candidates({ rows, tallies, county, checker, say }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone matches">
        <thead>
          <tr>
            <th scope="col">{say('match.household')}</th>
            {tallies.map(({ match }) => (
              <th scope="col" key={match.id}>
                {match.title}
                <br />
                {match.department}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="wide">
                <Who row={row} county={county} say={say} />
              </th>
              <Answers row={row} tallies={tallies} county={county} checker={checker} say={say} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ row, county, say }: { row: Candidate; county: string; say: Say }) {
  const month = monthText(row.month, say.language);
  const by = row.putForwardBy?.replace(/^user:/, '');
  return (
    <>
      {row.home ? (
        <Link href={`/${county}/households/${row.household}`}>
          <b>{row.home.head?.name ?? row.household}</b>
        </Link>
      ) : (
        <b>{row.household}</b>
      )}
      <p className="muted">{[row.home?.town?.name, row.home?.village?.name].filter(Boolean).join(' ')}</p>
      <p className="muted">{by ? say('match.fromBy', { month, by }) : say('match.from', { month })}</p>
      {row.note && <p>{row.note}</p>}
    </>
  );
}

function Answers({ row, tallies, county, checker, say }: Omit<Props, 'rows'> & { row: Candidate }) {
  const [first] = row.requests;
  if (first && row.requests.every(({ state }) => state === 'SKIPPED'))
    return (
      <td className="wide" colSpan={tallies.length}>
        <Skipped request={first} county={county} say={say} />
      </td>
    );
  return tallies.map(({ match }) => {
    const request = row.requests.find((one) => one.match === match.id);
    return (
      <td key={match.id} data-label={match.title}>
        {request ? (
          <RequestState request={request} county={county} household={row.household} checker={checker} say={say} />
        ) : (
          <span className="muted">{say('match.notAsked')}</span>
        )}
      </td>
    );
  });
}

/** The rows shown, for the export: hit or no hit, and never more. */
export function candidateTwin(rows: readonly Candidate[], tallies: readonly Tally[], say: Say): Twin {
  return {
    columns: [
      { name: say('col.household') },
      { name: say('col.town') },
      { name: say('col.village') },
      { name: say('col.month') },
      ...tallies.map(({ match }) => ({ name: `${match.title}（${match.department}）` })),
    ],
    rows: rows.map((row) => ({
      cells: [
        row.household,
        row.home?.town?.name ?? null,
        row.home?.village?.name ?? null,
        row.month,
        ...tallies.map(({ match }) => {
          const request = row.requests.find((one) => one.match === match.id);
          return request ? say(stateWord(request.state)) : MISSING;
        }),
      ],
    })),
  };
}
