import Link from 'next/link';
import { Alerts } from '../../../features/overview/Alerts.tsx';
import { Heat, Risks, Towns, Trend } from '../../../features/overview/Charts.tsx';
import { Freshness } from '../../../features/overview/Freshness.tsx';
import { tileLink } from '../../../features/overview/links.ts';
import { Multi } from '../../../features/overview/Multi.tsx';
import { Tile } from '../../../features/overview/Tile.tsx';
import { Todo } from '../../../features/overview/Todo.tsx';
import { HandIns } from '../../../features/submission/HandIns.tsx';
import { to } from '../../../filter.ts';
import { monthText, today } from '../../../format.ts';
import { OverviewDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import type { PageProps } from '../../../server/page.tsx';
import { pageOf } from '../../../server/page.tsx';
import { described } from '../../../ui/describe.ts';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';

/** 总览: what matters this month, every figure one step from its rows. */
export default async function OverviewPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  if (!filter.month) return <NoMonths say={say} />;
  const narrowed = { town: filter.town, department: filter.departments[0], risk: filter.risks[0] };
  const answer = await ask(OverviewDocument, { county, month: filter.month, filter: narrowed });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { overview, handInStatus } = answer.data;
  const names = { ...page.names, risks: overview.byRisk };
  const [day, filters] = [today(), described(filter, names, say)];
  const defined = (code: string) => overview.tiles.find((t) => t.code === code)?.definition ?? '';
  // Someone of one township has nothing to compare places with.
  const many = overview.byTown.length > 1;
  const charts = { figures: overview, county, filter: { ...filter, after: [] }, filters };
  return (
    <div className="stack">
      <div>
        <PageHead
          title={say('overview.title', { month: monthText(filter.month, say.language) })}
          say={say}
          filters={filters}
        >
          <Freshness figures={overview} names={names} day={day} say={say} />
          <p className="screen-only small">
            <Link href={`/${county}/screen`} prefetch={false}>
              {say('screen.link')}
            </Link>
          </p>
        </PageHead>
        <FilterBar county={county} page="overview" filter={filter} names={names} single />
      </div>
      <ul className="tiles">
        {overview.tiles.map((tile) => (
          <Tile key={tile.code} tile={tile} href={tileLink(county, tile.code, filter)} say={say} />
        ))}
      </ul>
      <section className="findings" aria-label={say('overview.finding')}>
        {overview.finding.length === 0 ? (
          <p className="muted">{say('overview.noFinding')}</p>
        ) : (
          overview.finding.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {!overview.complete && (
          <p className="amber" style={{ fontSize: 14 }}>
            {say('fresh.incomplete')}
          </p>
        )}
      </section>
      <div className="grid">
        <div className="span-8">
          <Trend {...charts} definition={defined('warnings')} />
        </div>
        <div className="span-4 column">
          <Todo data={answer.data} county={county} filter={filter} handIns={!names.own?.town} day={day} say={say} />
          <Alerts list={overview.alerts} county={county} say={say} />
        </div>
        {many && (
          <div className="span-7">
            <Towns {...charts} definition={defined('clues')} />
          </div>
        )}
        <div className={many ? 'span-5' : 'span-12'}>
          <Risks {...charts} definition={defined('warnings')} />
        </div>
        {many && (
          <div className="span-12">
            <Heat {...charts} definition={defined('warnings')} />
          </div>
        )}
        <div className="span-12">
          <section className="card">
            <div className="card-head">
              <h2>{say('overview.handIn')}</h2>
            </div>
            <HandIns list={handInStatus} county={county} names={names} day={day} say={say} />
          </section>
        </div>
        <div className="span-12">
          <Multi
            list={overview.multi}
            county={county}
            names={names}
            more={to(county, 'clues', { month: filter.month, town: filter.town, multi: true })}
            say={say}
          />
        </div>
      </div>
    </div>
  );
}
