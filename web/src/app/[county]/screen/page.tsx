import { Screen } from '../../../features/screen/Screen.tsx';
import { ScreenDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { may, shell } from '../../../server/shell.ts';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';
import { Title } from '../../../ui/Title.tsx';

/** 大屏: for a wall, over the whole window. */
export default async function ScreenPage(props: PageProps) {
  const { ok, refusal, say, county, filter } = await pageOf(props);
  if (!ok) return refusal;
  if (!filter.month) return <NoMonths say={say} />;
  const handIns = await may(county, 'READ_SUBMISSIONS');
  const [answer, frame] = await Promise.all([
    ask(ScreenDocument, { county, month: filter.month, handIns }),
    shell(county),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const name = frame.ok ? (frame.data.division?.name ?? county) : county;
  const title = say('screen.title', { county: name });
  return (
    <>
      <Title of={title} say={say} />
      <Screen
        key={filter.month}
        first={{ data: answer.data, at: new Date().toISOString(), stale: null }}
        county={county}
        name={name}
        handIns={handIns}
      />
    </>
  );
}
