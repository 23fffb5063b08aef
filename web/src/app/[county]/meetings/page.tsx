import { MeetingList } from '../../../features/meeting/MeetingList.tsx';
import { yearOf } from '../../../features/meeting/year.ts';
import { today } from '../../../format.ts';
import { MeetingsDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** 会议: which meetings the document sets, and what became of what they decided. */
export default async function MeetingsPage(props: PageProps) {
  const { ok, refusal, say, county, filter } = await pageOf(props);
  if (!ok) return refusal;
  const year = yearOf((await props.searchParams).year, filter.month, today());
  const answer = await ask(MeetingsDocument, { place: county, year });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  return (
    <div className="stack">
      <PageHead
        title={say('meeting.listTitle')}
        say={say}
        filters={String(year)}
        lead={say('meeting.listLead', { name: answer.data.meetings.name })}
      />
      <MeetingList calendar={answer.data.meetings} year={year} base={`/${county}/meetings`} say={say} />
    </div>
  );
}
