import Link from 'next/link';
import { dateText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { policyLink } from '../policy/anchor.ts';
import type { Step, Whole } from './types.ts';

interface Props {
  one: Whole;
  county: string;
  say: Say;
}

/** The procedure as the document writes it: what was done, by whom, and what is next. */
export function Steps({ one, county, say }: Props) {
  const exiting = one.steps.filter(({ exit }) => exit);
  const begun =
    one.state === 'EXITING' || one.state === 'RISK_ELIMINATED' || exiting.some(({ state }) => state !== 'LATER');
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('case.steps')}</h2>
      </div>
      <List steps={one.steps.filter(({ exit }) => !exit)} county={county} say={say} />
      <details open={begun} className="case-exit">
        <summary>{say('case.exitSteps')}</summary>
        <List steps={exiting} county={county} say={say} />
      </details>
    </section>
  );
}

function List({ steps, county, say }: Omit<Props, 'one'> & { steps: readonly Step[] }) {
  return (
    <ol className="case-steps">
      {steps.map((step) => (
        <li key={step.id} className={step.state} aria-current={step.state === 'NEXT' ? 'step' : undefined}>
          <p>
            <b>{step.label}</b> <span className="badge">{step.by}</span>{' '}
            <span className={`badge ${step.state === 'NEXT' ? 'amber' : step.state === 'DONE' ? 'blue' : ''}`}>
              {say(`case.step.${step.state}`)}
            </span>
            {step.days && <span className="muted"> {say('case.publicityDays', { n: step.days })}</span>}
          </p>
          {step.doneOn && (
            <p>
              {dateText(step.doneOn, say.language)} {step.doneBy}
            </p>
          )}
          <Publicity step={step} say={say} />
          {step.ground && <p className="muted">{step.ground}</p>}
          {step.note && <p>{step.note}</p>}
          {step.clause ? (
            <p className="quote">
              <Link href={policyLink(county, step.clause)}>{step.clause.quote}</Link>
            </p>
          ) : (
            <p className="muted">{step.reason}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Day of posting, last day, and the first on which one may go on. */
function Publicity({ step, say }: { step: Step; say: Say }) {
  if (!step.postedOn || !step.endsOn || !step.nextFrom) return null;
  const [posted, ends, next] = [step.postedOn, step.endsOn, step.nextFrom].map((day) => dateText(day, say.language));
  return (
    <p className={step.state === 'NEXT' ? 'amber' : 'muted'}>
      {say('case.publicity', { posted: posted ?? '', ends: ends ?? '', next: next ?? '' })}
    </p>
  );
}
