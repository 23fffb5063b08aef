import { redirect } from 'next/navigation';
import { MeDocument } from '../gql/graphql.ts';
import { ask } from '../server/ask.ts';
import { meetingOfToday } from '../server/meeting-day.ts';
import { words } from '../server/say.ts';
import { home, isAboveCounties } from '../ui/nav.ts';
import { Empty, Refusal } from '../ui/Refusal.tsx';

/** Sends each person to the first page of their role. */
export default async function Home() {
  const say = await words();
  const answer = await ask(MeDocument, {});
  if (!answer.ok)
    return (
      <main className="page">
        <Refusal answer={answer} say={say} />
      </main>
    );
  const { me, counties } = answer.data;
  if (!me) redirect('/sign-in');
  if (isAboveCounties(me.role)) redirect('/counties');
  const county = me.county?.code ?? counties[0]?.code;
  const met = county && me.role === 'COUNTY_LEADER' ? await meetingOfToday(county) : null;
  if (met) redirect(met);
  if (county) redirect(home(me.role, county));
  if (me.role === 'ADMINISTRATOR' || me.role === 'AUDITOR') redirect('/admin');
  return (
    <main className="page">
      <div className="card">
        <Empty title={say('empty.county')} hint={say('error.noRightHint')} />
      </div>
    </main>
  );
}
