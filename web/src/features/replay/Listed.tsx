import Link from 'next/link';
import { dayText, grouped, money, monthText, yuan } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import type { Replay } from './sentences.ts';

interface Props {
  side: 'added' | 'lost';
  replay: Replay;
  county: string;
  say: Say;
}

/** The first warnings that would come or go: those that decide about a clue before the others. */
export function Listed({ side, replay, county, say }: Props) {
  const rows = replay[side];
  const total = replay.warnings[side];
  return (
    <section className="card long">
      <div className="card-head">
        <div>
          <h2>{say(`replay.${side}`)}</h2>
          {total > 0 && (
            <p className="muted">{say('replay.listed', { n: grouped(total), shown: grouped(rows.length) })}</p>
          )}
        </div>
      </div>
      {total === 0 ? (
        <p className="muted">{say(side === 'added' ? 'replay.noAdded' : 'replay.noLost')}</p>
      ) : (
        <div className="table-scroll replay-listed">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('col.household')}</th>
                <th scope="col">{say('col.village')}</th>
                <th scope="col">{say('col.month')}</th>
                <th scope="col">{say('col.why')}</th>
                <th scope="col">{say('replay.clue')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} side={side} county={county} say={say} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ row, side, county, say }: Pick<Props, 'side' | 'county' | 'say'> & { row: Replay['added'][number] }) {
  return (
    <tr>
      <th scope="row" className="nowrap">
        {row.household ? (
          <Link href={`/${county}/households/${row.household}`}>{row.household}</Link>
        ) : (
          <span className="badge">{say('villageAlert')}</span>
        )}
      </th>
      <td className="place">
        {row.town?.name ?? say('unknown')} {row.village?.name}
      </td>
      <td className="nowrap">{monthText(row.month, say.language)}</td>
      <td className="wide">
        {row.finding}
        <div className="muted">
          {dayText(row.eventDate, say.language, Number(row.month.slice(0, 4)))}
          {row.amount !== null && !row.finding.includes(grouped(row.amount)) && (
            <span title={yuan(row.amount, say.language)}> · {money(row.amount, say.language)}</span>
          )}
        </div>
      </td>
      <td>
        {row.clue && (
          <span className={`badge ${side === 'added' ? 'blue' : ''}`}>
            {say(side === 'added' ? 'replay.clueAdded' : 'replay.clueLost')}
          </span>
        )}
      </td>
    </tr>
  );
}
