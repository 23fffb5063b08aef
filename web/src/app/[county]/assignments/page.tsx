import { Suspense } from 'react';
import { AssignmentTable } from '../../../features/assignment/AssignmentTable.tsx';
import { Backlog } from '../../../features/assignment/Backlog.tsx';
import { ByTown } from '../../../features/assignment/ByTown.tsx';
import { Forecast } from '../../../features/assignment/Forecast.tsx';
import { MonthChoice } from '../../../features/assignment/MonthChoice.tsx';
import { ReviewTable } from '../../../features/assignment/ReviewTable.tsx';
import { Send } from '../../../features/assignment/Send.tsx';
import { assignmentTwin, reviewTwin } from '../../../features/assignment/twins.ts';
import {
  isUnsent,
  labelFilter,
  REVIEWS,
  type Review,
  SENT,
  type Sent,
  stateFilter,
  type Unsent,
  type View,
  viewWord,
} from '../../../features/assignment/types.ts';
import { namesWithout, townsWithout } from '../../../features/assignment/unmanned.ts';
import { Tabs, Views } from '../../../features/assignment/Views.tsx';
import { Changes } from '../../../features/ledger/Changes.tsx';
import { grouped } from '../../../format.ts';
import {
  type AssignmentSort,
  AssignmentsDocument,
  AssignmentTotalsDocument,
  type AssignmentTotalsQuery,
  AssignmentVerifiersDocument,
  ClueReviewDocument,
  WorkChangesDocument,
} from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type Begun, type PageProps, pageOf } from '../../../server/page.tsx';
import { may, shell } from '../../../server/shell.ts';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';
import { Sort } from '../../../ui/Sort.tsx';

const SORTS: readonly AssignmentSort[] = ['DUE', 'PRIORITY', 'NEWEST', 'TOWN'];

/** Clues to the townships and back: the office reviews and sends, the township receives, visits and answers. */
export default async function AssignmentsPage(props: PageProps) {
  const page = await pageOf(props);
  if (!page.ok) return page.refusal;
  const office = await may(page.county, 'ASSIGN');
  const asked = [...(office ? REVIEWS : []), ...SENT].find((view) => view === page.filter.status);
  const view: View = asked ?? (office ? 'REVIEW' : 'OPEN');
  const { town, village } = page.filter;
  const totals = await ask(AssignmentTotalsDocument, { county: page.county, filter: { town, village } });
  if (!totals.ok) return <Refusal answer={totals} say={page.say} />;
  const begun = { ...page, office, totals: totals.data.assignmentTotals };
  if (isUnsent(view) || !isReview(view)) return <Ledger {...begun} view={view} />;
  return <NewClues {...begun} view={view} />;
}

const isReview = (view: View): view is Review => (REVIEWS as readonly View[]).includes(view);

interface Part<V extends View> extends Begun {
  office: boolean;
  totals: AssignmentTotalsQuery['assignmentTotals'];
  view: V;
}

/** The filter as it is told in words: the view is said apart, and what was sent belongs to no month. */
const ofView = (filter: Begun['filter'], view: View): Begun['filter'] => ({
  ...filter,
  status: undefined,
  ...(isReview(view) && !isUnsent(view) ? {} : { month: undefined }),
});

/** Departments and risks cannot be narrowed here: the bar offers places and words alone. */
const placesOnly = (names: Begun['names']): Begun['names'] => ({
  ...names,
  own: { town: names.own?.town ?? false, department: true },
});

function Head({ say, county, filter, names, office, totals, view }: Part<View>) {
  const { received, closed, open, overdue, dueSoon, waiting } = totals;
  const numbers = { received, closed, open, overdue, soon: dueSoon, waiting };
  const shown = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, grouped(value)]));
  return (
    <div>
      <PageHead
        title={say(names.own?.town ? 'assignment.todo' : 'assignment.title')}
        say={say}
        filters={`${say(viewWord(view))} · ${described(ofView(filter, view), names, say)}`}
        lead={say(names.own?.town ? 'assignment.sumTown' : 'assignment.sum', shown)}
      />
      {office && <Tabs county={county} filter={filter} review={isReview(view)} say={say} />}
      <FilterBar county={county} page="assignments" filter={filter} names={placesOnly(names)} text />
    </div>
  );
}

