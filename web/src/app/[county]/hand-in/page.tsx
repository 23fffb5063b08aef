import Link from 'next/link';
import { monthToShow } from '../../../features/calendar/types.ts';
import { Desk } from '../../../features/hand-in/Desk.tsx';
import { monthsToAsk, monthsToShow, type OwedMonth } from '../../../features/hand-in/months.ts';
import { Owed } from '../../../features/hand-in/Owed.tsx';
import { to } from '../../../filter.ts';
import { monthText, today } from '../../../format.ts';
import { HandInPageDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { may, shell } from '../../../server/shell.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** 报送文件: files in, what they are taken for, checked first, then handed in. */
export default async function HandInPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter, names } = page;
  if (!page.ok) return page.refusal;
  if (!(await may(county, 'HAND_IN')))
    return <Refusal answer={{ ok: false, kind: 'no-right', message: '', number: '' }} say={say} />;
  const day = today();
  const named = (await props.searchParams).month ? filter.month : undefined;
  const months = named ? [named] : monthsToAsk(monthToShow(filter.month, day), day);
  const frame = await shell(county);
  const asked: OwedMonth[] = [];
  for (const month of months) {
    const answer = await ask(HandInPageDocument, { county, month });
    if (!answer.ok) return <Refusal answer={answer} say={say} />;
    asked.push({ month, list: answer.data.handInStatus });
  }
  const own = frame.ok ? (frame.data.me?.department ?? null) : null;
  const extracts = names.departments
    .filter(({ id, name }) => own === null || own === id || own === name)
    .flatMap((department) => department.extracts.map(({ id, title }) => ({ extract: id, title })));
  return (
    <div className="stack">
      <PageHead title={say('handIn.title')} say={say} lead={<p>{say('handIn.lead')}</p>} />
      <Desk county={county} extracts={extracts} months={frame.ok ? frame.data.months : []} day={day} />
      {monthsToShow(asked, day).map(({ month, list }) => (
        <section className="card" key={month}>
          <div className="card-head">
            <h2>{say('handIn.owed', { month: monthText(month, say.language) })}</h2>
            <Link className="screen-only" href={to(county, 'calendar', { month })}>
              {say('handIn.calendar')}
            </Link>
          </div>
          <Owed {...{ list, county, names, month, day, say }} />
        </section>
      ))}
    </div>
  );
}
