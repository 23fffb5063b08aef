import type { Dimension, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { answerOf } from '../measure/answer.ts';
import type { MeasureAnswer } from '../measure/measure.type.ts';
import type { AnalysisAsked } from './asked.ts';

/** From warnings to visits to identification: warnings of the time, then clues sent out in it and what became of them. */
export const YIELD = ['warnings', 'received', 'answered', 'verdict_yes', 'd3'] as const;

/** What became of the warnings, by department, rule or any other dimension of both. */
export const yieldOf = (
  ctx: Context,
  scope: Scope,
  { span, filter = {} }: AnalysisAsked,
  by: Dimension,
): Promise<MeasureAnswer> =>
  answerOf(ctx, scope, { measures: YIELD, by: [by], filter, spans: [span], asOf: span.until });
