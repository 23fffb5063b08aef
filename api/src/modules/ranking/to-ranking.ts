import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { toInfo } from '../measure/answer.ts';
import { measureOf } from '../measure/figures.ts';
import { Figure } from '../measure/measure.type.ts';
import { findingsOf } from './findings.ts';
import type { Movement } from './movement.ts';
import { Ranking } from './ranking.type.ts';
import { ownUnit, type RankingOf } from './ranking-of.ts';

const STILL: Movement = { spans: [], ranks: new Map() };

/** Places won since the stretch before. */
function changeOf(history: readonly (number | null)[]): number | null {
  const [before, now] = history.slice(-2);
  return history.length < 2 || before === null || before === undefined || now === null || now === undefined
    ? null
    : before - now;
}

const toFigure = ({ measure, small, raw, ...figure }: RankingOf['rows'][number]['figures'][number]) => ({
  ...{ measure, small, raw: raw && Object.assign(new Figure(), raw) },
  figure: Object.assign(new Figure(), figure),
});

/** A ranking as somebody sees it: his own unit is marked. */
export function toRanking(ctx: Context, scope: Scope, ranking: RankingOf, { spans, ranks }: Movement = STILL): Ranking {
  const own = ownUnit(scope);
  return Object.assign(new Ranking(), {
    ...ranking,
    rows: ranking.rows.map((row) => {
      const history = ranks.get(row.code) ?? [];
      return { ...row, figures: row.figures.map(toFigure), own: row.code === own, history, change: changeOf(history) };
    }),
    measures: ranking.measures.map(({ comparedAs, ...measure }) => ({
      ...measure,
      compared: toInfo(measureOf(ctx, comparedAs)),
    })),
    spans,
    findings: findingsOf(ranking, own),
  });
}
