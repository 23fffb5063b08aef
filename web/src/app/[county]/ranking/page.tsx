import Link from 'next/link';
import { Preview } from '../../../features/ranking/Acts.tsx';
import { type RankingAddress, readAddress } from '../../../features/ranking/address.ts';
import { Notes } from '../../../features/ranking/Notes.tsx';
import { Period } from '../../../features/ranking/Period.tsx';
import { Publications } from '../../../features/ranking/Publications.tsx';
import { RankingTable } from '../../../features/ranking/RankingTable.tsx';
import { rankingTwin } from '../../../features/ranking/twin.ts';
import { today } from '../../../format.ts';
import { RankingDocument, RankingPublicationsDocument, type RankingUnit } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type Begun, type PageProps, pageOf } from '../../../server/page.tsx';
import { may, shell } from '../../../server/shell.ts';
import { Download } from '../../../ui/Download.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';

/** Months or quarters over which ranks are compared. */
const SPANS = 6;

/** Townships see townships, departments see departments; the county sees both. */
const onlyOf = ({ names: { own } }: Begun): RankingUnit | null =>
  own?.town ? 'TOWN' : own?.department ? 'DEPARTMENT' : null;

/** 排名: where do we stand, and what is wanting? By the document's measures, the newest month unless the URL says otherwise. */
export default async function RankingPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const frame = await shell(county);
  const months = frame.ok ? frame.data.months : [];
  const [newest] = months;
  if (!newest) return <NoMonths say={say} />;
  const at = readAddress(await props.searchParams, newest, onlyOf(page));
  return <Shown page={page} at={at} months={months} />;
}

async function Shown({ page, at, months }: { page: Begun; at: RankingAddress; months: readonly string[] }) {
  const { say, county } = page;
  const [answer, published, publishes] = await Promise.all([
    ask(RankingDocument, { county, ...at, spans: SPANS }),
    ask(RankingPublicationsDocument, { county, who: at.who }),
    may(county, 'PUBLISH_RANKING'),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { ranking } = answer.data;
  const list = published.ok ? published.data.rankingPublications : [];
  const same = list.filter(({ from, to }) => from === at.from && to === at.to);
  const open = same.some(({ state }) => state === 'PREVIEW');
  const title = say('ranking.pageTitle', { period: ranking.period });
  const filters = `${say(`ranking.of.${ranking.who}`)} · ${ranking.period} · ${say('ranking.asOf', { day: ranking.asOf })}`;
  return (
    <div className="stack">
      <div>
        <PageHead title={title} say={say} filters={filters} />
        <Period {...{ county, at, months, only: onlyOf(page) }} last={today()} />
      </div>
      <section className="findings" aria-label={say('overview.finding')}>
        {ranking.findings.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {ranking.why && <p className="notice amber">{say('ranking.incomplete', { why: ranking.why })}</p>}
      <section className="card long">
        <div className="list-head">
          <strong>{say('ranking.live')}</strong>
          {page.names.own?.town && <Link href={`/${county}/assignments`}>{say('ranking.toWork')}</Link>}
          <div className="tools">
            {publishes && !open && (
              <Preview county={county} at={at} corrects={same.some(({ state }) => state === 'PUBLISHED')} />
            )}
            <Download title={title} filters={filters} twin={rankingTwin(ranking, say)} />
          </div>
        </div>
        <RankingTable county={county} ranking={ranking} opens={onlyOf(page) ? 'OWN' : 'ALL'} say={say} />
      </section>
      <Publications county={county} list={list} say={say} />
      <Notes ranking={ranking} say={say} />
    </div>
  );
}
