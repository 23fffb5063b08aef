import { MISSING, yuan } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import type { Home } from './Why.tsx';

/** Income against the line, year by year; what is missing is named, never counted as 0. */
export function Incomes({ home, say }: { home: Home; say: Say }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('household.incomes')}</h2>
      </div>
      {home.incomes.length === 0 ? (
        <p className="muted">{say('household.noIncomes')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('income.year')}</th>
                <th scope="col" className="number">
                  {say('income.perCapita')}
                </th>
                <th scope="col" className="number">
                  {say('income.line')}
                </th>
                <th scope="col" className="number">
                  {say('income.rigid')}
                </th>
                <th scope="col">{say('income.missing')}</th>
              </tr>
            </thead>
            <tbody>
              {home.incomes.map((year) => (
                <tr key={year.year}>
                  <th scope="row">{year.year}</th>
                  <td className="number wide" data-label={say('income.perCapita')}>
                    {yuan(year.perCapita, say.language)} <Below year={year} say={say} />
                  </td>
                  <td className="number" data-label={say('income.line')}>
                    {year.line ? yuan(year.line, say.language) : say('unknown')}
                  </td>
                  <td className="number" data-label={say('income.rigid')}>
                    {yuan(year.rigid, say.language)}
                  </td>
                  <td className="wide" data-label={say('income.missing')}>
                    {year.missing.length > 0 ? year.missing.join('、') : MISSING}
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

function Below({ year, say }: { year: Home['incomes'][number]; say: Say }) {
  if (!year.perCapita) return null;
  if (!year.line) return <span className="badge">{say('income.unknown')}</span>;
  return Number(year.perCapita) < Number(year.line) ? <span className="badge red">▼ {say('income.below')}</span> : null;
}
