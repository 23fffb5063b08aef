import Link from 'next/link';
import type { RowRulesQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { policyLink } from '../policy/anchor.ts';
import { ParameterText } from '../policy/ParameterText.tsx';

/** The phrase of the document that the row was judged by, and how it was read. */
export function Clauses({
  rules,
  why,
  county,
  say,
}: {
  rules: readonly Omit<RowRulesQuery['policy']['rules'][number], 'extract'>[];
  why?: string;
  county: string;
  say: Say;
}) {
  return (
    <section className="card">
      {why && (
        <>
          <h2>{say('row.why')}</h2>
          <p className="sentence-box">{why}</p>
        </>
      )}
      <h2>{say('row.clause')}</h2>
      {rules.length === 0 && <p className="muted">{say('row.noClause')}</p>}
      {rules.map((rule) => (
        <div key={rule.id} className="clause">
          <p className="muted">
            {rule.clause.documentNo} {rule.clause.article}
          </p>
          <p className="quote text">{rule.clause.quote}</p>
          <ul className="rules">
            <li>
              <b>{rule.name}</b>
              {rule.parameters.map((p) => (
                <ParameterText key={p.name} parameter={p} />
              ))}
            </li>
          </ul>
          <p className="links">
            <Link href={policyLink(county, rule.clause)}>{say('row.policy')}</Link>
          </p>
        </div>
      ))}
    </section>
  );
}
