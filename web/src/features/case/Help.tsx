import { dateText, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { EndAid } from './EndAid.tsx';
import type { Whole } from './types.ts';

interface Props {
  one: Whole;
  county: string;
  names: Names;
  say: Say;
}

/** What is done for the household, against which risk, by whom and until when. */
export function Aids({ one, county, names, say }: Props) {
  const mine = one.moves.includes('AID');
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('case.aids')}</h2>
      </div>
      {one.aids.length === 0 ? (
        <p className="muted">{say('case.noAid')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                {(
                  ['case.aid', 'case.risk', 'col.department', 'case.responsible', 'case.from', 'col.state'] as const
                ).map((word) => (
                  <th scope="col" key={word}>
                    {say(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {one.aids.map((aid) => (
                <tr key={aid.id}>
                  <th scope="row" className="wide">
                    <b>{aid.kindName}</b>
                    {aid.what && <p>{aid.what}</p>}
                  </th>
                  <td data-label={say('case.risk')}>{aid.riskName ?? say('case.allRisks')}</td>
                  <td data-label={say('col.department')}>
                    {aid.department ? departmentName(names, aid.department) : MISSING}
                  </td>
                  <td data-label={say('case.responsible')}>{aid.responsible ?? MISSING}</td>
                  <td data-label={say('case.from')}>
                    {dateText(aid.from, say.language)}
                    {aid.until && ` – ${dateText(aid.until, say.language)}`}
                  </td>
                  <td className="wide">
                    <span className={`badge ${aid.active ? 'blue' : ''}`}>
                      {aid.endedOn
                        ? say('case.endedOn', { day: dateText(aid.endedOn, say.language) })
                        : say(aid.active ? 'case.active' : 'case.notActive')}
                    </span>{' '}
                    {mine && !aid.endedOn && <EndAid county={county} aid={aid} day={one.day} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const TONES = { STABLE: 'blue', AT_RISK: 'amber', WORSE: 'red' } as const;

/** Visits while it is monitored, the newest first. */
export function Tracking({ one, say }: Pick<Props, 'one' | 'say'>) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('case.visits')}</h2>
      </div>
      {one.visits.length === 0 && <p className="muted">{say('case.noVisit')}</p>}
      <ol className="visits">
        {one.visits.map((visit, at) => (
          <li key={`${visit.day} ${at}`}>
            <p>
              <b>{dateText(visit.day, say.language)}</b>{' '}
              <span className={`badge ${TONES[visit.finding]}`}>{visit.findingName}</span>
            </p>
            {visit.note && <p>{visit.note}</p>}
            <p className="muted">{visit.by}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Everything that was done in the case, the newest first. */
export function Story({ one, say }: Pick<Props, 'one' | 'say'>) {
  if (one.story.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('case.story')}</h2>
      </div>
      <ol className="timeline">
        {one.story.map((entry, at) => (
          <li key={`${entry.at} ${at}`}>
            <p className="muted">
              {dateText(entry.day, say.language)} · {entry.by}
            </p>
            <p>{entry.what}</p>
            {entry.ground && <p className="muted">{entry.ground}</p>}
            {entry.note && <p>{entry.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
