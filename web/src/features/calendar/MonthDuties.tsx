import Link from 'next/link';
import { dayText, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { SIGN } from '../submission/state.ts';
import { type Duty, type Month, standing, tone } from './types.ts';

interface Props {
  calendar: Month;
  county: string;
  names: Names;
  say: Say;
}

/** What is to be done about the month, in the order of its days; what is not owed stands apart. */
export function MonthDuties(props: Props) {
  const { calendar, say } = props;
  const idle = calendar.duties.filter(({ hand }) => hand?.state === 'NOT_OWED');
  const owed = calendar.duties.filter(({ hand }) => hand?.state !== 'NOT_OWED');
  return (
    <section className="card long" id="month">
      <div className="card-head">
        <h2>{say('calendar.month')}</h2>
      </div>
      {owed.length === 0 ? <p className="muted">{say('calendar.nothing')}</p> : <Duties {...props} list={owed} />}
      {idle.length > 0 && (
        <details>
          <summary>{say('calendar.notOwed', { n: idle.length })}</summary>
          <Duties {...props} list={idle} />
        </details>
      )}
    </section>
  );
}

function Duties({ list, ...props }: Props & { list: readonly Duty[] }) {
  const { say } = props;
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone calendar-month">
        <thead>
          <tr>
            <th scope="col">{say('calendar.what')}</th>
            <th scope="col">{say('calendar.due')}</th>
            <th scope="col">{say('calendar.who')}</th>
            <th scope="col">{say('col.state')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((duty, at) => (
            <Row
              key={`${duty.kind} ${duty.id}`}
              duty={duty}
              ditto={grounds(duty) === grounds(list[at - 1])}
              {...props}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a duty rests on, to tell whether the one before rests on the same. */
const grounds = (duty: Duty | undefined): string | null =>
  duty ? JSON.stringify([duty.clause?.documentNo, duty.clause?.article, duty.clause?.quote, duty.reason]) : null;

/** `ditto`: it rests on the same as the row before, which is not said at length again. */
function Row({ duty, ditto, calendar, county, names, say }: Props & { duty: Duty; ditto: boolean }) {
  const { hand, due, clause, reason } = duty;
  const to = duty.to.map((id) => departmentName(names, id)).join('、');
  const year = Number(calendar.month.slice(0, 4));
  return (
    <tr>
      <th scope="row">
        {duty.kind !== 'DUE' && <span className="badge">{say(`calendar.kind.${duty.kind}`)}</span>}{' '}
        {hand?.batch ? <Link href={`/${county}/submissions/${hand.batch}`}>{duty.title}</Link> : <b>{duty.title}</b>}
        {ditto && <p className="muted">{say('calendar.ditto')}</p>}
        {!ditto && clause && (
          <p className="quote-line">
            <q>{clause.quote}</q>{' '}
            <span className="muted">
              {clause.documentNo} {clause.article}
            </span>
          </p>
        )}
        {!ditto && reason && <p className="muted">{reason}</p>}
      </th>
      <td data-label={say('calendar.due')}>
        <span className="nowrap">{due ? dayText(due, say.language, year) : MISSING}</span>
        <p className="muted">{duty.when}</p>
      </td>
      <td data-label={say('calendar.who')}>
        {duty.department ? departmentName(names, duty.department) : (duty.by ?? MISSING)}
        {to && <p className="muted">{say('calendar.to', { to })}</p>}
      </td>
      <td data-label={say('col.state')}>
        {hand ? (
          <span className="calendar-state">
            <i className={`mark ${hand.state} ${hand.state === 'MISSING' ? 'over' : ''}`} aria-hidden="true">
              {SIGN[hand.state]}
            </i>
            <span className={tone(hand)}>
              {standing(hand, calendar.today, say)}
              {hand.returned > 0 && hand.state === 'MISSING' && `，${say('returned', { n: hand.returned })}`}
            </span>
          </span>
        ) : (
          <span className="muted">{say('calendar.untold')}</span>
        )}
      </td>
    </tr>
  );
}
