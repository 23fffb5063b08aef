import { dayText } from '../../format.ts';
import type { OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { RowLink } from '../row/RowLink.tsx';

/** Villages hit as a whole: not a household's warning, but work for today. */
export function Alerts({ list, county, say }: { list: OverviewQuery['overview']['alerts']; county: string; say: Say }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('overview.alerts')}</h2>
      </div>
      {list.length === 0 ? (
        <p className="muted">{say('overview.noAlerts')}</p>
      ) : (
        <ul className="todo">
          {list.map((alert) => (
            <li key={alert.id}>
              <span className="badge">{say('villageAlert')}</span>
              <div>
                <strong>
                  {alert.town?.name} {alert.village?.name}
                </strong>
                <p>{alert.finding ?? alert.why}</p>
                <p className="muted">
                  {dayText(alert.eventDate, say.language)} ·{' '}
                  {alert.evidence[0] && (
                    <RowLink county={county} place={alert.evidence[0]} warning={alert.id}>
                      {say('row.link', { row: alert.evidence[0].row })}
                    </RowLink>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
