import { createHash } from 'node:crypto';
import type { Measure, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { spanCompleteness } from '../measure/complete.ts';
import { type Figures, figuresOf } from '../measure/figures.ts';
import { valueNames } from '../measure/names.ts';
import { spanName, spanOf } from '../measure/spans.ts';
import { lawOf } from '../policy/law.ts';
import { percentOf } from './fraction.ts';
import { comparedAs, type RankedBy, rankedBy, type Who } from './measures.ts';
import type { Ranked } from './ranks.ts';
import { type RankingFigure, type Reckoned, reckoned, unitsOf } from './reckon.ts';
import { stepsOf } from './step.ts';

export type { RankingFigure } from './reckon.ts';

export interface RankingAsked {
  who: Who;
  /** First and last month, 'YYYY-MM'. */
  from: string;
  to: string;
  /** Cut-off day, inclusive. */
  asOf: string;
}

export interface RankingStep {
  measure: string;
  count: number;
  /** 再办结 3 条线索 */
  text: string;
  rank: number;
  tied: boolean;
}

export interface RankingRow {
  code: string;
  name: string;
  rank: number | null;
  tied: boolean;
  /** Mean of the figures in percent, two decimals; null with `why`. */
  composite: string | null;
  why: string | null;
  figures: RankingFigure[];
  /** Clues that the county sent after its own day, and the days given back for them. */
  lateClues: number;
  lateDays: number;
  steps: RankingStep[];
}

export interface RankingMeasure {
  code: string;
  name: string;
  /** The measure whose figures and rows are compared. */
  comparedAs: string;
  /** The measure whose rows are what is wanting to 100 %. */
  wanting: string | null;
  /** Denominators beneath it are marked, and why. */
  smallBelow: number | null;
  smallReason: string | null;
}

export interface RankingOf {
  county: string;
  who: Who;
  from: string;
  to: string;
  /** 2025年7月 */
  period: string;
  asOf: string;
  complete: boolean;
  why: string | null;
  measures: RankingMeasure[];
  leftOut: { code: string; name: string; why: string }[];
  /** The best first; who is unranked last, by code. */
  rows: RankingRow[];
  /** Of the rows: the same rows have the same fingerprint. */
  fingerprint: string;
}

/** What the county lost, by measures of its own. */
const LATE = { clues: 'county_late_clues', days: 'county_late_days' };

/**
 * Units are seen beside each other or not at all: a township sees the townships, a department the departments, as counts
 * without a person in them.
 * @throws FORBIDDEN for the others
 */
export function besideOthers(scope: Scope, who: Who): Scope {
  if (scope.division !== undefined && who !== 'TOWN') throw forbidden('乡镇只看乡镇排名。');
  if (scope.department !== undefined && who !== 'DEPARTMENT') throw forbidden('部门只看部门排名。');
  return { county: scope.county };
}

/** The unit that somebody belongs to; null for who looks at all of them. */
export const ownUnit = ({ division, department }: Scope): string | null => department ?? division?.slice(0, 9) ?? null;

/** Everything that is asked for at once: what ranks, the same as it was, and what the county lost. */
export const codesOf = ({ measures }: RankedBy, who: Who): string[] => [
  ...new Set([
    ...measures.flatMap((measure) => [measure.code, comparedAs(measure)]),
    ...(who === 'TOWN' ? Object.values(LATE) : []),
  ]),
];

const toMeasure = (measure: Measure): RankingMeasure => ({
  ...{ code: measure.code, name: measure.name, comparedAs: comparedAs(measure), wanting: measure.wanting ?? null },
  ...{ smallBelow: measure.small?.below ?? null, smallReason: measure.small?.reason ?? null },
});

function toRow(
  rows: readonly Ranked<Reckoned>[],
  row: Ranked<Reckoned>,
  by: readonly Measure[],
  name: string,
): Omit<RankingRow, 'lateClues' | 'lateDays'> {
  const { unit, composite, rank, tied } = row;
  const missing = unit.figures.find(({ value }) => value === null);
  const raisable = by.map(({ raise }) => raise !== undefined);
  const steps = stepsOf(rows, row, raisable).map(({ measure, count, ...to }) => ({
    ...{ measure: by[measure]?.code ?? '', count, ...to },
    text: (by[measure]?.raise ?? '').replace('{n}', String(count)),
  }));
  const named = by.find(({ code }) => code === missing?.measure)?.name;
  return {
    ...{ code: unit.code, name, rank, tied, figures: unit.figures, steps },
    composite: composite && percentOf(composite),
    why: missing ? `${named}：${missing.why ?? ''}` : null,
  };
}

export const fingerprintOf = (rows: readonly RankingRow[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        rows.map(({ code, rank, figures }) => [
          code,
          rank,
          ...figures.map((one) => [one.measure, one.numerator, one.denominator]),
        ]),
      ),
    )
    .digest('hex')
    .slice(0, 16);

/** What a ranking is read from: figures of its span, perhaps among others. */
export interface RankingSource {
  whole: Scope;
  by: RankedBy;
  span: Span;
  figures: Figures;
}

/** A ranking from figures that are there already. */
export async function rankingFrom(ctx: Context, asked: RankingAsked, source: RankingSource): Promise<RankingOf> {
  const { whole, by, span, figures } = source;
  const { who } = asked;
  const [completeness, codes] = await Promise.all([
    spanCompleteness(ctx, whole, [span]),
    unitsOf(ctx, whole, who, figures),
  ]);
  const names = await valueNames(ctx, whole, who, codes);
  const { rows: units, measures, nowhere } = reckoned(figures, by.measures, span, codes);
  const late = (measure: string, code: string) =>
    who === 'TOWN' ? (figures.at(measure, span, code).numerator ?? 0) : 0;
  const rows = units.map((row) => ({
    ...toRow(units, row, measures, names.get(row.unit.code) ?? row.unit.code),
    lateClues: late(LATE.clues, row.unit.code),
    lateDays: late(LATE.days, row.unit.code),
  }));
  const { complete, why } = completeness.get(span.key) ?? { complete: false, why: null };
  return {
    ...{ county: whole.county, ...asked, period: spanName(span), complete, why },
    measures: measures.map(toMeasure),
    leftOut: [
      ...by.leftOut,
      ...nowhere.map((measure) => ({
        measure,
        why: `这段时间各单位都没有${measure.denominator?.words ?? '数据'}，都不计${measure.name}`,
      })),
    ].map(({ measure: { code, name }, why: reason }) => ({ code, name, why: reason })),
    ...{ rows, fingerprint: fingerprintOf(rows) },
  };
}

/**
 * Ranks townships or departments of a county by the measures that are declared to rank them, equally weighted. Days that
 * the county lost by sending clues out late are not counted against a township.
 * @throws FORBIDDEN when the scope is of the other kind
 */
export async function rankingOf(ctx: Context, scope: Scope, asked: RankingAsked): Promise<RankingOf> {
  const whole = besideOthers(scope, asked.who);
  const by = rankedBy(ctx, lawOf(ctx, whole), asked.who);
  const span = spanOf(asked.from, asked.to, asked.asOf);
  const figures = await figuresOf(ctx, whole, { measures: codesOf(by, asked.who), by: [asked.who], spans: [span] });
  return rankingFrom(ctx, asked, { whole, by, span, figures });
}
