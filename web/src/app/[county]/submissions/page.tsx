import { redirect } from 'next/navigation';
import { fallingDue, monthToShow } from '../../../features/calendar/types.ts';
import { HandIns } from '../../../features/submission/HandIns.tsx';
import { Submissions } from '../../../features/submission/Submissions.tsx';
import { to } from '../../../filter.ts';
import { monthText, today } from '../../../format.ts';
import { type SubmissionStatus, SubmissionsDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { departmentName, described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';

const STATUSES: readonly SubmissionStatus[] = ['ACCEPTED', 'RETURNED', 'REFUSED', 'DUPLICATE_FILE', 'SUPERSEDED'];

/** 报送: who has not handed in yet, and what came of each hand-in. */
export default async function SubmissionsPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const day = today();
  // Before the first hand-in: what is owed, and the workbooks to fill in.
  const month = page.filter.month ?? monthToShow(undefined, day);
  const filter = { ...page.filter, month };
  const department = filter.departments[0];
  const narrowed = { department, status: STATUSES.find((s) => s === filter.status) };
  const answer = await ask(SubmissionsDocument, {
    county,
    month,
    filter: narrowed,
    first: filter.size,
    after: filter.after.at(-1),
  });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { handInStatus, submissions } = answer.data;
  const duties = handInStatus.map(({ due }) => ({ hand: true, due }));
  const shown = page.filter.month ? month : fallingDue({ month, duties }, day);
  if (shown !== month) redirect(to(county, 'submissions', { ...filter, month: shown }));
  const rows = submissions.edges.map((edge) => edge.node);
  const owed = handInStatus.filter(
    (h) => !department || [department, departmentName(names, department)].includes(h.department),
  );
  return (
    <div className="stack">
      <div>
        <PageHead
          title={say('submissions.title', { month: monthText(month, say.language) })}
          say={say}
          filters={described(filter, names, say)}
        />
        <FilterBar county={county} page="submissions" filter={filter} names={names} single noTown />
      </div>
      <section className="card long">
        <div className="card-head">
          <h2>{say('overview.handIn')}</h2>
        </div>
        <HandIns list={owed} county={county} names={names} day={day} say={say} templates />
      </section>
      <section className="card long">
        <div className="list-head">
          <h2>{say('submissions.list')}</h2>
          <span className="muted">{say('submissions.count', { n: submissions.totalCount })}</span>
        </div>
        {rows.length === 0 ? (
          <Empty title={say('submissions.empty')} />
        ) : (
          <Submissions rows={rows} county={county} names={names} say={say} />
        )}
        <Pager
          county={county}
          page="submissions"
          filter={filter}
          total={submissions.totalCount}
          shown={rows.length}
          info={submissions.pageInfo}
          say={say}
        />
      </section>
    </div>
  );
}
