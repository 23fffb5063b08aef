import type { Twin } from '../../chart/spec.ts';
import type { RankingPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

/** The ranking as it is saved: every figure with what it is a share of. */
export const rankingTwin = ({ who, measures, rows }: RankingPartsFragment, say: Say): Twin => ({
  columns: [
    { name: say('ranking.rank'), number: true },
    { name: say(`ranking.who.${who}`) },
    { name: say('ranking.composite'), number: true },
    ...measures.flatMap(({ name }) => [
      { name: `${name}（%）`, number: true },
      { name: `${name} ${say('ranking.nd')}` },
    ]),
    ...(who === 'TOWN' ? [{ name: say('ranking.late'), number: true }] : []),
    { name: say('ranking.note') },
  ],
  rows: rows.map(({ rank, name, composite, figures, lateDays, why }) => ({
    cells: [
      rank ?? null,
      name,
      composite ?? null,
      ...figures.flatMap(({ figure }) => [
        figure.value ?? null,
        figure.denominator ? `${figure.numerator}/${figure.denominator}` : null,
      ]),
      ...(who === 'TOWN' ? [lateDays] : []),
      why ?? null,
    ],
  })),
});
