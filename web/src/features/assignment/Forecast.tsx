import type { ReactNode } from 'react';
import { dayText, grouped, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import type { Forecast as Told } from './types.ts';

interface Props {
  forecast: Told;
  say: Say;
  /** What can be done about it. */
  children?: ReactNode;
}

/** What sending would mean: days of the document, and visits a verifier in each township. */
export function Forecast({ forecast, say, children }: Props) {
  const { visitsPerDay, workingDays, reasons, placeless, towns } = forecast;
  return (
    <section className="card">
      <div className="list-head">
        <h2>{say('assignment.forecast')}</h2>
        <div className="send-tools">{children}</div>
      </div>
      <Days forecast={forecast} say={say} />
      <p>
        {visitsPerDay && workingDays
          ? say('assignment.forecastLead', { visits: visitsPerDay, days: workingDays })
          : say('assignment.forecastUnknown')}
      </p>
      {placeless > 0 && <p className="notice">{say('assignment.placeless', { n: grouped(placeless) })}</p>}
      {towns.length > 0 && <Towns forecast={forecast} say={say} />}
      {reasons.length > 0 && (
        <details>
          <summary>{say('assignment.why')}</summary>
          {reasons.map((reason) => (
            <p className="muted" key={reason}>
              {reason}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}

function Days({ forecast, say }: Props) {
  const { feedbackOn, lateDays, verifyWorkingDays, dueOn } = forecast;
  const late = (lateDays ?? 0) > 0;
  return (
    <p>
      {verifyWorkingDays && dueOn
        ? say('assignment.limit', { n: verifyWorkingDays, due: dayText(dueOn, say.language) })
        : say('assignment.noLimit')}{' '}
      {feedbackOn ? (
        <span className={late ? 'red' : undefined}>
          {say('assignment.feedback', { day: dayText(feedbackOn, say.language) })}
          {late ? say('assignment.late', { n: lateDays ?? 0 }) : say('assignment.inTime')}
        </span>
      ) : (
        say('assignment.noFeedback')
      )}
    </p>
  );
}

function Towns({ forecast, say }: Props) {
  const columns = ['open', 'queued', 'fresh', 'verifiers', 'perVerifier', 'capacity', 'excess'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it by arrow keys
    <section className="table-scroll" tabIndex={0} aria-label={say('assignment.forecast')}>
      <table className="table compact">
        <thead>
          <tr>
            <th scope="col">{say('col.town')}</th>
            {columns.map((column) => (
              <th scope="col" className="number" key={column}>
                {say(`assignment.f.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecast.towns.map((town) => (
            <tr key={town.division?.code ?? ''}>
              <th scope="row">{town.division?.name ?? say('unknown')}</th>
              <td className="number">{grouped(town.open)}</td>
              <td className="number">{grouped(town.queued)}</td>
              <td className="number">{grouped(town.fresh)}</td>
              <td className="number">{town.verifiers > 0 ? grouped(town.verifiers) : say('assignment.f.none')}</td>
              <td className="number">{town.perVerifier ?? MISSING}</td>
              <td className="number">{town.capacity === null ? MISSING : grouped(town.capacity ?? 0)}</td>
              <td className={town.excess > 0 ? 'number red' : 'number'}>{grouped(town.excess)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
