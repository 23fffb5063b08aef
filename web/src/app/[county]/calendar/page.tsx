import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Contacts } from '../../../features/calendar/Contacts.tsx';
import { LateTable } from '../../../features/calendar/LateTable.tsx';
import { MonthDuties } from '../../../features/calendar/MonthDuties.tsx';
import { Reminders } from '../../../features/calendar/Reminders.tsx';
import { fallingDue, monthsAfter, monthToShow, titleOf } from '../../../features/calendar/types.ts';
import { Year } from '../../../features/calendar/Year.tsx';
import { to } from '../../../filter.ts';
import { dayText, monthText, today } from '../../../format.ts';
import { CalendarDocument } from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { may } from '../../../server/shell.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** The lateness looks back over this many months, the one shown included. */
const LOOKS_BACK = 12;

/** 报送日历: who owes what by when, how it stands, and who answers for it. */
export default async function CalendarPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const asked = (await props.searchParams).month;
  const month = (asked && page.filter.month) || monthToShow(page.filter.month, today());
  const from = monthsAfter(month, 1 - LOOKS_BACK);
  const year = month.slice(0, 4);
  const answer = await ask(CalendarDocument, { county, month, year: Number(year), from });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const shown = asked ? month : fallingDue(answer.data.calendar, today());
  if (shown !== page.filter.month) redirect(to(county, 'calendar', { ...page.filter, month: shown }));
  const { calendar, calendarYear, lateness } = answer.data;
  const [sees, keeps] = [await may(county, 'READ_PERSON'), await may(county, 'KEEP_CONTACTS')];
  const day = (one: string) => dayText(one, say.language, Number(year));
  const lead = { from: day(calendar.from), until: day(calendar.until), recipient: calendar.recipient };
  return (
    <div className="stack">
      <PageHead title={titleOf(month, say)} say={say} lead={say('calendar.lead', lead)}>
        <Months county={county} month={month} sees={sees} say={say} />
      </PageHead>
      <MonthDuties {...{ calendar, county, names, say }} />
      <Year {...{ year, county, names, say }} rows={calendarYear} today={calendar.today} />
      <Reminders {...{ calendar, names, say }} />
      {sees && <Contacts {...{ county, names, keeps, say }} contacts={calendar.contacts} today={calendar.today} />}
      <LateTable {...{ from, names, say }} rows={lateness} to={month} />
    </div>
  );
}

/** The months beside this one, and the parts of the page. */
function Months({ county, month, sees, say }: { county: string; month: string; sees: boolean; say: Say }) {
  const [before, after] = [monthsAfter(month, -1), monthsAfter(month, 1)];
  const parts = ['month', 'year', 'reminders', ...(sees ? (['contacts'] as const) : []), 'late'] as const;
  return (
    <nav className="calendar-nav screen-only" aria-label={say('calendar.nav')}>
      <Link className="button-link" href={to(county, 'calendar', { month: before })}>
        ← {monthText(before, say.language)}
      </Link>
      <Link className="button-link" href={to(county, 'calendar', { month: after })}>
        {monthText(after, say.language)} →
      </Link>
      {parts.map((part) => (
        <a key={part} href={`#${part}`}>
          {say(`calendar.part.${part}`)}
        </a>
      ))}
    </nav>
  );
}
