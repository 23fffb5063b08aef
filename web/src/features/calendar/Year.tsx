import Link from 'next/link';
import { to } from '../../filter.ts';
import { monthShort, monthText } from '../../format.ts';
import type { HandInState } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { SIGN } from '../submission/state.ts';
import { standing, type YearRow } from './types.ts';

const STATES: HandInState[] = ['DELIVERED', 'NIL', 'MISSING', 'NOT_DUE', 'NOT_OWED'];
/** What came, but late. */
const LATE = '!';

interface Props {
  year: string;
  rows: readonly YearRow[];
  county: string;
  today: string;
  names: Names;
  say: Say;
}

/** Twelve months of every extract, each with a sign that has words behind it. */
export function Year({ year, rows, county, today, names, say }: Props) {
  const months = rows[0]?.months.map(({ month }) => month) ?? [];
  const scroll = say('calendar.year', { year });
  return (
    <section className="card long" id="year">
      <div className="card-head">
        <h2>{scroll}</h2>
      </div>
      <p className="legend" aria-hidden="true">
        {STATES.map((state) => (
          <span key={state}>
            <i className={`mark ${state} ${state === 'MISSING' ? 'over' : ''}`}>{SIGN[state]}</i>
            {say(`state.${state}`)}
          </span>
        ))}
        <span>
          <i className="mark LATE">{LATE}</i>
          {say('late')}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="table-scroll" aria-label={scroll} tabIndex={0}>
        <table className="table compact calendar-year">
          <thead>
            <tr>
              <th scope="col">{say('calendar.what')}</th>
              {months.map((month) => (
                <th scope="col" key={month}>
                  <Link href={to(county, 'calendar', { month })} aria-label={monthText(month, say.language)}>
                    {monthShort(month, say.language).replace(/^\d+年| \d{4}$/, '')}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.extract}>
                <th scope="row">
                  {row.title} <span className="muted">{departmentName(names, row.department)}</span>
                </th>
                {months.map((month) => {
                  const cell = row.months.find((one) => one.month === month);
                  if (!cell) return <td key={month} />;
                  const words = standing(cell, today, say);
                  const late = cell.late && cell.state !== 'MISSING';
                  return (
                    <td key={month} title={words}>
                      <i
                        className={`mark ${late ? 'LATE' : cell.state} ${cell.state === 'MISSING' ? 'over' : ''}`}
                        aria-hidden="true"
                      >
                        {late ? LATE : SIGN[cell.state]}
                      </i>
                      <span className="sr-only">{words}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
