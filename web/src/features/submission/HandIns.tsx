import Link from 'next/link';
import { dayText, grouped } from '../../format.ts';
import type { HandInState, OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { overdue, SIGN, soon, stateText } from './state.ts';
import { TemplateLink } from './TemplateLink.tsx';

export type HandIn = OverviewQuery['handInStatus'][number];
const STATES: HandInState[] = ['DELIVERED', 'NIL', 'MISSING', 'NOT_DUE', 'NOT_OWED'];

/** What each department owes for the month and where it stands. */
export function HandIns({
  list,
  county,
  names,
  day,
  say,
  templates = false,
}: {
  list: readonly HandIn[];
  county: string;
  names: Names;
  day: string;
  say: Say;
  /** With the workbook to fill in beside each extract. */
  templates?: boolean;
}) {
  const departments = [...new Set(list.map((h) => h.department))];
  return (
    <>
      <p className="legend" aria-hidden="true">
        {STATES.map((state) => (
          <span key={state}>
            <i className={`mark ${state}`}>{SIGN[state]}</i>
            {say(`state.${state}`)}
          </span>
        ))}
      </p>
      <ul className="hand-ins">
        {departments.map((department) => (
          <li key={department}>
            <h3>{departmentName(names, department)}</h3>
            <ul>
              {list
                .filter((h) => h.department === department)
                .map((h) => (
                  <HandInLine
                    key={h.extract}
                    handIn={h}
                    open={!names.own?.town}
                    template={templates && !names.own?.town}
                    county={county}
                    day={day}
                    say={say}
                  />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  handIn: HandIn;
  county: string;
  /** The person may open hand-ins. */
  open: boolean;
  template: boolean;
  day: string;
  say: Say;
}

function HandInLine({ handIn, county, open, template, day, say }: LineProps) {
  const over = overdue(handIn, day) > 0;
  const tone = over ? 'red' : soon(handIn, day) !== null ? 'amber' : 'muted';
  const got = handIn.state === 'DELIVERED' && handIn.received !== null && handIn.received !== undefined;
  return (
    <li>
      <i className={`mark ${handIn.state} ${over ? 'over' : ''}`} aria-hidden="true">
        {SIGN[handIn.state]}
      </i>
      <span>
        {handIn.batch && open ? (
          <Link href={`/${county}/submissions/${handIn.batch}`}>{handIn.title}</Link>
        ) : (
          handIn.title
        )}
        {template && <TemplateLink county={county} extract={handIn.extract} title={handIn.title} />}
      </span>
      <span className={tone} title={handIn.due ? `${say('col.due')} ${dayText(handIn.due, say.language)}` : undefined}>
        {stateText(handIn, day, say)}
        {got && ` ${grouped(handIn.received)} ${say('items')}`}
      </span>
    </li>
  );
}
