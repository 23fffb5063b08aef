import {
  type Cell,
  type Dimension,
  type FactsLaw,
  type Filter,
  feedbackDay,
  hasDimension,
  type Measure,
  measureCells,
  monthsAfter,
  type Policy,
  type Scope,
  type Span,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { ratio } from '../overview/exact.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { owesAnswer } from '../verification/duty.ts';
import { forDepartment, type Known, knownOf, missingOf } from './missing.ts';
import { DIMENSION_NAMES } from './names.ts';

/** A figure as an exact fraction; `value` is null where it does not exist, and `why` says why. */
export interface FigureValue {
  value: string | null;
  numerator: number | null;
  denominator: number | null;
  why: string | null;
}

export interface FiguresAsked {
  measures: readonly string[];
  by?: readonly Dimension[];
  filter?: Filter;
  spans: readonly Span[];
}

/** The county's own day for sending out what departments warned of, of every month since the document's first. */
function feedbackDays(policy: Policy, last: string): [month: string, day: string][] {
  const found: [string, string][] = [];
  for (let month = policy.effectiveFrom; month <= last; month = monthsAfter(month, 1)) {
    const day = feedbackDay(policy, month);
    if (day) found.push([month, day]);
  }
  return found;
}

/** What the law of a county adds to the facts that are counted. */
export function factsLaw(ctx: Context, scope: Scope): FactsLaw {
  const law = lawOf(ctx, scope);
  return {
    told: Object.values(Channel).filter((channel) => owesAnswer({ channel }, law)),
    withinDays: law.policy.procedure.totalDays?.number ?? null,
    feedback: feedbackDays(law.policy, today(ctx.now()).slice(0, 7)),
  };
}

/** The measure of a code. @throws BAD_USER_INPUT with those there are */
export function measureOf({ services }: Context, code: string): Measure {
  const found = services.measures.all().find((one) => one.code === code);
  if (!found) throw badInput(`没有指标“${code}”：可用的指标见 measureCatalog。`);
  return found;
}

/** @throws BAD_USER_INPUT for a dimension that a measure cannot be told apart by, or a place that is not the county's */
export function checkDimensions(
  { county, division, department }: Scope,
  measures: readonly Measure[],
  { by = [], filter = {} }: Pick<FiguresAsked, 'by' | 'filter'>,
): void {
  const lies = (code: string) => division === undefined || code.startsWith(division) || division.startsWith(code);
  for (const places of [filter.TOWN, filter.VILLAGE])
    if (places && !places.some((code) => code !== '' && lies(code)) && division !== undefined)
      throw badInput('筛选的乡镇（村）不在您的查看范围内：请去掉这个筛选。');
  if (department !== undefined && filter.DEPARTMENT && !filter.DEPARTMENT.includes(department))
    throw badInput('筛选的部门不是您的部门：请去掉这个筛选。');
  const strange = [...(filter.TOWN ?? []), ...(filter.VILLAGE ?? [])].find(
    (code) => code !== '' && !code.startsWith(county),
  );
  if (strange) throw badInput(`区划代码 ${strange} 不属于 ${county}：请重新选择乡镇或村。`);

  for (const dimension of [...by, ...(Object.keys(filter) as Dimension[])])
    for (const measure of measures)
      if (!hasDimension(measure, dimension))
        throw badInput(`“${measure.name}”不能按${DIMENSION_NAMES[dimension]}分：请去掉这个维度或筛选，或换一个指标。`);
}

/** Figures of one question, found by measure, span and values of its dimensions. */
export class Figures {
  private readonly found: ReadonlyMap<string, Cell>;

  constructor(
    private readonly scope: Scope,
    private readonly measures: readonly Measure[],
    private readonly known: Known,
    readonly cells: readonly Cell[],
    readonly totals: readonly Cell[],
  ) {
    const key = ({ measure, span, keys }: Cell) => [measure, span, ...keys].join('|');
    this.found = new Map([
      ...cells.map((cell) => [key(cell), cell] as const),
      ...totals.map((cell) => [key(cell), cell] as const),
    ]);
  }

  /** The figure of a measure in a span: of the whole without keys, else of these values of the dimensions asked by. */
  at(code: string, span: Span, ...keys: string[]): FigureValue {
    const measure = this.measures.find((one) => one.code === code);
    const why = measure ? missingOf(this.scope, this.known, measure, span) : '没有查询这个指标';
    if (!measure || why) return { value: null, numerator: null, denominator: null, why };
    const cell = this.found.get([code, span.key, ...keys].join('|'));
    const numerator = cell?.numerator ?? 0;
    if (!measure.denominator) return { value: String(numerator), numerator, denominator: null, why: null };
    const denominator = cell?.denominator ?? 0;
    const value = ratio(numerator, denominator, 100);
    return { value, numerator, denominator, why: value === null ? `没有${measure.denominator.words}` : null };
  }

  /** Values of the dimensions that any figure was found for. */
  keys(): string[][] {
    const seen = new Map(this.cells.map(({ keys }) => [keys.join('|'), keys]));
    return [...seen.values()];
  }
}

/**
 * Figures of measures, by dimensions and in total. What was decided a moment ago is in them.
 * @throws BAD_USER_INPUT for an unknown measure, or a dimension that a measure cannot be told apart by
 */
export async function figuresOf(ctx: Context, scope: Scope, asked: FiguresAsked): Promise<Figures> {
  const measures = asked.measures.map((code) => measureOf(ctx, code));
  checkDimensions(scope, measures, asked);
  await ctx.outbox.flush();
  const store = storeOf(ctx);
  const readable = measures.filter((measure) => scope.department === undefined || forDepartment(measure));
  const question = { measures: readable, filter: asked.filter ?? {}, spans: asked.spans, law: factsLaw(ctx, scope) };
  const by = asked.by ?? [];
  const [cells, totals, known] = await Promise.all([
    by.length > 0 ? measureCells(scope, store, { ...question, by }) : Promise.resolve([]),
    measureCells(scope, store, { ...question, by: [] }),
    knownOf(ctx, scope),
  ]);
  return new Figures(scope, measures, known, cells, totals);
}
