import { redirect } from 'next/navigation';
import { Counties } from '../../features/side-by-side/Counties.tsx';
import { findings, twinOf } from '../../features/side-by-side/figures.ts';
import { MonthChoice } from '../../features/side-by-side/MonthChoice.tsx';
import { readFilter } from '../../filter.ts';
import { monthText } from '../../format.ts';
import { SideBySideDocument } from '../../gql/graphql.ts';
import { ask } from '../../server/ask.ts';
import { words } from '../../server/say.ts';
import { Download } from '../../ui/Download.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../ui/Refusal.tsx';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** 各县: the counties below a city or province side by side, each one step from its 总览. */
export default async function CountiesPage({ searchParams }: Props) {
  const [say, query] = await Promise.all([words(), searchParams]);
  const answer = await ask(SideBySideDocument, { month: readFilter(query).month });
  if (!answer.ok)
    return (
      <main className="page">
        <Refusal answer={answer} say={say} />
      </main>
    );
  const { me, counties, sideBySide } = answer.data;
  if (!me) redirect('/sign-in');
  if (me.mustChangePassword) redirect('/password');
  const { month } = sideBySide;
  const title = say('counties.title', { month: monthText(month, say.language) });
  return (
    <Frame me={me} county={null} counties={counties} months={[]}>
      {month ? (
        <div className="stack">
          <PageHead title={title} say={say} lead={me.division?.name} filters={monthText(month, say.language)}>
            <MonthChoice month={month} months={sideBySide.months} />
          </PageHead>
          <section className="findings" aria-label={say('overview.finding')}>
            {findings(sideBySide.counties, say).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
          <section className="card long">
            <div className="card-head">
              <h2>{say('counties.table')}</h2>
              <div className="tools">
                <Download
                  title={title}
                  filters={monthText(month, say.language)}
                  twin={twinOf(sideBySide.counties, say)}
                />
              </div>
            </div>
            <Counties list={sideBySide.counties} month={month} say={say} />
            <p className="definition">{say('counties.definition')}</p>
          </section>
        </div>
      ) : (
        <div className="card">
          <Empty
            title={say(sideBySide.counties.length > 0 ? 'empty.months' : 'counties.empty')}
            hint={say('counties.emptyHint')}
          />
        </div>
      )}
    </Frame>
  );
}
