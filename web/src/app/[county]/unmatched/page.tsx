import { UndeterminedList, UnmatchedList, unmatchedTwin } from '../../../features/unmatched/Lists.tsx';
import { grouped, monthText } from '../../../format.ts';
import { UndeterminedDocument, UnmatchedDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';

/** 未匹配: what goes back to its department, and what cannot be judged yet. */
export default async function UnmatchedPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter, names } = page;
  if (!page.ok) return page.refusal;
  const month = filter.month;
  if (!month) return <NoMonths say={say} />;
  const narrowed = { department: filter.departments[0], reason: filter.reason };
  const [answer, unknown] = await Promise.all([
    ask(UnmatchedDocument, { county, month, filter: narrowed, first: filter.size, after: filter.after.at(-1) }),
    ask(UndeterminedDocument, { county, month, first: 20 }),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const rows = answer.data.unmatched.edges.map((edge) => edge.node);
  const [title, filters] = [
    say('unmatched.title', { month: monthText(month, say.language) }),
    described(filter, names, say),
  ];
  return (
    <div className="stack">
      <div>
        <PageHead title={title} say={say} filters={filters} lead={say('unmatched.lead')} />
        <FilterBar county={county} page="unmatched" filter={filter} names={names} single noTown />
      </div>
      <ListCard
        county={county}
        page="unmatched"
        filter={filter}
        say={say}
        count="unmatched.count"
        list={answer.data.unmatched}
        shown={rows.length}
        named={{ title, filters }}
        twin={unmatchedTwin(rows, names, say)}
        empty={{ title: say('unmatched.empty') }}
      >
        <UnmatchedList rows={rows} county={county} names={names} say={say} />
      </ListCard>
      {unknown.ok && (
        <section className="card long">
          <div className="card-head">
            <div>
              <h2>
                {say('undetermined.title')} {grouped(unknown.data.undetermined.totalCount)}
              </h2>
              <p className="muted">{say('undetermined.lead')}</p>
            </div>
          </div>
          {unknown.data.undetermined.edges.length === 0 ? (
            <p className="muted">{say('undetermined.empty')}</p>
          ) : (
            <UndeterminedList
              rows={unknown.data.undetermined.edges.map((e) => e.node)}
              county={county}
              names={names}
              say={say}
            />
          )}
        </section>
      )}
    </div>
  );
}
