import Link from 'next/link';
import { Groups, Houses, Villages } from '../../../../features/case/SweepTables.tsx';
import { grouped, monthText } from '../../../../format.ts';
import { SweepPageDocument } from '../../../../gql/graphql.ts';
import { ask } from '../../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../../server/page.tsx';
import { described } from '../../../../ui/describe.ts';
import { FilterBar } from '../../../../ui/FilterBar.tsx';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../../ui/Refusal.tsx';

/** 特殊群体排查: unmonitored households of special groups, seen one by one every month. */
export default async function SweepPage(props: PageProps) {
  const page = await pageOf(props);
  if (!page.ok) return page.refusal;
  const { say, county, filter, names } = page;
  const answer = await ask(SweepPageDocument, { county, town: filter.town, village: filter.village });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { sweep } = answer.data;
  const sum = (of: 'total' | 'visited' | 'risk') => grouped(sweep.villages.reduce((all, one) => all + one[of], 0));
  const part = { sweep, county, filter, say };
  return (
    <div className="stack case">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/cases`}>{say('case.back')}</Link>
        </p>
        <PageHead
          title={say('sweep.title')}
          say={say}
          filters={described({ ...filter, month: sweep.month, status: undefined }, names, say)}
          lead={say('sweep.sum', {
            ...{ month: monthText(sweep.month, say.language), total: sum('total') },
            ...{ visited: sum('visited'), risk: sum('risk') },
          })}
        />
        <FilterBar
          county={county}
          page="cases/sweep"
          filter={filter}
          names={{ ...names, own: { town: names.own?.town ?? false, department: true } }}
        />
      </div>
      {sweep.villages.length === 0 ? (
        <div className="card">
          <Empty title={say('sweep.none')} hint={say('sweep.noneHint')} />
        </div>
      ) : sweep.households.length > 0 ? (
        <Houses {...part} />
      ) : (
        <Villages {...part} names={names} />
      )}
      <Groups {...part} />
    </div>
  );
}
