import Link from 'next/link';
import { grouped, MISSING, signed } from '../../format.ts';
import type { AnalysisSignalsQuery, MeasureFilter } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { figureLink } from '../measure/address.ts';

interface Props {
  mass: AnalysisSignalsQuery['analysis']['massRisks'];
  county: string;
  filter: MeasureFilter;
  say: Say;
}

/** Where risk masses: same village, same risk, same month; each signal opens its households. */
export function MassRisks({ mass, county, filter, say }: Props) {
  const { least, reason, why, signals } = mass;
  const none =
    why ?? (least === null || least === undefined ? say('analysis.massOff') : say('analysis.massNone', { n: least }));
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('analysis.mass')}</h2>
      </div>
      {signals.length > 0 && (
        <p className="muted">{say('analysis.massLead', { n: least ?? '', reason: reason ?? '' })}</p>
      )}
      {signals.length === 0 ? (
        <p className="muted" title={reason ?? undefined}>
          {none}
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('col.village')}</th>
              <th scope="col">{say('col.risk')}</th>
              <th scope="col" className="number">
                {say('col.households')}
              </th>
              <th scope="col" className="number">
                {say('change')}
              </th>
              <th scope="col" className="number">
                {say('analysis.alerts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {signals.map((one) => (
              <tr key={`${one.month}${one.village}${one.risk}`}>
                <th scope="row">
                  {one.townName} {one.villageName}
                </th>
                <td>{one.riskName}</td>
                <td className="number">
                  <Link
                    href={figureLink(county, {
                      ...{ measure: 'households', from: one.month, to: one.month },
                      filter: { ...filter, villages: [one.village], risks: [one.risk] },
                    })}
                    aria-label={`${one.villageName} ${one.riskName} ${one.households}，${say('seeRows')}`}
                  >
                    {grouped(one.households)}
                  </Link>
                </td>
                <td className="number">
                  {one.before === null || one.before === undefined ? MISSING : signed(one.households - one.before)}
                </td>
                <td className="number">{one.alerts > 0 ? grouped(one.alerts) : '0'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
