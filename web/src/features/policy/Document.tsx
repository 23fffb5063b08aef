import { grouped, MISSING, monthText, yuan } from '../../format.ts';
import type { PolicyQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, extractTitle, type Names } from '../../ui/describe.ts';
import { ParameterText } from './ParameterText.tsx';

type Policy = PolicyQuery['policy'];
interface Props {
  policy: Policy;
  names: Names;
  say: Say;
}

/** The document's clauses, each with the rules that read it. */
export function Clauses({ policy, names, say }: Props) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('policy.clauses')}</h2>
      </div>
      {policy.clauses.map((clause) => (
        <article key={`${clause.article} ${clause.department ?? ''}`} className="clause" id={clause.article}>
          <h3>
            {clause.article}{' '}
            {clause.department && <span className="muted">{departmentName(names, clause.department)}</span>}
          </h3>
          <p className="text">{clause.text}</p>
          {clause.rules.length === 0 ? (
            <p className="muted">{say('policy.noRules')}</p>
          ) : (
            <ul className="rules">
              {clause.rules.map((rule) => (
                <li key={rule.id}>
                  <b>{rule.name}</b>{' '}
                  <span className="muted">
                    {[
                      extractTitle(names, rule.extract),
                      say(`subject.${rule.subject}`),
                      ...risksOf(rule.risk, names),
                    ].join(' · ')}
                  </span>
                  {rule.parameters.map((p) => (
                    <div key={p.name}>
                      <ParameterText parameter={p} /> {p.open && <Approval parameter={p} say={say} />}
                    </div>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}

function Approval({ parameter, say }: { parameter: Policy['open'][number]; say: Say }) {
  if (parameter.approvalNo)
    return <span className="badge blue">✓ {say('policy.approved', { no: parameter.approvalNo })}</span>;
  return parameter.approvalRequired ? (
    <span className="badge amber">! {say('policy.waiting')}</span>
  ) : (
    <span className="badge">{say('policy.noApproval')}</span>
  );
}

/** Names of the kinds of risk (codes joined by +) that can be named. */
const risksOf = (codes: string, names: Names): string[] =>
  codes.split('+').flatMap((code) => names.risks?.find((r) => r.code === code)?.name ?? []);

/** What the document leaves open: our default, why, and whether it was approved. */
export function Open({ policy, say }: Props) {
  return (
    <section className="card">
      <div className="card-head">
        <div>
          <h2>{say('policy.open')}</h2>
          <p className="muted">{say('policy.openLead')}</p>
        </div>
      </div>
      {policy.open.length === 0 && <p className="muted">{say('policy.noOpen')}</p>}
      <ul className="todo">
        {policy.open.map((p) => (
          <li key={`${p.name} ${p.label}`} className="open-point">
            <div>
              <p>
                <b>{p.label}</b> <Approval parameter={p} say={say} />
              </p>
              <p>
                {say('policy.default')}：{p.operator} {p.value} {p.unit}
              </p>
              <p className="muted">
                {say('policy.reason')}：{p.reason ?? MISSING}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Income lines entered for the county. */
export function Lines({ policy, say }: Props) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('policy.lines')}</h2>
      </div>
      {policy.incomeLines.length === 0 ? (
        <p className="amber">{say('policy.noLines')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('income.year')}</th>
              <th scope="col" className="number">
                {say('income.line')}
              </th>
              <th scope="col">{say('policy.note')}</th>
            </tr>
          </thead>
          <tbody>
            {policy.incomeLines.map((l) => (
              <tr key={l.year}>
                <th scope="row">{l.year}</th>
                <td className="number">{yuan(l.line, say.language)}</td>
                <td>{l.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Which department owes which extract, and when. */
export function OwedList({ policy, say }: Props) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>
          {say('policy.owed')}{' '}
          <span className="muted">{grouped(policy.departments.flatMap((d) => d.extracts).length)}</span>
        </h2>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('col.department')}</th>
            <th scope="col">{say('col.extract')}</th>
            <th scope="col">{say('col.due')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.departments.flatMap((d) =>
            d.extracts.map((e, i) => (
              <tr key={e.id}>
                <th scope="row">{i === 0 ? d.name : <span className="sr-only">{d.name}</span>}</th>
                <td>
                  {e.title}
                  <div className="muted">{e.clause?.article}</div>
                </td>
                <td>
                  {e.due}
                  {e.months && e.months.length > 0 && (
                    <div className="muted">{say('policy.yearMonths', { months: e.months.join('、') })}</div>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Title line of the document. */
export function issued(policy: Policy, say: Say): string {
  return `${policy.title} · ${policy.documentNo} · ${policy.issuer} · ${say('policy.issued')} ${policy.issued} · ${say('policy.from', { month: monthText(policy.effectiveFrom, say.language) })}`;
}
