import type { Say } from '../../i18n/words.ts';
import { Reveal } from '../reveal/Reveal.tsx';
import type { Home } from './Why.tsx';

/** Who lives here, masked; the whole identity only for a purpose that is recorded. */
export function Members({
  home,
  county,
  reveals,
  say,
}: {
  home: Home;
  county: string;
  /** The reader's duty allows it to ask for a whole identity. */
  reveals: boolean;
  say: Say;
}) {
  const or = (value: string | null | undefined) => value || <span className="muted">{say('unknown')}</span>;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('household.members')}</h2>
      </div>
      <div className="table-scroll">
        <table className="table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{say('col.person')}</th>
              <th scope="col">{say('member.relation')}</th>
              <th scope="col">{say('col.idNo')}</th>
              <th scope="col">{say('member.phone')}</th>
              <th scope="col">{say('member.labour')}</th>
              <th scope="col">{say('member.schooling')}</th>
              <th scope="col">{say('member.insured')}</th>
              <th scope="col">
                <span className="sr-only">{say('reveal.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {home.members.map((m) => (
              <tr key={m.id}>
                <th scope="row">
                  <b>{m.name}</b> {m.change && <span className="badge">{m.change}</span>}
                </th>
                <td>{or(m.relation)}</td>
                <td className="nowrap wide">{m.idNoMasked}</td>
                <td className="nowrap" data-label={say('member.phone')}>
                  {or(m.phoneMasked)}
                </td>
                <td data-label={say('member.labour')}>{or(m.labour)}</td>
                <td data-label={say('member.schooling')}>{or(m.schooling)}</td>
                <td data-label={say('member.insured')}>{or(m.insured)}</td>
                <td className="screen-only wide">
                  {reveals && <Reveal county={county} person={m.id} name={m.name} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
