import { Clauses, issued, Lines, Open, OwedList } from '../../../features/policy/Document.tsx';
import { PolicyDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

/** 政策: what the document says beside how it is computed, and what it leaves open. */
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
      <PageHead title={say('policy.title')} say={say} lead={issued(answer.data.policy, say)} />
      <div className="grid">
        <div className="span-7">
          <Clauses {...parts} />
        </div>
        <div className="span-5 stack" style={{ alignContent: 'start' }}>
          <Open {...parts} />
          <Lines {...parts} />
          <OwedList {...parts} />
        </div>
      </div>
    </div>
  );
}
