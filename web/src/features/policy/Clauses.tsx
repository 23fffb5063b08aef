import { departmentName, type Names } from '../../ui/describe.ts';
import { ReplayLink } from '../replay/ReplayLink.tsx';
import { anchorOf } from './anchor.ts';
import { ParameterText } from './ParameterText.tsx';
import { ApprovalState, Origin, type Part, type Policy, validity } from './parts.tsx';

type Clause = Policy['clauses'][number];
type Rule = Clause['rules'][number];

/** Each clause of the documents beside what the system does with it. */
export function Clauses({ policy, names, say, county }: Part) {
  return (
    <section className="card long" id="clauses">
      <div className="card-head">
        <h2>{say('policy.clauses')}</h2>
      </div>
      {policy.clauses.map((clause) => (
        <article
          key={anchorOf(clause.policy, clause.article)}
          className="beside"
          id={anchorOf(clause.policy, clause.article)}
        >
          <div>
            <h3>
              {clause.article}{' '}
              {clause.department && <span className="muted">{departmentName(names, clause.department)}</span>}{' '}
              {clause.inherited && policy.layers.length > 1 && (
                <Inherited clause={clause} policy={policy} names={names} say={say} />
              )}
            </h3>
            <p className="text">{clause.text}</p>
            {clause.frequency && <p className="muted">{clause.frequency}</p>}
          </div>
          <Does clause={clause} policy={policy} names={names} say={say} county={county} />
        </article>
      ))}
    </section>
  );
}

/** Of a superior's document: which. */
function Inherited({ clause, policy, say }: Part & { clause: Clause }) {
  const layer = policy.layers.find(({ id }) => id === clause.policy);
  return (
    <span className="badge">
      {say('policy.upper')} {layer?.documentNo}
    </span>
  );
}

/** What the system does with a paragraph: extracts it asks for, rules that judge them, days, steps, what is open. */
function Does({ clause, policy, names, say, county }: Part & { clause: Clause }) {
  const known = new Set(clause.rules.flatMap((rule) => rule.parameters.map(({ name }) => `${rule.id}.${name}`)));
  const open = clause.open.filter(({ name }) => !known.has(name));
  const nothing = clause.rules.length + clause.extracts.length + clause.uses.length + open.length === 0;
  if (nothing) return <p className="does muted">{say('policy.nothing')}</p>;
  return (
    <div className="does">
      {clause.extracts.length > 0 && (
        <ul className="facts-list" aria-label={say('policy.extracts')}>
          {clause.extracts.map((extract) => (
            <li key={extract.id}>
              <span className="badge">{say('policy.extracts')}</span> <b>{extract.title}</b>{' '}
              <span className="muted">
                {[departmentName(names, extract.department), extract.due, validity(extract, say)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {clause.rules.length > 0 && (
        <ul className="rules" aria-label={say('policy.rules')}>
          {clause.rules.map((rule) => (
            <RuleItem key={rule.id} rule={rule} policy={policy} names={names} say={say} county={county} />
          ))}
        </ul>
      )}
      {clause.uses.length > 0 && (
        <ul className="facts-list">
          {clause.uses.map((use) => (
            <li key={`${use.kind} ${use.title} ${use.text}`}>
              <span className="badge">{say(`use.${use.kind}`)}</span> <b>{use.title}</b> {use.text}
              {use.reason && <span className="muted"> （{use.reason}）</span>}
            </li>
          ))}
        </ul>
      )}
      {open.map((value) => (
        <p key={value.name} className="open-line">
          <b>{value.label}</b>：{value.value} <ApprovalState value={value} say={say} />{' '}
          <span className="muted">{value.reason}</span>
        </p>
      ))}
    </div>
  );
}

/** Longer lists of words are folded. */
const LONG = 60;

function RuleItem({ rule, names, say, county }: Part & { rule: Rule }) {
  const about = [say(`subject.${rule.subject}`), ...risksOf(rule.risk, names), validity(rule, say)];
  return (
    <li>
      <b>{rule.name}</b> <span className="muted">{about.filter(Boolean).join(' · ')}</span>{' '}
      {county && <ReplayLink county={county} rule={rule} say={say} />}
      {rule.parameters.map((value) => (
        <div key={value.name}>
          {value.value.length > LONG ? (
            <details>
              <summary>
                {value.label}（{value.value.split('、').length}）
              </summary>
              {value.value}
            </details>
          ) : (
            <ParameterText parameter={value} />
          )}{' '}
          <ApprovalState value={value} say={say} /> <Origin value={value} say={say} />
          {value.open && value.reason && <p className="muted">{value.reason}</p>}
        </div>
      ))}
    </li>
  );
}

/** Names of the kinds of risk (codes joined by +) that can be named. */
const risksOf = (codes: string, names: Names): string[] =>
  codes.split('+').flatMap((code) => names.risks?.find((r) => r.code === code)?.name ?? []);