async function NewClues(part: Part<Review>) {
  const { say, county, filter, names, view } = part;
  const { month, town, text } = filter;
  if (!month) return <NoMonths say={say} />;
  const asked = { ...labelFilter(view), town, text, newOnly: filter.fresh || undefined };
  const page = { first: filter.size, after: filter.after.at(-1) };
  const frame = await shell(county);
  const answer = await ask(ClueReviewDocument, { county, month, filter: asked, ...page });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { sendingForecast: forecast, clueReview: list } = answer.data;
  const rows = list.edges.map(({ node }) => node);
  const count = (of: 'count' | 'suggested') => forecast.labels.reduce((sum, label) => sum + label[of], 0);
  const counts = Object.fromEntries(forecast.labels.map(({ label, count: n }) => [label, n]));
  const excess = forecast.towns.reduce((sum, one) => sum + one.excess, 0);
  const suggested = count('suggested');
  const busy = forecast.towns.filter(({ fresh, queued }) => fresh + queued > 0).map(({ division }) => division);
  const empty = forecast.towns.flatMap(({ division, verifiers }) => (division && verifiers === 0 ? division.code : []));
  const months = frame.ok ? frame.data.months : [];
  return (
    <div className="stack">
      <Head {...part} />
      <Forecast forecast={forecast} say={say}>
        <MonthChoice county={county} filter={filter} months={months} />
        <Backlog county={county} months={months} />
        <Send
          county={county}
          month={month}
          n={suggested}
          excess={excess}
          without={namesWithout(busy, empty)}
          label={say('assignment.sendAll', { n: grouped(suggested) })}
          primary
        />
      </Forecast>
      <Views
        county={county}
        filter={filter}
        views={REVIEWS}
        now={view}
        counts={{ ...counts, REVIEW: count('count'), ...unsentOf(part) }}
        say={say}
      />
      <ListCard
        county={county}
        page="assignments"
        filter={filter}
        say={say}
        count="assignment.reviewCount"
        list={list}
        shown={rows.length}
        named={{ title: say('assignment.tab.review'), filters: described(filter, names, say) }}
        twin={reviewTwin(rows, names, say)}
        empty={{ title: say('assignment.reviewEmpty'), hint: say('assignment.reviewEmptyHint') }}
      >
        <ReviewTable key={filter.after.join()} {...{ rows, county, month, names }} without={empty} />
      </ListCard>
    </div>
  );
}

const unsentOf = ({ totals }: Pick<Part<View>, 'totals'>): Record<Unsent, number> => ({
  MERGED: totals.waiting,
  WITHDRAWN: totals.withdrawn,
});

/** How many stand in each view, from one set of totals. */
function countsOf({ totals }: Pick<Part<View>, 'totals'>): Partial<Record<View, number>> {
  const at = (...states: string[]) =>
    totals.states.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  return {
    ...{
      OPEN: totals.open,
      OVERDUE: totals.overdue,
      DUE_TODAY: totals.dueToday,
      DUE_SOON: totals.dueSoon,
      CLOSED: totals.closed,
    },
    ...{ ASSIGNED: at('ASSIGNED'), VERIFYING: at('VERIFYING'), ALL: totals.received },
    ...unsentOf({ totals }),
    ANSWERED: at('YES', 'NO', 'ALREADY', 'NOTIFIED'),
  };
}

async function Ledger(part: Part<Sent | Unsent>) {
  const { say, county, filter, names, view, totals } = part;
  const { town, village, text, size, after } = filter;
  const unsent = isUnsent(view);
  const sorts = unsent ? SORTS.filter((one) => one !== 'DUE') : SORTS;
  const sort = sorts.find((one) => one === filter.sort) ?? sorts[0];
  const asked = { ...stateFilter(view), town, village, text };
  const answer = await ask(AssignmentsDocument, { county, filter: asked, sort, first: size, after: after.at(-1) });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const list = answer.data.assignments;
  const waiting = totals.towns.filter(({ waiting: n }) => n > 0).map(({ division }) => division);
  const hands = view === 'MERGED' ? await ask(AssignmentVerifiersDocument, { county }) : null;
  const empty = hands?.ok ? townsWithout(waiting, hands.data.verifiers) : [];
  const rows = list.edges.map(({ node }) => node);
  return (
    <div className="stack">
      <Head {...part} />
      {!unsent && <ByTown totals={totals} county={county} filter={filter} say={say} />}
      {part.office && view === 'OPEN' && (
        <Suspense fallback={null}>
          <Overtaken {...part} />
        </Suspense>
      )}
      <Views
        county={county}
        filter={filter}
        views={unsent ? REVIEWS : SENT.filter((one) => one !== 'MINE' || names.own?.town)}
        now={view}
        counts={countsOf(part)}
        say={say}
      />
      <ListCard
        county={county}
        page="assignments"
        filter={filter}
        say={say}
        count="assignment.count"
        list={list}
        shown={rows.length}
        named={{
          title: say('nav.assignments'),
          filters: `${say(viewWord(view))} · ${described(ofView(filter, view), names, say)}`,
        }}
        twin={assignmentTwin(rows, names, say)}
        empty={{ title: say('assignment.empty'), hint: say('assignment.emptyHint') }}
        sort={
          <>
            <Sort county={county} page="assignments" filter={filter} sorts={sorts} say={say} />
            {view === 'MERGED' && (
              <Send
                county={county}
                n={totals.waiting}
                label={say('assignment.queueAll')}
                without={namesWithout(waiting, empty)}
                primary
              />
            )}
          </>
        }
      >
        <AssignmentTable key={`${view} ${after.join()}`} {...{ rows, county, names }} without={empty} />
      </ListCard>
    </div>
  );
}

/** What the newest register overtook; the list need not wait for it. */
async function Overtaken({ say, county, filter }: Part<Sent | Unsent>) {
  const answer = await ask(WorkChangesDocument, { county, town: filter.town });
  return answer.ok ? <Changes changes={answer.data.workChanges} county={county} say={say} /> : null;
}
