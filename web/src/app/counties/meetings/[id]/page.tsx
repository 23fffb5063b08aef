import { cityPage } from '../../../../features/meeting/city.tsx';
import { MeetingView } from '../../../../features/meeting/MeetingView.tsx';
import { MeetingDocument } from '../../../../gql/graphql.ts';
import { ask } from '../../../../server/ask.ts';
import { words } from '../../../../server/say.ts';
import { Refusal } from '../../../../ui/Refusal.tsx';

/** A meeting of a city about its counties. */
export default async function CityMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, say] = await Promise.all([params, words()]);
  return cityPage(async ({ county }) => {
    const answer = await ask(MeetingDocument, { id, county });
    if (!answer.ok) return <Refusal answer={answer} say={say} />;
    const { meeting, measureCatalog: catalog } = answer.data;
    return <MeetingView {...{ meeting, catalog, county, say }} base="/counties/meetings" />;
  });
}
