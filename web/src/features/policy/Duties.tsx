import { Grounds, orMissing, type Part, type Policy } from './parts.tsx';

/** Days, meetings and lists of the year, and what is owed once. */
export function Calendar({ policy, say }: Part) {
  return (
    <section className="card long" id="calendar">
      <div className="card-head">
        <h2>{say('policy.calendar')}</h2>
      </div>
      <div className="table-scroll">
        <table className="table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{say('policy.what')}</th>
              <th scope="col">{say('policy.when')}</th>
              <th scope="col">{say('policy.from1')}</th>
              <th scope="col">{say('basis')}</th>
            </tr>
          </thead>
          <tbody>
            {policy.calendar.map((entry) => (
              <tr key={`${entry.kind} ${entry.id}`}>
                <th scope="row">
                  <b>{entry.title}</b>
                  {entry.to.length > 0 && <p className="muted">{say('policy.to', { text: entry.to.join('、') })}</p>}
                  {entry.agenda.length > 0 && (
                    <p className="muted">{say('policy.agenda', { text: entry.agenda.join('；') })}</p>
                  )}
                </th>
                <td>{entry.when}</td>
                <td>
                  {orMissing(entry.level && say('policy.levelName', { level: entry.level }))}
                  {entry.convener && <p>{entry.convener}</p>}
                  {entry.attendees && <p className="muted">{say('policy.attendees', { text: entry.attendees })}</p>}
                </td>
                <td className="wide">
                  <Grounds clause={entry.clause} reason={entry.reason} policy={policy} say={say} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How a finding is worked on, step by step, and the limits that hold. */
export function Procedure({ policy, say }: Part) {
  const { steps, exit, provisions } = policy.procedure;
  return (
    <section className="card long" id="procedure">
      <div className="card-head">
        <h2>{say('policy.procedure')}</h2>
      </div>
      <div className="procedure">
        <div>
          <h3>{say('policy.steps')}</h3>
          <Steps list={steps} policy={policy} say={say} />
          <h3>{say('policy.exit')}</h3>
          <Steps list={exit} policy={policy} say={say} />
        </div>
        <div>
          <h3>{say('policy.provisions')}</h3>
          <dl className="provisions">
            {provisions.map((one) => (
              <div key={one.id}>
                <dt>{one.label}</dt>
                <dd>
                  {one.value === null || one.value === undefined ? (
                    <span className="muted">{say('policy.silent')}</span>
                  ) : (
                    <>
                      {one.silent && <span className="badge amber">{say('policy.ours')}</span>} {one.value}
                      <Grounds clause={one.clause} reason={one.reason} policy={policy} say={say} />
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

function Steps({ list, policy, say }: Pick<Part, 'policy' | 'say'> & { list: Policy['procedure']['steps'] }) {
  if (list.length === 0) return <p className="muted">{say('policy.noSteps')}</p>;
  return (
    <ol className="steps">
      {list.map((step) => (
        <li key={step.id}>
          <b>{step.label}</b>{' '}
          {step.workingDays && <span className="badge">{say('policy.workingDays', { n: step.workingDays })}</span>}{' '}
          {step.days && <span className="badge">{say('policy.days', { n: step.days })}</span>}{' '}
          {!step.clause && <span className="badge amber">{say('policy.silent')}</span>}
          <Grounds clause={step.clause} reason={step.reason} policy={policy} say={say} />
        </li>
      ))}
    </ol>
  );
}

/** What is asked of which department about a candidate. */
export function Matches({ policy, say }: Part) {
  return (
    <section className="card long" id="matches">
      <div className="card-head">
        <div>
          <h2>{say('policy.matches')}</h2>
          {policy.matches.length > 0 && <p className="muted">{say('policy.matchLead')}</p>}
        </div>
      </div>
      {policy.matches.length === 0 ? (
        <p className="muted">{say('policy.noMatches')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('policy.what')}</th>
                <th scope="col">{say('policy.department')}</th>
                <th scope="col">{say('policy.ask')}</th>
                <th scope="col">{say('basis')}</th>
              </tr>
            </thead>
            <tbody>
              {policy.matches.map((match) => (
                <tr key={match.id}>
                  <th scope="row">{match.title}</th>
                  <td>
                    {match.department}
                    {match.dueDays && <p className="muted">{say('policy.within', { days: match.dueDays })}</p>}
                  </td>
                  <td>
                    {match.asks} {match.bandOnly && <span className="badge">{say('policy.bandOnly')}</span>}
                  </td>
                  <td className="wide">
                    <Grounds clause={match.clause} reason={match.reason} policy={policy} say={say} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {policy.matchSkips.map((skip) => (
        <div key={skip.aidClasses.join()}>
          <p>{say('policy.skip', { classes: skip.aidClasses.join('、') })}</p>
          <Grounds clause={skip.clause} reason={skip.reason} policy={policy} say={say} />
        </div>
      ))}
    </section>
  );
}
