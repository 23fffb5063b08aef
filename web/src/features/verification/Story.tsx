import { dayText, MISSING, momentText, monthText, yuan } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import type { Clue } from './types.ts';

/** A day with its year where it is another one than the reader's. */
const dayOf = (day: string, { clock }: Clue, say: Say): string =>
  dayText(day, say.language, Number(clock.day.slice(0, 4)));

const by = (actor: string): string => actor.replace(/^(user|key):/, '');

/** Why somebody has to go there: each warning as it was sent, with its clause. */
export function Reasons({ clue, names, say }: { clue: Clue; names: Names; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('visit.why')}</h2>
      </div>
      {clue.warnings.length + clue.intakes.length === 0 ? (
        <p className="muted">{say('visit.noWarnings', { channel: clue.channelName })}</p>
      ) : (
        <ol className="why">
          {clue.intakes.map((intake) => (
            <li key={intake.id}>
              <p className="muted">
                {dayOf(intake.receivedOn, clue, say)} · {intake.channelName} · {intake.fromName} · {intake.name}
              </p>
              <p className="sentence">{intake.said}</p>
              <p className="muted">{intake.risks.join('、')}</p>
            </li>
          ))}
          {clue.warnings.map((warning) => (
            <li key={warning.id}>
              <p className="muted">
                {monthText(warning.month, say.language)} · {departmentName(names, warning.department)}
                {warning.amount && ` · ${yuan(warning.amount, say.language)}`}
              </p>
              <p className="sentence">{warning.why}</p>
              {warning.endedOn && (
                <p className="notice amber">{say('visit.ended', { day: dayOf(warning.endedOn, clue, say) })}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What earlier visits said. */
export function Visits({ clue, say }: { clue: Clue; say: Say }) {
  if (clue.verifications.length === 0) return null;
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('visit.before')}</h2>
      </div>
      <ol className="visits">
        {clue.verifications.map((visit) => (
          <li key={visit.id}>
            <p>
              <b>{dayOf(visit.visitedOn, clue, say)}</b>{' '}
              <span className={`badge ${visit.verdict === 'UNREACHED' ? 'amber' : 'blue'}`}>{visit.verdictName}</span>{' '}
              {visit.reason}
              {visit.revisitOn && `，${say('visit.revisited', { day: dayOf(visit.revisitOn, clue, say) })}`}
            </p>
            <Findings findings={visit.findings} say={say} />
            {visit.note && <p>{visit.note}</p>}
            {visit.doubt && <p className="problem">{visit.doubt}</p>}
            <p className="muted">{say('visit.visitedBy', { names: visit.visitors.join('、'), by: by(visit.by) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Risks first; what was not seen is said, too, and never passes for fine. */
function Findings({ findings, say }: { findings: Clue['verifications'][number]['findings']; say: Say }) {
  const of = (standing: string) => findings.filter((one) => one.standing === standing).map(({ name }) => name);
  const [risk, fine, unseen] = [of('RISK'), of('OK'), of('UNKNOWN')];
  return (
    <p className="visit-findings">
      {risk.length > 0 && <span className="badge red">{say('visit.risks', { what: risk.join('、') })}</span>}{' '}
      {fine.length > 0 && <span className="badge">{say('visit.fine', { what: fine.join('、') })}</span>}{' '}
      {unseen.length > 0 && <span className="muted">{say('visit.unseen', { what: unseen.join('、') })}</span>}
    </p>
  );
}

/** Photos and papers; each look is written into the audit. */
export function Papers({ clue, county, say }: { clue: Clue; county: string; say: Say }) {
  if (clue.attachments.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('visit.papers')}</h2>
      </div>
      <ul className="papers">
        {clue.attachments.map((paper) => (
          <li key={paper.id}>
            <a href={`/attachments/${county}/${clue.id}/${paper.id}`} target="_blank" rel="noreferrer">
              {paper.name}
            </a>{' '}
            <span className="muted">
              {say('visit.kilobytes', { n: Math.max(1, Math.round(paper.bytes / 1024)) })} · {by(paper.by)}{' '}
              {momentText(paper.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that was done about the clue, newest first. */
export function History({ clue, say }: { clue: Clue; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('visit.history')}</h2>
      </div>
      <ol className="timeline">
        {[...clue.events].reverse().map((event) => (
          <li key={event.id} className={event.kind === 'VERDICT' ? 'WARNING' : undefined}>
            <p className="muted">
              {momentText(event.at)} ·{' '}
              {event.by === 'hub' ? say('visit.byHub') : [by(event.by), event.role].filter(Boolean).join(' ')}
            </p>
            <p>
              {event.what} <span className="badge">{event.toStateName}</span>
            </p>
            {event.reason && <p>{event.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who, where, what kind of household. */
export function Facts({ clue, say }: { clue: Clue; say: Say }) {
  const { household: home, town, village } = clue;
  return (
    <div className="facts">
      <span>{[town?.name, village?.name, home?.group].filter(Boolean).join(' ') || MISSING}</span>
      {home ? (
        <>
          <span>
            <span className="badge">{home.kind}</span>{' '}
            <span className={`badge ${home.monitoredType ? 'blue' : ''}`}>
              {home.monitoredType ?? say('household.unmonitored')}
            </span>
          </span>
          <span>
            {say('household.size', { n: home.size })} · {say('household.labour', { n: home.labourers })}
          </span>
        </>
      ) : (
        <span>{say('visit.noHousehold')}</span>
      )}
      <span>{say('visit.channel', { channel: clue.channelName })}</span>
      {clue.risks.length > 0 && <span>{clue.risks.join('、')}</span>}
    </div>
  );
}
