import { Clues, clueTwin } from '../../../features/clue/Clues.tsx';
import { monthText } from '../../../format.ts';
import { type ClueSort, CluesDocument, PutForwardBeforeDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { may } from '../../../server/shell.ts';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';
import { Sort } from '../../../ui/Sort.tsx';

const SORTS: readonly ClueSort[] = ['PRIORITY', 'TOWN', 'AMOUNT', 'SINCE'];

/** 线索: which households to visit, in the order of urgency. */
export default async function CluesPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  if (!filter.month) return <NoMonths say={say} />;
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
  const checker = await may(county, 'CHECK_MATCHES');
  const [answer, risks, kinds] = await Promise.all([
    ask(CluesDocument, {
      county,
      month: filter.month,
      filter: narrowed,
      sort,
      first: filter.size,
      after: filter.after.at(-1),
    }),
    riskNames(county, filter.month),
    checker ? ask(PutForwardBeforeDocument, { county, month: filter.month }) : null,
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const names = { ...page.names, risks };
  const rows = answer.data.clues.edges.map((edge) => edge.node);
  const forward =
    kinds?.ok && kinds.data.matchTallies.length > 0
      ? { month: filter.month, before: kinds.data.matches.edges.map(({ node }) => node.household) }
      : undefined;
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
      <ListCard
        county={county}
        page="clues"
        filter={filter}
        say={say}
        count="clues.count"
        list={answer.data.clues}
        shown={rows.length}
        named={{ title, filters }}
        twin={clueTwin(rows, names, say)}
        empty={{ title: say('clues.empty'), hint: say('clues.emptyHint') }}
        sort={<Sort county={county} page="clues" filter={filter} sorts={SORTS} say={say} />}
      >
        <Clues rows={rows} county={county} names={names} say={say} forward={forward} />
      </ListCard>
    </div>
  );
}
