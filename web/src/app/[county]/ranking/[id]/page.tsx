import Link from 'next/link';
import { Answer, Objecting, Publish, Withdraw } from '../../../../features/ranking/Acts.tsx';
import { rankingAt } from '../../../../features/ranking/address.ts';
import { Notes } from '../../../../features/ranking/Notes.tsx';
import { StateBadge } from '../../../../features/ranking/Publications.tsx';
import { RankingTable } from '../../../../features/ranking/RankingTable.tsx';
import { rankingTwin } from '../../../../features/ranking/twin.ts';
import { dateText, momentText } from '../../../../format.ts';
import { RankingPublicationDocument, type RankingPublicationQuery } from '../../../../gql/graphql.ts';
import type { Say } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../../server/page.tsx';
import { may } from '../../../../server/shell.ts';
import { Download } from '../../../../ui/Download.tsx';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';

type Frozen = RankingPublicationQuery['rankingPublication'];

/** A ranking as it was frozen: is it right? Objections, answers, and whether it was published. */
export default async function FrozenRankingPage(
  props: PageProps & { params: Promise<{ county: string; id: string }> },
) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const [answer, publishes] = await Promise.all([
    ask(RankingPublicationDocument, { county, id }),
    may(county, 'PUBLISH_RANKING'),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { rankingPublication: one } = answer.data;
  const { ranking } = one;
  const title = say(`ranking.frozen.${one.state}`, { period: one.period, who: say(`ranking.of.${one.who}`) });
  const filters = `${say('ranking.asOf', { day: one.asOf })} · ${say('figures.fingerprint', { code: one.fingerprint })}`;
  const opens = page.names.own?.town || page.names.own?.department ? 'OWN' : 'ALL';
  const seen = { county, publication: one.id, version: one.version };
  return (
    <div className="stack">
      <div>
        <PageHead
          title={title}
          say={say}
          filters={filters}
          lead={<Story one={one} say={say} county={county} publishes={publishes} />}
        />
        <div className="ledger-tools screen-only">
          <Link href={rankingAt(county, one)}>{say('ranking.toLive')}</Link>
          <div className="tools">
            {one.mayObject && <Objecting county={county} publication={one.id} />}
            {publishes && one.state === 'PREVIEW' && <Publish {...seen} notYet={one.notYet ?? null} />}
            {publishes && (one.state === 'PREVIEW' || one.state === 'PUBLISHED') && <Withdraw {...seen} />}
            <Download title={title} filters={filters} twin={rankingTwin(ranking, say)} />
          </div>
        </div>
      </div>
      {ranking.why && <p className="notice amber">{say('ranking.wasIncomplete', { why: ranking.why })}</p>}
      <section className="card long">
        <RankingTable county={county} ranking={ranking} opens={opens} frozen say={say} />
        <p className="muted screen-only">{say('ranking.rowsNow')}</p>
      </section>
      {one.list.length > 0 && <Objections one={one} county={county} answers={publishes} say={say} />}
      <Notes ranking={ranking} say={say} />
    </div>
  );
}

/** What became of it, in sentences. */
function Story({ one, say, county, publishes }: { one: Frozen; say: Say; county: string; publishes: boolean }) {
  return (
    <>
      <p>
        <StateBadge one={one} say={say} /> {say('ranking.madeAt', { time: momentText(one.madeAt) })}
        {one.publishedAt && ` · ${say('ranking.publishedAt', { time: momentText(one.publishedAt) })}`}
        {one.endedAt && ` · ${say('ranking.endedAt', { time: momentText(one.endedAt) })}`}
      </p>
      {one.state === 'PREVIEW' && (
        <p>
          {say('ranking.objectUntil', { day: dateText(one.objectUntil, say.language) })}
          {publishes && one.notYet && ` · ${one.notYet}`}
        </p>
      )}
      {one.objections > 0 && <p>{say('ranking.objections', { n: one.objections, open: one.unanswered })}</p>}
      {one.correction && (
        <p>
          {say('ranking.correction')}：{one.correction}{' '}
          {one.replaces && <Link href={`/${county}/ranking/${one.replaces}`}>{say('ranking.before')}</Link>}
        </p>
      )}
      {one.reason && (
        <p>
          {say('ranking.reason')}：{one.reason}
        </p>
      )}
    </>
  );
}

function Objections({ one, county, answers, say }: { one: Frozen; county: string; answers: boolean; say: Say }) {
  return (
    <section className="card long">
      <h2>{say('ranking.objectionsTitle')}</h2>
      <ul className="ranking-objections">
        {one.list.map(({ id, unitName, at, text, state, answer, version }) => (
          <li key={id}>
            <p>
              <b>{unitName}</b> <span className="muted">{momentText(at)}</span>{' '}
              <span className={`badge ${state === 'OPEN' ? 'amber' : ''}`}>{say(`ranking.objection.${state}`)}</span>
            </p>
            <p>{text}</p>
            {answer && (
              <p>
                {say('ranking.answerText')}：{answer}
              </p>
            )}
            {answers && state === 'OPEN' && <Answer county={county} objection={id} version={version} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
