import { Clauses } from '../../../features/policy/Clauses.tsx';
import { Calendar, Matches, Procedure } from '../../../features/policy/Duties.tsx';
import { Head } from '../../../features/policy/Head.tsx';
import { Lines, Open } from '../../../features/policy/Open.tsx';
import { OwedList } from '../../../features/policy/Owed.tsx';
import { PolicyDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** 政策: what the documents say beside what the system does with it, and what they leave open. */
export default async function PolicyPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const [answer, risks] = await Promise.all([
    ask(PolicyDocument, { county }),
    page.filter.month ? riskNames(county, page.filter.month) : [],
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const parts = { policy: answer.data.policy, names: { ...names, risks }, say };
  return (
    <div className="stack">
      <PageHead title={say('policy.title')} say={say} />
      <Head {...parts} county={county} />
      <Clauses {...parts} county={county} />
      <Open {...parts} />
      <Lines {...parts} />
      <Calendar {...parts} />
      <Procedure {...parts} />
      <Matches {...parts} />
      <OwedList {...parts} />
    </div>
  );
}
