import Link from 'next/link';
import { dateText, momentText } from '../../format.ts';
import type { RankingPublicationPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Empty } from '../../ui/Refusal.tsx';

const COLOURS = { PREVIEW: 'amber', PUBLISHED: 'blue', WITHDRAWN: '', REPLACED: '' } as const;

export function StateBadge({ one, say }: { one: RankingPublicationPartsFragment; say: Say }) {
  return <span className={`badge ${COLOURS[one.state]}`}>{say(`ranking.state.${one.state}`)}</span>;
}

/** Rankings that were frozen: what each is, since when, what was said against it. */
export function Publications({
  county,
  list,
  say,
}: {
  county: string;
  list: readonly RankingPublicationPartsFragment[];
  say: Say;
}) {
  return (
    <section className="card long">
      <h2>{say('ranking.publications')}</h2>
      {list.length === 0 ? (
        <Empty title={say('ranking.none')} hint={say('ranking.noneHint')} />
      ) : (
        <ul className="ranking-publications">
          {list.map((one) => (
            <li key={one.id}>
              <StateBadge one={one} say={say} />
              <Link href={`/${county}/ranking/${one.id}`}>
                {one.period} {say(`ranking.of.${one.who}`)}
              </Link>
              <span className="muted">
                {one.state === 'PREVIEW'
                  ? say('ranking.objectUntil', { day: dateText(one.objectUntil, say.language) })
                  : momentText(one.endedAt ?? one.publishedAt ?? one.madeAt)}
                {one.objections > 0 && ` · ${say('ranking.objections', { n: one.objections, open: one.unanswered })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
