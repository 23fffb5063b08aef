import { dayText } from '../../format.ts';
import type { ContactDuty } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { Correct } from './Correct.tsx';
import { HandOver } from './HandOver.tsx';
import { Phone } from './Phone.tsx';
import type { Contact } from './types.ts';

const DUTIES: ContactDuty[] = ['CONTACT', 'DEPUTY'];

interface Props {
  contacts: readonly Contact[];
  county: string;
  today: string;
  names: Names;
  /** May note a handover. */
  keeps: boolean;
  say: Say;
}

/** Contact and deputy of every department, and who was before them. */
export function Contacts({ contacts, names, say, ...rest }: Props) {
  return (
    <section className="card long" id="contacts">
      <div className="card-head">
        <h2>{say('calendar.contacts')}</h2>
      </div>
      <p className="muted">{say('calendar.contactsLead')}</p>
      <div className="table-scroll">
        <table className="table cards-on-phone calendar-contacts">
          <thead>
            <tr>
              <th scope="col">{say('filter.department')}</th>
              {DUTIES.map((duty) => (
                <th scope="col" key={duty}>
                  {say(`calendar.duty.${duty}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.departments.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{departmentName(names, id)}</th>
                {DUTIES.map((duty) => (
                  <td key={duty} data-label={say(`calendar.duty.${duty}`)}>
                    <OfDuty
                      list={contacts.filter((one) => one.department === id && one.duty === duty)}
                      department={id}
                      {...{ duty, names, say, ...rest }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type OfDutyProps = Omit<Props, 'contacts'> & { list: readonly Contact[]; department: string; duty: ContactDuty };

function OfDuty({ list, department, duty, county, today, names, keeps, say }: OfDutyProps) {
  const present = list.find(({ from, until }) => from <= today && (!until || until >= today));
  const next = list.find(({ from }) => from > today);
  const before = list.filter(({ until }) => until && until < today);
  const year = Number(today.slice(0, 4));
  const day = (one: string) => dayText(one, say.language, year);
  return (
    <>
      {present ? (
        <p>
          <b>{present.name}</b> <span className="nowrap">{present.phoneMasked ?? say('calendar.noPhone')}</span>{' '}
          {keeps && present.phoneMasked && <Phone county={county} contact={present.id} name={present.name} />}
          <br />
          <span>{present.emailMasked ?? say('calendar.noEmail')}</span>
          <br />
          <span className="muted">{say('calendar.since', { day: day(present.from) })}</span>
        </p>
      ) : (
        <p className="muted">{say('calendar.nobody')}</p>
      )}
      {next && <p className="muted">{say('calendar.next', { name: next.name, day: day(next.from) })}</p>}
      {keeps && next && <Correct county={county} contact={next} />}
      {before.length > 0 && (
        <details>
          <summary>{say('calendar.before', { n: before.length })}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.id} className="muted">
                {one.name} {day(one.from)} – {one.until && day(one.until)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {keeps && present && <Correct county={county} contact={present} />}{' '}
      {keeps && (
        <HandOver
          {...{ county, department, duty, today }}
          name={departmentName(names, department)}
          first={list.length === 0}
        />
      )}
    </>
  );
}
