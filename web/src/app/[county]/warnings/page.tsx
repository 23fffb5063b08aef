import { Warnings, warningTwin } from '../../../features/warning/Warnings.tsx';
import { monthText } from '../../../format.ts';
import { type WarningSort, WarningsDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';
import { Sort } from '../../../ui/Sort.tsx';

const SORTS: readonly WarningSort[] = ['PRIORITY', 'EVENT_DATE', 'AMOUNT', 'TOWN'];

/** The rows behind a figure: as many as the figure says. */
export default async function WarningsPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  if (!filter.month) return <NoMonths say={say} />;
  const { town, village, departments, risks, rules, household, subject, text } = filter;
  const sort = SORTS.find((s) => s === filter.sort) ?? 'PRIORITY';
  const [answer, known] = await Promise.all([
    ask(WarningsDocument, {
      county,
      month: filter.month,
      filter: { town, village, departments, risks, rules, household, subject, text },
      sort,
      first: filter.size,
      after: filter.after.at(-1),
    }),
    riskNames(county, filter.month),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const names = { ...page.names, risks: known };
  const rows = answer.data.warnings.edges.map((edge) => edge.node);
  const [title, filters] = [
    say('warnings.title', { month: monthText(filter.month, say.language) }),
    described(filter, names, say),
  ];
  return (
    <div className="stack">
      <div>
        <PageHead title={title} say={say} filters={filters} />
        <FilterBar county={county} page="warnings" filter={filter} names={names} text />
      </div>
      <ListCard
        county={county}
        page="warnings"
        filter={filter}
        say={say}
        count="warnings.count"
        list={answer.data.warnings}
        shown={rows.length}
        named={{ title, filters }}
        twin={warningTwin(rows, names, say)}
        empty={{ title: say('warnings.empty'), hint: say('clues.emptyHint') }}
        sort={<Sort county={county} page="warnings" filter={filter} sorts={SORTS} say={say} />}
      >
        <Warnings rows={rows} county={county} names={names} say={say} />
      </ListCard>
    </div>
  );
}
