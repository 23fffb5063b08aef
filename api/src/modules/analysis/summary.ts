import { type Dimension, type Filter, hasDimension, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { answerOf, toInfo } from '../measure/answer.ts';
import { measureOf } from '../measure/figures.ts';
import { Compare } from '../measure/measure.input.ts';
import { Figure, type MeasureAnswer, MeasureCell } from '../measure/measure.type.ts';
import { DIMENSION_NAMES } from '../measure/names.ts';
import type { AnalysisAsked } from './asked.ts';

/** The numbers at the head of an analysis, in their order. */
const SUMMARY = ['warnings', 'households', 'clues', 'received', 't1', 'overdue', 'registered', 'missed'] as const;

/** The dimensions of a filter that a measure cannot be narrowed by. */
const unfit = (ctx: Context, code: string, filter: Filter): Dimension[] =>
  (Object.keys(filter) as Dimension[]).filter((dimension) => !hasDimension(measureOf(ctx, code), dimension));

/** A figure that does not exist under a filter, with the reason. */
function without(code: string, span: string, dimensions: readonly Dimension[]): MeasureCell {
  const why = `不能按${dimensions.map((one) => DIMENSION_NAMES[one]).join('、')}分：请去掉这个筛选`;
  const figure = Object.assign(new Figure(), { value: null, numerator: null, denominator: null, why });
  const nothing = { before: null, change: null, changePercent: null };
  return Object.assign(new MeasureCell(), { measure: code, span, keys: [], figure, ...nothing });
}

/** What a time came to, beside the time before; a number that cannot be narrowed so is missing, and says why. */
export async function summaryOf(
  ctx: Context,
  scope: Scope,
  { span, filter = {} }: AnalysisAsked,
): Promise<MeasureAnswer> {
  const fit = SUMMARY.filter((code) => unfit(ctx, code, filter).length === 0);
  const answer = await answerOf(ctx, scope, {
    ...{ measures: fit, by: [], filter, spans: [span], asOf: span.until, compare: Compare.PREVIOUS },
  });
  const found = new Map(answer.totals.map((cell) => [cell.measure, cell]));
  const totals = SUMMARY.map((code) => found.get(code) ?? without(code, span.key, unfit(ctx, code, filter)));
  return Object.assign(answer, {
    measures: SUMMARY.map((code) => toInfo(measureOf(ctx, code))),
    cells: totals,
    totals,
  });
}
