import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { type FigureValue, figuresOf } from '../measure/figures.ts';
import { Compare } from '../measure/measure.input.ts';
import { beforeOf } from '../measure/spans.ts';
import type { AnalysisAsked } from './asked.ts';

/** Two departments that warned of the same households in a time. */
export interface DepartmentPair {
  /** As measures tell it apart by PAIR. */
  code: string;
  departments: [string, string];
  households: number;
  before: number | null;
}

/** Households that several departments warned of. One of three departments stands under three pairs, and once in all. */
export interface Overlap {
  now: FigureValue;
  before: FigureValue;
  /** Most households first. */
  pairs: DepartmentPair[];
}

const MEASURE = 'multi_hit';

/** Which departments warn of the same households. For a department, which knows its own only, there is none, with the reason. */
export async function overlapOf(ctx: Context, scope: Scope, { span, filter = {} }: AnalysisAsked): Promise<Overlap> {
  const past = beforeOf(span, Compare.PREVIOUS);
  const asked = { measures: [MEASURE], by: ['PAIR'] as const, filter, spans: [span, past] };
  const figures = await figuresOf(ctx, scope, asked);
  const [now, before] = [figures.at(MEASURE, span), figures.at(MEASURE, past)];
  const pairs = figures.keys().flatMap(([code = '']) => {
    const [one = '', other = ''] = code.split('|');
    const households = figures.at(MEASURE, span, code).numerator ?? 0;
    const earlier = before.numerator === null ? null : (figures.at(MEASURE, past, code).numerator ?? 0);
    return households > 0 ? [{ code, departments: [one, other] as [string, string], households, before: earlier }] : [];
  });
  return { now, before, pairs: pairs.sort((a, b) => b.households - a.households || (a.code < b.code ? -1 : 1)) };
}
