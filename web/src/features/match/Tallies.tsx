import Link from 'next/link';
import { grouped } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { policyLink } from '../policy/anchor.ts';
import { ExportList } from './ExportList.tsx';
import type { Tally } from './types.ts';

interface Props {
  tallies: readonly Tally[];
  county: string;
  checker: boolean;
  say: Say;
}

/** What each department is asked, what came back, and the list that goes out. */
export function Tallies({ tallies, county, checker, say }: Props) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('match.kinds')}</h2>
      </div>
      <div className="table-scroll">
        <table className="table cards-on-phone match-kinds">
          <thead>
            <tr>
              <th scope="col">{say('match.kind')}</th>
              <th scope="col">{say('col.department')}</th>
              {(['match.col.open', 'match.col.overdue', 'match.unexplained'] as const).map((word) => (
                <th scope="col" className="number" key={word}>
                  {say(word)}
                </th>
              ))}
              {(['HIT', 'NO_HIT', 'SKIPPED'] as const).map((state) => (
                <th scope="col" className="number" key={state}>
                  {say(`match.state.${state}`)}
                </th>
              ))}
              {checker && (
                <th scope="col" className="screen-only">
                  {say('match.list')}
                </th>
              )}
              <th scope="col">{say('basis')}</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map((tally) => (
              <Row key={tally.match.id} tally={tally} county={county} checker={checker} say={say} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ tally, county, checker, say }: Omit<Props, 'tallies'> & { tally: Tally }) {
  const { match, open, overdue, unexplained, hit, noHit, skipped } = tally;
  const figure = (label: string, value: number, tone = '') => (
    <td className={`number ${value > 0 ? tone : ''}`} data-label={label}>
      {grouped(value)}
    </td>
  );
  return (
    <tr>
      <th scope="row" className="wide">
        <b>{match.title}</b> {match.bandOnly && <span className="badge">{say('match.bandOnly')}</span>}
      </th>
      <td className="wide">
        {match.department}
        <p className="muted">{match.dueDays ? say('match.within', { days: match.dueDays }) : say('match.noDue')}</p>
      </td>
      {figure(say('match.col.open'), open)}
      {figure(say('match.col.overdue'), overdue, 'red')}
      {figure(say('match.unexplained'), unexplained, 'amber')}
      {figure(say('match.state.HIT'), hit)}
      {figure(say('match.state.NO_HIT'), noHit)}
      {figure(say('match.state.SKIPPED'), skipped)}
      {checker && <td className="screen-only">{open > 0 && <ExportList county={county} match={match} />}</td>}
      <td className="wide">
        {match.clause && (
          <p className="quote">
            <Link href={policyLink(county, match.clause)}>{match.clause.quote}</Link>
          </p>
        )}
        {match.reason && <p className="muted">{match.reason}</p>}
      </td>
    </tr>
  );
}
