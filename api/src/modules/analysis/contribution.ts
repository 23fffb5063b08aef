import type { Dimension, Filter, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { changed } from '../measure/answer.ts';
import { type Figures, type FigureValue, figuresOf } from '../measure/figures.ts';
import { Compare } from '../measure/measure.input.ts';
import { valueNames } from '../measure/names.ts';
import { beforeOf } from '../measure/spans.ts';
import { ratio } from '../overview/exact.ts';
import { type AnalysisAsked, only } from './asked.ts';

/** One part of a total, and what it moved. */
export interface ContributionPart {
  code: string;
  name: string;
  now: number;
  /** Null where the time before has no figure. */
  before: number | null;
  change: number | null;
  /** Its share of the total's change, percent; null when the total did not change. Negative: it moved the other way. */
  share: string | null;
  /** Of a department: what has not come, so that the change says less. */
  why: string | null;
}

/** What moved a total: its parts, the greatest movers first. The parts' changes and `repeated` together are the change. */
export interface Contribution {
  measure: string;
  dimension: Dimension;
  now: FigureValue;
  before: FigureValue;
  change: string | null;
  changePercent: string | null;
  parts: ContributionPart[];
  /** What to take off the parts' changes because one thing stands under several of them; 0 where none can. */
  repeated: number;
}

const signedRatio = (part: number, whole: number): string | null => {
  const text = ratio(Math.abs(part), Math.abs(whole), 100);
  return text !== null && text !== '0.00' && part < 0 !== whole < 0 ? `-${text}` : text;
};

/** What a department has not handed in that may be why it moved so, in words: now, where it fell; before, where it rose. */
async function notIn(ctx: Context, scope: Scope, filter: Filter, spans: readonly [Span, Span]) {
  const narrowed = only(filter, ['DEPARTMENT']);
  const measures = ['hand_ins_due', 'hand_ins_in'];
  const found = await figuresOf(ctx, scope, { measures, by: ['DEPARTMENT'], filter: narrowed, spans });
  const lacking = (department: string, span: Span) =>
    (found.at('hand_ins_due', span, department).numerator ?? 0) -
    (found.at('hand_ins_in', span, department).numerator ?? 0);
  return (department: string, change: number): string | null => {
    const [now, before] = [lacking(department, spans[0]), lacking(department, spans[1])];
    if (now > 0 && change <= 0) return `本期还缺 ${now} 项报表`;
    return before > 0 && change > 0 ? `上期缺 ${before} 项报表` : null;
  };
}

const byMoved = (a: ContributionPart, b: ContributionPart): number =>
  Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || b.now - a.now || (a.code < b.code ? -1 : 1);

type Counted = Omit<ContributionPart, 'name' | 'why'>;

/** The parts of both times; `total` is the whole's change, null where there is no time before to compare with. */
function partsOf(
  figures: Figures,
  measure: string,
  [span, past]: readonly [Span, Span],
  total: number | null,
): Counted[] {
  const count = (one: Span, code: string) => figures.at(measure, one, code).numerator ?? 0;
  return figures.keys().flatMap(([code = '']): Counted[] => {
    const now = count(span, code);
    if (total === null) return now > 0 ? [{ code, now, before: null, change: null, share: null }] : [];
    const before = count(past, code);
    if (now === 0 && before === 0) return [];
    return [{ code, now, before, change: now - before, share: signedRatio(now - before, total) }];
  });
}

/**
 * What moved a count since the time before, of the same length: by department, risk, township or rule. Without parts where
 * the time itself has no figure.
 * @throws BAD_USER_INPUT for a dimension that the measure cannot be told apart by
 */
export async function contributionOf(
  ctx: Context,
  scope: Scope,
  { span, filter = {} }: AnalysisAsked,
  dimension: Dimension,
  measure = 'warnings',
): Promise<Contribution> {
  const spans = [span, beforeOf(span, Compare.PREVIOUS)] as const;
  const [figures, why] = await Promise.all([
    figuresOf(ctx, scope, { measures: [measure], by: [dimension], filter, spans }),
    dimension === 'DEPARTMENT' && scope.division === undefined ? notIn(ctx, scope, filter, spans) : () => null,
  ]);
  const [now, before] = [figures.at(measure, spans[0]), figures.at(measure, spans[1])];
  const head = { measure, dimension, now, before, ...changed(now, before) };
  if (now.numerator === null) return { ...head, parts: [], repeated: 0 };
  const total = before.numerator === null ? null : now.numerator - before.numerator;
  const wanted = filter[dimension];
  const found = partsOf(figures, measure, spans, total).filter(({ code }) => wanted?.includes(code) ?? true);
  const names = await valueNames(
    ctx,
    scope,
    dimension,
    found.map(({ code }) => code),
  );
  const parts = found.map((part) => ({
    ...part,
    name: names.get(part.code) ?? part.code,
    why: part.change === null ? null : why(part.code, part.change),
  }));
  const moved = parts.reduce((sum, { change }) => sum + (change ?? 0), 0);
  return { ...head, parts: parts.sort(byMoved), repeated: moved - (total ?? 0) };
}
