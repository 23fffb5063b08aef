import type { RankingPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

/** How it is ranked, in words: on the screen, and on every print. */
export function Notes({ ranking, say }: { ranking: RankingPartsFragment; say: Say }) {
  const few = ranking.measures.find(({ smallReason }) => smallReason);
  return (
    <section className="card long">
      <h2>{say('ranking.how')}</h2>
      <ul className="ranking-notes">
        <li>{say('ranking.howMean', { measures: ranking.measures.map(({ name }) => name).join('、') })}</li>
        {ranking.measures.map(({ code, compared }) => (
          <li key={code}>
            <b>{compared.name}</b>：{compared.formula}。{compared.note}
          </li>
        ))}
        {ranking.leftOut.map(({ code, why }) => (
          <li key={code}>{why}。</li>
        ))}
        {few && (
          <li>
            {say('ranking.howFew', { n: few.smallBelow ?? '' })}
            {few.smallReason}
          </li>
        )}
        <li>{say('ranking.howNot')}</li>
      </ul>
      <p className="muted">
        {say('ranking.asOf', { day: ranking.asOf })} · {say('figures.fingerprint', { code: ranking.fingerprint })}
      </p>
    </section>
  );
}
