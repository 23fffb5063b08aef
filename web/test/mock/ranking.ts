import { PLACE } from './county.ts';
import type { Context } from './resolvers.ts';

const share = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : ((numerator / denominator) * 100).toFixed(2),
  ...{ numerator, denominator, why: denominator === 0 ? '没有期内下发的线索' : null },
});

const MEASURES = [
  ['t1', '核查率', 't1_left'],
  ['t3', '办结率', 't3_left'],
] as const;

const measures = MEASURES.map(([code, name, wanting]) => ({
  ...{ code, name, wanting, smallBelow: 5, smallReason: '分母小于5时，一条就相差20个百分点以上。' },
  compared: {
    ...{ code: `${code}_fair`, name: `${name}（扣除县级迟下发）`, unit: '%', definition: name, formula: name },
    ...{ numerator: '分子', denominator: '分母', owner: '各乡镇', source: '口径由本系统统一规定', note: null },
    ...{ ranks: null, good: 'HIGH', dimensions: ['TOWN'], handedIn: false },
  },
}));

/** Towns with fewer and fewer clues closed; the last one has none to close. */
const rows = (own: string | null) =>
  PLACE.children.map(({ code, name }, at, all) => {
    const of = at === all.length - 1 ? 0 : 6;
    const done = of - Math.min(of, at);
    const rank = of === 0 ? null : Math.min(at + 1, of + 1);
    return {
      ...{ code, name, rank, tied: at >= of && of > 0, own: code === own, lateClues: at % 2, lateDays: (at % 2) * 3 },
      ...{ composite: of === 0 ? null : share(done, of).value, why: of === 0 ? '核查率：没有期内下发的线索' : null },
      figures: MEASURES.map(([measure]) => ({ measure, figure: share(done, of), small: false, raw: null })),
      ...{ change: rank === null ? null : (at % 3) - 1, history: [2, 3, rank] },
      steps: at === 0 ? [] : [{ measure: 't3', count: 1, text: '再办结 1 条线索', rank: at, tied: true }],
    };
  });

interface Asked {
  who: string;
  from: string;
  to: string;
  asOf?: string;
}

/** A ranking of the made-up towns; nothing was published yet. */
export const rankingRoot = {
  ranking: ({ who, from, to, asOf }: Asked, { role }: Context) => ({
    ...{ county: PLACE.code, who, from, to, asOf: asOf ?? '2024-01-13', period: '2023年12月' },
    ...{ complete: true, why: null, measures, leftOut: [], fingerprint: '3f9a' },
    rows: rows(role?.startsWith('TOWN') ? (PLACE.children[1]?.code ?? null) : null),
    spans: ['2023年10月', '2023年11月', '2023年12月'].map((name) => ({ name, until: '2024-01-13' })),
    findings: ['第 1：嘉定镇；最后：万隆乡。'],
  }),
  rankingPublications: () => [],
};
