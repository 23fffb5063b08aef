import { createHash } from 'node:crypto';
import {
  DIMENSIONS,
  type Dimension,
  type Filter,
  hasDimension,
  type Measure,
  type Scope,
  type Span,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { difference, ratio } from '../overview/exact.ts';
import { spanCompleteness } from './complete.ts';
import { type Figures, type FigureValue, figuresOf, measureOf } from './figures.ts';
import type { Compare, MeasureFilter } from './measure.input.ts';
import { Figure, MeasureAnswer, MeasureCell, MeasureInfo, MeasureKey, MeasureSpan } from './measure.type.ts';
import { isHandedIn } from './missing.ts';
import { expectedValues, FACTS_NAMES, valueNames } from './names.ts';
import { beforeOf, spanName } from './spans.ts';

/** Measures, dimensions and cells of one question, at most. */
const MOST = { measures: 20, dimensions: 3, cells: 16_384 };

export interface MeasureAsked {
  measures: readonly string[];
  by: readonly Dimension[];
  filter: Filter;
  spans: readonly Span[];
  asOf: string;
  compare?: Compare;
  /** Another cut-off day to compare the same spans with: what changed since. */
  compareAsOf?: string;
}

export const toInfo = (measure: Measure): MeasureInfo =>
  Object.assign(new MeasureInfo(), {
    ...{ code: measure.code, name: measure.name, unit: measure.unit, definition: measure.definition },
    ...{ formula: measure.formula, owner: measure.owner, source: measure.source, note: measure.note ?? null },
    numerator: measure.numerator?.words ?? null,
    denominator: measure.denominator?.words ?? null,
    group: FACTS_NAMES[measure.facts] ?? measure.facts,
    handedIn: isHandedIn(measure),
    ranks: measure.ranks ?? null,
    good: measure.good ?? null,
    dimensions: DIMENSIONS.filter((dimension) => hasDimension(measure, dimension)),
  });

/** A filter as the warehouse asks it; empty lists mean nothing. */
export function filterOf(given: MeasureFilter | null | undefined): Filter {
  const lists: [Dimension, readonly string[] | undefined][] = [
    ['TOWN', given?.towns],
    ['VILLAGE', given?.villages],
    ['DEPARTMENT', given?.departments],
    ['EXTRACT', given?.extracts],
    ['RULE', given?.rules],
    ['CHANNEL', given?.channels],
    ['RISK', given?.risks],
    ['TYPE', given?.types],
    ['KIND', given?.kinds],
    ['PAIR', given?.pairs],
  ];
  return Object.fromEntries(lists.filter(([, list]) => list && list.length > 0));
}

const toFigure = (value: FigureValue): Figure => Object.assign(new Figure(), value);

/** How a figure changed: in its own unit, and of a count also in percent of what it was. */
export function changed(
  now: FigureValue,
  before: FigureValue,
): { change: string | null; changePercent: string | null } {
  const change = difference(now.value, before.value);
  const counts = now.denominator === null && before.numerator !== null && before.numerator > 0;
  const by = counts && now.numerator !== null ? now.numerator - (before.numerator ?? 0) : null;
  const percent = by === null ? null : ratio(Math.abs(by), before.numerator ?? 0, 100);
  return { change, changePercent: percent !== null && (by ?? 0) < 0 && percent !== '0.00' ? `-${percent}` : percent };
}

/** The question as it is printed on exports: the same question has the same fingerprint. */
const fingerprintOf = (scope: Scope, asked: MeasureAsked): string =>
  createHash('sha256')
    .update(JSON.stringify([scope.county, scope.division ?? '', scope.department ?? '', asked]))
    .digest('hex')
    .slice(0, 16);

/** Values of the dimensions that the answer lists: all that a reader expects, and all that were found. */
async function keysOf(ctx: Context, scope: Scope, { by, filter }: MeasureAsked, figures: Figures): Promise<string[][]> {
  // What a filter keeps may stand under other values, too: a clue of two departments. These are not what was asked for.
  const asked = (key: readonly string[]) => by.every((one, at) => filter[one]?.includes(key[at] ?? '') ?? true);
  const found = figures.keys().filter(asked);
  const [only] = by;
  if (by.length !== 1 || !only) return found.sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
  const expected = filter[only] ?? (await expectedValues(ctx, scope, only)) ?? [];
  const codes = new Set([...expected, ...found.map(([code = '']) => code)]);
  return [...codes].sort().map((code) => [code]);
}

async function named(ctx: Context, scope: Scope, by: readonly Dimension[], keys: readonly string[][]) {
  const names = await Promise.all(
    by.map((dimension, at) => valueNames(ctx, scope, dimension, [...new Set(keys.map((key) => key[at] ?? ''))])),
  );
  return (key: readonly string[]): MeasureKey[] =>
    by.map((dimension, at) => {
      const code = key[at] ?? '';
      return Object.assign(new MeasureKey(), { dimension, code, name: names[at]?.get(code) ?? code });
    });
}

function checked({ measures, by }: MeasureAsked): void {
  if (measures.length === 0) throw badInput('请至少选一个指标。');
  if (measures.length > MOST.measures) throw badInput(`一次最多看 ${MOST.measures} 个指标：请分几次查询。`);
  if (by.length > MOST.dimensions) throw badInput(`一次最多按 ${MOST.dimensions} 个维度分：请去掉几个。`);
  if (new Set(by).size < by.length) throw badInput('同一个维度选了两次：请去掉一个。');
}

/** Measures × dimensions × spans with their comparison. @throws BAD_USER_INPUT when a question cannot be answered, with what to do */
export async function answerOf(ctx: Context, scope: Scope, asked: MeasureAsked): Promise<MeasureAnswer> {
  checked(asked);
  const { by, filter, spans, measures, compare, compareAsOf } = asked;
  const question = { measures, by, filter };
  const earlier = (span: Span): Span | null => {
    if (compareAsOf) return { ...span, until: compareAsOf };
    return compare ? beforeOf(span, compare) : null;
  };
  const befores = spans.flatMap((span) => earlier(span) ?? []);
  const [now, before, completeness] = await Promise.all([
    figuresOf(ctx, scope, { ...question, spans }),
    befores.length > 0 ? figuresOf(ctx, scope, { ...question, spans: befores }) : Promise.resolve(null),
    spanCompleteness(ctx, scope, spans),
  ]);
  const keys = by.length > 0 ? await keysOf(ctx, scope, asked, now) : [];
  if (keys.length * spans.length * measures.length > MOST.cells)
    throw badInput(
      `这个问题有 ${keys.length * spans.length * measures.length} 个数，最多 ${MOST.cells} 个：请缩短时间、减少维度或加筛选。`,
    );
  const toKeys = await named(ctx, scope, by, keys);
  const cell = (measure: string, span: Span, key: readonly string[]): MeasureCell => {
    const figure = now.at(measure, span, ...key);
    const past = earlier(span);
    const old = past && before ? before.at(measure, past, ...key) : null;
    return Object.assign(new MeasureCell(), {
      ...{ measure, span: span.key, keys: key.length > 0 ? toKeys(key) : [], figure: toFigure(figure) },
      before: old ? toFigure(old) : null,
      ...(old ? changed(figure, old) : { change: null, changePercent: null }),
    });
  };
  const everyCell = (list: readonly (readonly string[])[]) =>
    spans.flatMap((span) => list.flatMap((key) => measures.map((measure) => cell(measure, span, key))));
  const totals = everyCell([[]]);
  return Object.assign(new MeasureAnswer(), {
    asOf: asked.asOf,
    measures: measures.map((code) => toInfo(measureOf(ctx, code))),
    spans: spans.map((span) =>
      Object.assign(new MeasureSpan(), { ...span, name: spanName(span), ...completeness.get(span.key) }),
    ),
    cells: by.length > 0 ? everyCell(keys) : totals,
    totals,
    fingerprint: fingerprintOf(scope, asked),
  });
}
