import Link from 'next/link';
import { dateText, monthText } from '../../format.ts';
import type { AnalysisSignalsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

type MissedHouseholds = AnalysisSignalsQuery['analysis']['missed'];
type Trace = MissedHouseholds['rows'][number]['traces'][number];

interface Props {
  missed: MissedHouseholds;
  county: string;
  /** Address of the rows of the figure. */
  href: string;
  say: Say;
}

/** Reasons shown with a household; the others are counted. */
const SHOWN = 3;

/** 县残联《重度残疾人名单》缺报（2023年6月） */
function traceText(trace: Trace, say: Say): string {
  const feed = trace.title ? `${trace.department}“${trace.title}”` : '';
  const rule = trace.ruleName && trace.ruleName !== trace.title ? `（${trace.ruleName}）` : '';
  const months = trace.months.map((month) => monthText(month, say.language)).join('、');
  const when = months ? say('analysis.months', { months }) : '';
  return `${feed}${rule}${feed ? '：' : ''}${trace.whyName}${when}${trace.says ? `，${trace.says}` : ''}`;
}

/** Households identified that nobody had warned of, each with the rule or hand-in that was wanting. */
export function Missed({ missed, county, href, say }: Props) {
  const { figure, months, reasons, rows } = missed;
  const lead =
    months === null || months === undefined
      ? say('analysis.missedNoMonths')
      : say('analysis.missedLead', { n: months });
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('analysis.missed')}</h2>
        {figure.numerator ? (
          <div className="tools">
            <Link href={href}>{say('seeRows')}</Link>
          </div>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="muted">{figure.why ?? say('analysis.missedNone')}</p>
      ) : (
        <>
          <p className="muted">{lead}</p>
          <p className="badges">
            {reasons.map(({ why, name, households }) => (
              <span className="badge blue" key={why}>
                {say('analysis.reasonCount', { name, n: households })}
              </span>
            ))}
          </p>
          <div className="table-scroll">
            <table className="table cards-on-phone">
              <thead>
                <tr>
                  <th scope="col">{say('col.household')}</th>
                  <th scope="col">{say('col.village')}</th>
                  <th scope="col">{say('col.risk')}</th>
                  <th scope="col">{say('analysis.registered')}</th>
                  <th scope="col">{say('analysis.cause')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.case}>
                    <th scope="row">
                      <Link href={`/${county}/cases/${row.case}`}>{row.household || row.case.slice(0, 8)}</Link>
                    </th>
                    <td>
                      {row.townName} {row.villageName}
                    </td>
                    <td className="nowrap">{row.risks.join('、')}</td>
                    <td className="nowrap">{dateText(row.registeredOn, say.language)}</td>
                    <td className="wide">
                      <ul className="plain">
                        {row.traces.slice(0, SHOWN).map((trace) => (
                          <li key={trace.rule}>{traceText(trace, say)}</li>
                        ))}
                      </ul>
                      {row.traces.length > SHOWN && (
                        <span className="muted">{say('analysis.more', { n: row.traces.length - SHOWN })}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
