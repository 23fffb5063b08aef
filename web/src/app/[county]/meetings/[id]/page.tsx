import { MeetingView } from '../../../../features/meeting/MeetingView.tsx';
import { MeetingDocument } from '../../../../gql/graphql.ts';
import { ask } from '../../../../server/ask.ts';
import { words } from '../../../../server/say.ts';
import { Refusal } from '../../../../ui/Refusal.tsx';

/** 会议: what became of the last decisions, and what is to be decided now? */
export default async function MeetingPage({ params }: { params: Promise<{ county: string; id: string }> }) {
  const [{ county, id }, say] = await Promise.all([params, words()]);
  const answer = await ask(MeetingDocument, { id, county });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { meeting, measureCatalog: catalog } = answer.data;
  return <MeetingView {...{ meeting, catalog, county, say }} base={`/${county}/meetings`} />;
}
