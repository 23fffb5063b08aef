import { MISSING } from '../../format.ts';
import type { RankingPartsFragment, RankingRowPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

const SIZE = { width: 72, height: 20 };

/** Places won or lost since the time before. */
export function Change({ change, say }: { change: number | null | undefined; say: Say }) {
  if (change === null || change === undefined) return <span className="muted">{MISSING}</span>;
  if (change === 0) return <span className="muted">{say('ranking.same')}</span>;
  return (
    <span className={change > 0 ? 'figure-better' : 'figure-worse'}>
      {say(change > 0 ? 'ranking.up' : 'ranking.down', { n: Math.abs(change) })}
    </span>
  );
}

/** Ranks over the months: the line goes up when the rank gets better, and breaks where there was none. */
export function Trend({
  row,
  spans,
  lowest,
  say,
}: {
  row: RankingRowPartsFragment;
  spans: RankingPartsFragment['spans'];
  /** The last rank there is. */
  lowest: number;
  say: Say;
}) {
  const ranks = row.history;
  if (ranks.filter((rank) => rank !== null).length < 2) return <span className="muted">{MISSING}</span>;
  const x = (at: number) => 3 + (at / Math.max(1, ranks.length - 1)) * (SIZE.width - 6);
  const y = (rank: number) => 3 + ((rank - 1) / Math.max(1, lowest - 1)) * (SIZE.height - 6);
  const points = ranks.map((rank, at) =>
    typeof rank === 'number' ? `${x(at).toFixed(1)} ${y(rank).toFixed(1)}` : null,
  );
  const line = points.map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point}` : '')).join('');
  const dots = points.map((point) => (point ? `M${point}h.01` : '')).join('');
  const told = spans.map(({ name }, at) => `${name} ${ranks[at] ?? MISSING}`).join('，');
  return (
    <svg
      className="rank-trend"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`${say('ranking.trend')}：${told}`}
    >
      <title>{told}</title>
      <path d={line} fill="none" stroke="#8fb7ec" strokeWidth="1.5" strokeLinejoin="round" />
      <path d={dots} fill="none" stroke="#1450b8" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}
