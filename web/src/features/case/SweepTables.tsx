import Link from 'next/link';
import { type Filter, to } from '../../filter.ts';
import { dateText, grouped } from '../../format.ts';
import type { SweepPageQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { type Names, townName } from '../../ui/describe.ts';
import { policyLink } from '../policy/anchor.ts';
import { SweepTick } from './SweepTick.tsx';

/** Digits of a village's code that are its town's. */
const TOWN = 9;

type Sweep = SweepPageQuery['sweep'];
interface Props {
  sweep: Sweep;
  county: string;
  filter: Filter;
  say: Say;
}

/** Who is to be looked after, in the document's words, and how many households that is. */
export function Groups({ sweep, county, say }: Props) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('sweep.groups')}</h2>
      </div>
      {sweep.clause && (
        <p className="quote">
          <Link href={policyLink(county, sweep.clause)}>{sweep.clause.quote}</Link>
        </p>
      )}
      <p className="muted">{say('sweep.byLists')}</p>
      <ul className="sweep-groups">
        {sweep.groups.map((group) => (
          <li key={group.id}>
            <b>{group.label}</b>{' '}
            <span className="badge">
              {group.total === null || group.total === undefined ? say('sweep.unlisted') : grouped(group.total)}
            </span>
            {group.reason && <span className="muted"> {group.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far each village is; those with most left first. */
export function Villages({ sweep, county, filter, names, say }: Props & { names: Names }) {
  const rows = sweep.villages.toSorted((a, b) => b.total - b.visited - (a.total - a.visited));
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('sweep.villages')}</h2>
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('col.village')}</th>
              {(['sweep.total', 'sweep.visited', 'sweep.risk'] as const).map((word) => (
                <th scope="col" className="number" key={word}>
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, division, total, visited, risk }) => (
              <tr key={code ?? ''}>
                <th scope="row">
                  {code ? (
                    <Link href={to(county, 'cases/sweep', { ...filter, village: code })}>{division?.name ?? code}</Link>
                  ) : (
                    say('unknown')
                  )}{' '}
                  <span className="muted">{code && townName(names, code.slice(0, TOWN))}</span>
                </th>
                <td className="number">{grouped(total)}</td>
                <td className={visited < total ? 'number amber' : 'number'}>{grouped(visited)}</td>
                <td className="number">{grouped(risk)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Households of a village, ticked off one by one. */
export function Houses({ sweep, county, filter, say }: Props) {
  const village = sweep.villages[0]?.division?.name ?? '';
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('sweep.houses', { village })}</h2>
        <Link className="screen-only" href={to(county, 'cases/sweep', { ...filter, village: undefined } as Filter)}>
          {say('sweep.back')}
        </Link>
      </div>
      <ul className="sweep-houses">
        {sweep.households.map((one) => (
          <li key={one.householdId}>
            <div>
              <Link href={`/${county}/households/${one.householdId}`}>
                <b>{one.household?.head?.name ?? one.householdId}</b>
              </Link>{' '}
              <span className="muted">
                {[one.household?.group, one.household && `${one.household.size} ${say('people')}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <p className="badges">
                {one.groups.map((group) => (
                  <span className="badge" key={group}>
                    {group}
                  </span>
                ))}
              </p>
              {one.note && <p>{one.note}</p>}
            </div>
            {one.finding && one.visitedOn ? (
              <span className={`badge ${one.finding === 'RISK' ? 'red' : 'blue'}`}>
                {dateText(one.visitedOn, say.language)} {say(`sweep.${one.finding}`)}
              </span>
            ) : sweep.mine ? (
              <SweepTick county={county} household={one.householdId} />
            ) : (
              <span className="muted">{say('sweep.left')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
