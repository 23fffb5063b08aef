import { Suspense } from 'react';
import { Head, MovedBy, Signals, Work } from '../../../features/analysis/Sections.tsx';
import { monthText } from '../../../format.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths } from '../../../ui/Refusal.tsx';

/** 分析: why did the month change? Each number one step from its rows. */
export default async function AnalysisPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  const { month, town, risks, departments } = filter;
  if (!month) return <NoMonths say={say} />;
  const names = { ...page.names, risks: await riskNames(county, month) };
  const filters = described(filter, names, say);
  const narrowed = {
    ...(town ? { towns: [town] } : {}),
    ...(departments.length > 0 ? { departments } : {}),
    ...(risks.length > 0 ? { risks } : {}),
  };
  const shared = { county, month, page: filter, filter: narrowed, filters, names, say };
  const waiting = (height: number) => <div className="skeleton" style={{ height }} aria-busy="true" />;
  const key = JSON.stringify([month, narrowed]);
  return (
    <div className="stack analysis">
      <div>
        <PageHead
          title={say('analysis.title', { month: monthText(month, say.language) })}
          say={say}
          filters={filters}
        />
        <FilterBar county={county} page="analysis" filter={filter} names={names} single />
      </div>
      <Suspense key={`head${key}`} fallback={waiting(340)}>
        <Head {...shared} />
      </Suspense>
      <Suspense key={`moved${key}`} fallback={waiting(900)}>
        <MovedBy {...shared} />
      </Suspense>
      <Suspense key={`signals${key}`} fallback={waiting(420)}>
        <Signals {...shared} />
      </Suspense>
      <Suspense key={`work${key}`} fallback={waiting(1200)}>
        <Work {...shared} />
      </Suspense>
    </div>
  );
}
