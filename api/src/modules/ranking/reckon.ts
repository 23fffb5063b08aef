import type { Measure, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { Figures, FigureValue } from '../measure/figures.ts';
import { expectedValues } from '../measure/names.ts';
import { lawOf } from '../policy/law.ts';
import { type Fraction, fraction } from './fraction.ts';
import { comparedAs, type Who } from './measures.ts';
import { type Ranked, ranked } from './ranks.ts';
import type { Counted } from './step.ts';

/** A figure that ranks, as an exact fraction; null with its reason. */
export interface RankingFigure extends FigureValue {
  measure: string;
  /** So few that the share says little. */
  small: boolean;
  /** The same with the days that the county lost left on the unit's account; null where that changes nothing. */
  raw: FigureValue | null;
}

/** A unit with the figures that rank it. */
export interface Reckoned extends Counted {
  figures: RankingFigure[];
}

const shareOf = ({ numerator, denominator }: FigureValue): Fraction | null =>
  numerator === null || !denominator ? null : fraction(numerator, denominator);

function figureOf(figures: Figures, measure: Measure, span: Span, code: string): RankingFigure {
  const [figure, raw] = [figures.at(comparedAs(measure), span, code), figures.at(measure.code, span, code)];
  const same = raw.numerator === figure.numerator && raw.denominator === figure.denominator;
  const few =
    measure.small !== undefined && shareOf(figure) !== null && Number(figure.denominator) < measure.small.below;
  return { measure: measure.code, ...figure, why: raw.why ?? figure.why, small: few, raw: same ? null : raw };
}

function unitOf(code: string, found: RankingFigure[]): Reckoned {
  const counts = found.map(({ numerator, denominator }) => ({
    ...{ numerator: numerator ?? 0, denominator: denominator ?? 0 },
  }));
  return { code, shares: found.map(shareOf), figures: found, counts };
}

/** Units of a span ranked, by the measures that any of them has; the others would leave all of them unranked. */
export interface Reckoning {
  rows: Ranked<Reckoned>[];
  measures: Measure[];
  nowhere: Measure[];
}

export function reckoned(figures: Figures, by: readonly Measure[], span: Span, codes: readonly string[]): Reckoning {
  const known = (measure: Measure) =>
    codes.some((code) => shareOf(figures.at(comparedAs(measure), span, code)) !== null);
  const some = by.filter(known);
  const measures = some.length > 0 ? some : [...by];
  const units = codes.map((code) =>
    unitOf(
      code,
      measures.map((measure) => figureOf(figures, measure, span, code)),
    ),
  );
  return { rows: ranked(units), measures, nowhere: by.filter((measure) => !measures.includes(measure)) };
}

/** All units that a reader expects, departments that owe nothing left out, and whoever has a figure all the same. */
export async function unitsOf(ctx: Context, scope: Scope, who: Who, figures: Figures): Promise<string[]> {
  const owing = new Set(lawOf(ctx, scope).policy.extracts.flatMap(({ due, department }) => (due ? [department] : [])));
  const expected = (await expectedValues(ctx, scope, who)) ?? [];
  const found = figures.cells.flatMap(({ keys: [code], denominator }) => (code && denominator ? [code] : []));
  return [...new Set([...expected.filter((code) => who === 'TOWN' || owing.has(code)), ...found])].sort();
}
