import Link from 'next/link';
import { Adopt } from '../../../features/case/Adopt.tsx';
import { adoptTwin, CaseTable, caseTwin } from '../../../features/case/CaseTable.tsx';
import { filterOf, hasSteps, STATES, VIEWS, type View, viewWord } from '../../../features/case/types.ts';
import { countOf, StepChoice, Views } from '../../../features/case/Views.tsx';
import { unaidedTwin, WithoutAid } from '../../../features/case/WithoutAid.tsx';
import { to } from '../../../filter.ts';
import { grouped } from '../../../format.ts';
import {
  type CaseSort,
  CaseStepTotalsDocument,
  CasesDocument,
  CaseTotalsDocument,
  type CaseTotalsQuery,
  HouseholdsToAdoptDocument,
  RisksWithoutAidDocument,
} from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type Begun, type PageProps, pageOf } from '../../../server/page.tsx';
import { may } from '../../../server/shell.ts';
import { Download } from '../../../ui/Download.tsx';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';
import { Sort } from '../../../ui/Sort.tsx';

const SORTS: readonly CaseSort[] = ['OLDEST', 'NEWEST', 'TOWN'];

/** 监测对象: whose identification is where, who is monitored and helped, who leaves. */
export default async function CasesPage(props: PageProps) {
  const page = await pageOf(props);
  if (!page.ok) return page.refusal;
  const { say, county } = page;
  const office = await may(county, 'DECIDE_CASE');
  const views = VIEWS.filter((one) => office || one !== 'TO_ADOPT');
  const asked = views.find((one) => one === page.filter.status);
  const filter = { ...page.filter, status: asked };
  const answer = await ask(CaseTotalsDocument, { county, town: filter.town });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  // Nobody asked for a view: the first one that has somebody in it.
  const some = views.find((one) => (countOf(one, answer.data.caseTotals) ?? 0) > 0);
  const view = asked ?? some ?? 'IDENTIFYING';
  const part = { ...page, filter, view, totals: answer.data.caseTotals, sweep: answer.data.hasSweep };
  return (
    <div className="stack">
      <Head {...part} />
      <Views county={county} filter={filter} views={views} now={view} totals={part.totals} say={say} />
      {view === 'NO_AID' ? <Unaided {...part} /> : view === 'TO_ADOPT' ? <ToAdopt {...part} /> : <Cases {...part} />}
    </div>
  );
}

interface Part extends Begun {
  view: View;
  totals: CaseTotalsQuery['caseTotals'];
  sweep: boolean;
}

function Head({ say, county, filter, names, view, totals, sweep }: Part) {
  const n = (of: View) => grouped(countOf(of, totals) ?? 0);
  return (
    <div>
      <PageHead
        title={say('case.title')}
        say={say}
        filters={`${say(viewWord(view))} · ${described({ ...filter, status: undefined }, names, say)}`}
        lead={say('case.sum', {
          identifying: n('IDENTIFYING'),
          late: n('LATE'),
          helped: n('HELPED'),
          followed: n('FOLLOWED'),
          exiting: n('EXITING'),
        })}
      />
      {sweep && (
        <p className="screen-only">
          <Link href={to(county, 'cases/sweep', { month: filter.month, town: filter.town })}>{say('sweep.link')}</Link>
        </p>
      )}
      <FilterBar
        county={county}
        page="cases"
        filter={filter}
        names={{ ...names, own: { town: names.own?.town ?? false, department: true } }}
      />
    </div>
  );
}

async function Cases({ say, county, filter, names, view }: Part) {
  const { town, village, size, after } = filter;
  const sort = SORTS.find((one) => one === filter.sort) ?? SORTS[0];
  const asked = { ...filterOf(view), town, village, step: filter.step };
  const [answer, steps] = await Promise.all([
    ask(CasesDocument, { county, filter: asked, sort, first: size, after: after.at(-1) }),
    hasSteps(view) ? ask(CaseStepTotalsDocument, { county, states: [...STATES[view]], town }) : null,
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const list = answer.data.cases;
  const rows = list.edges.map(({ node }) => node);
  const owed = steps?.ok && view !== 'LATE' ? steps.data.caseStepTotals : [];
  const step = owed.find(({ id }) => id === filter.step);
  const filters = [described(filter, names, say), ...(step ? [step.label] : [])].join(' · ');
  return (
    <>
      <StepChoice county={county} filter={filter} steps={owed} say={say} />
      <ListCard
        county={county}
        page="cases"
        filter={filter}
        say={say}
        count="case.count"
        list={list}
        shown={rows.length}
        named={{ title: say('nav.cases'), filters }}
        twin={caseTwin(rows, say)}
        empty={{ title: say('case.empty'), hint: say('case.emptyHint') }}
        sort={<Sort county={county} page="cases" filter={filter} sorts={SORTS} say={say} />}
      >
        <CaseTable rows={rows} county={county} say={say} />
      </ListCard>
    </>
  );
}

async function Unaided({ say, county, names }: Part) {
  const answer = await ask(RisksWithoutAidDocument, { county });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const rows = answer.data.risksWithoutAid;
  return (
    <section className="card long">
      <div className="list-head">
        <strong>{say('case.unaidedTitle')}</strong>
        <div className="tools">
          <Download title={say('case.unaidedTitle')} filters="" twin={unaidedTwin(rows, names, say)} />
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty title={say('case.unaidedNone')} />
      ) : (
        <WithoutAid rows={rows} county={county} names={names} say={say} />
      )}
    </section>
  );
}

/** Those the register lists as monitored and the hub does not know: the office takes them in. */
async function ToAdopt({ say, county, filter, names }: Part) {
  const { town, village, size, after } = filter;
  const answer = await ask(HouseholdsToAdoptDocument, { county, town, village, first: size, after: after.at(-1) });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const list = answer.data.householdsToAdopt;
  const rows = list.edges.map(({ node }) => node);
  return (
    <ListCard
      county={county}
      page="cases"
      filter={filter}
      say={say}
      count="case.count"
      list={list}
      shown={rows.length}
      named={{ title: say('status.TO_ADOPT'), filters: described(filter, names, say) }}
      twin={adoptTwin(rows, say)}
      empty={{ title: say('case.adoptNone'), hint: say('case.adoptNoneHint') }}
    >
      <Adopt rows={rows} county={county} />
    </ListCard>
  );
}
