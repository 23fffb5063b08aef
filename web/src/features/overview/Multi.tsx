import Link from 'next/link';
import { money, yuan } from '../../format.ts';
import type { OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';

/** Households that several departments warned about: the first to visit. */
export function Multi({
  list,
  county,
  names,
  more,
  say,
}: {
  list: OverviewQuery['overview']['multi'];
  county: string;
  names: Names;
  more: string;
  say: Say;
}) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('overview.multi')}</h2>
        <div className="tools">
          <Link href={more}>{say('overview.allMulti')}</Link>
        </div>
      </div>
      {list.length === 0 ? (
        <p className="muted">{say('overview.noMulti')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('col.head')}</th>
                <th scope="col">{say('col.village')}</th>
                <th scope="col">{say('col.departments')}</th>
                <th scope="col">{say('col.risks')}</th>
                <th scope="col" className="number">
                  {say('col.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((clue) => (
                <tr key={clue.id}>
                  <th scope="row">
                    <Link href={`/${county}/households/${clue.household.id}`}>
                      {clue.household.head?.name ?? clue.household.id}
                    </Link>{' '}
                    <span className="muted nowrap">
                      {clue.household.kind} · {clue.household.size} {say('people')}
                    </span>
                  </th>
                  <td>
                    {clue.town?.name} {clue.village?.name}
                  </td>
                  <td className="wide">
                    <span className="badges">
                      {clue.departments.map((d) => (
                        <span className="badge blue" key={d}>
                          {departmentName(names, d)}
                        </span>
                      ))}
                    </span>
                  </td>
                  <td className="wide">{clue.risks.join('、')}</td>
                  <td className="number" data-label={say('col.amount')} title={yuan(clue.amount)}>
                    {Number(clue.amount) > 0 ? money(clue.amount, say.language) : '—'}
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
