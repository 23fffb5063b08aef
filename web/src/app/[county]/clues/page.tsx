import { Clues, clueTwin } from '../../../features/clue/Clues.tsx';
import { grouped, monthText } from '../../../format.ts';
import { type ClueSort, CluesDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { Download } from '../../../ui/Download.tsx';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';
import { Sort } from '../../../ui/Sort.tsx';

const SORTS: readonly ClueSort[] = ['PRIORITY', 'TOWN', 'AMOUNT', 'SINCE'];

/** 线索: which households to visit, in the order of urgency. */
export default async function CluesPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  if (!filter.month)
    return (
      <div className="card">
        <Empty title={say('empty.months')} hint={say('empty.monthsHint')} />
      </div>
    );
  const narrowed = {
    town: filter.town,
    village: filter.village,
    departments: filter.departments,
    risks: filter.risks,
    multi: filter.multi || undefined,
    newOnly: filter.fresh || undefined,
    text: filter.text,
  };
  const sort = SORTS.find((s) => s === filter.sort) ?? 'PRIORITY';
  const [answer, risks] = await Promise.all([
    ask(CluesDocument, {
      county,
      month: filter.month,
      filter: narrowed,
      sort,
      first: filter.size,
      after: filter.after.at(-1),
    }),
    riskNames(county, filter.month),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const names = { ...page.names, risks };
  const { edges, totalCount, pageInfo } = answer.data.clues;
  const rows = edges.map((edge) => edge.node);
  const [title, filters] = [
    say('clues.title', { month: monthText(filter.month, say.language) }),
    described(filter, names, say),
  ];
  return (
    <div className="stack">
      <div>
        <PageHead title={title} say={say} filters={filters} />
        <FilterBar county={county} page="clues" filter={filter} names={names} marks text />
      </div>
      <section className="card long">
        <div className="list-head">
          <strong>{say('clues.count', { n: grouped(totalCount) })}</strong>
          <Sort county={county} page="clues" filter={filter} sorts={SORTS} say={say} />
          <div className="tools">
            <Download title={title} filters={filters} twin={clueTwin(rows, names, say)} />
          </div>
        </div>
        {rows.length === 0 ? (
          <Empty title={say('clues.empty')} hint={say('clues.emptyHint')} />
        ) : (
          <Clues rows={rows} county={county} names={names} say={say} />
        )}
        <Pager
          county={county}
          page="clues"
          filter={filter}
          total={totalCount}
          shown={rows.length}
          info={pageInfo}
          say={say}
        />
      </section>
    </div>
  );
}
