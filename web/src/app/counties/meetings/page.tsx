import { cityPage } from '../../../features/meeting/city.tsx';
import { MeetingList } from '../../../features/meeting/MeetingList.tsx';
import { yearOf } from '../../../features/meeting/year.ts';
import { today } from '../../../format.ts';
import { MeetingsDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { words } from '../../../server/say.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** 会议 of a city: 月调度 and 季通报 of the counties below it. */
export default async function CityMeetingsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const say = await words();
  const year = yearOf((await searchParams).year, undefined, today());
  return cityPage(async ({ place, name }) => {
    const answer = await ask(MeetingsDocument, { place, year });
    if (!answer.ok) return <Refusal answer={answer} say={say} />;
    return (
      <div className="stack">
        <PageHead
          title={say('meeting.listTitle')}
          say={say}
          filters={String(year)}
          lead={say('meeting.listLead', { name })}
        />
        <MeetingList calendar={answer.data.meetings} year={year} base="/counties/meetings" say={say} />
      </div>
    );
  });
}
