import { dayText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { stateText } from '../submission/state.ts';
import { TemplateLink } from '../submission/TemplateLink.tsx';
import { isOwed, type Owing } from './months.ts';
import { Nil } from './Nil.tsx';

/** What is still owed for the month; where there is nothing to hand in, that is said by 零报告. */
export function Owed({
  list,
  county,
  names,
  month,
  day,
  say,
}: {
  list: readonly Owing[];
  county: string;
  names: Names;
  month: string;
  day: string;
  say: Say;
}) {
  const owed = list.filter(isOwed);
  if (owed.length === 0) return <p className="muted">{say('handIn.nothingOwed')}</p>;
  return (
    <ul className="owed">
      {owed.map((one) => (
        <li key={one.extract}>
          <span>
            <b>{one.title}</b> <span className="muted">{departmentName(names, one.department)}</span>{' '}
            <TemplateLink county={county} extract={one.extract} title={one.title} />
          </span>
          <span className={one.state === 'MISSING' ? 'red' : 'muted'}>
            {stateText(one, day, say)}
            {one.due && ` · ${say('col.due')} ${dayText(one.due, say.language)}`}
          </span>
          <Nil county={county} month={month} extract={one.extract} title={one.title} />
        </li>
      ))}
    </ul>
  );
}
