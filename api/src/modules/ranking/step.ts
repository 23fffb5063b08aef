import { ceiling, compared, type Fraction, fraction, meanOf, minus } from './fraction.ts';
import type { Ranked, Unit } from './ranks.ts';

/** How many more of one measure bring a unit past, or beside, the one before it, with everything else as it is. */
export interface Step {
  /** Place of the measure among the unit's shares. */
  measure: number;
  count: number;
  rank: number;
  /** It would share that rank. */
  tied: boolean;
}

/** The least composite above one's own; null for the best. */
function nextAbove(rows: readonly Ranked[], own: Fraction): Fraction | null {
  const above = rows.flatMap(({ composite }) => (composite && compared(composite, own) > 0 ? [composite] : []));
  return above.reduce<Fraction | null>((least, one) => (least && compared(least, one) <= 0 ? least : one), null);
}

/** Where a composite would stand among the others. */
function standing(others: readonly Ranked[], composite: Fraction): Pick<Step, 'rank' | 'tied'> {
  const known = others.flatMap((row) => row.composite ?? []);
  return {
    rank: 1 + known.filter((one) => compared(one, composite) > 0).length,
    tied: known.some((one) => compared(one, composite) === 0),
  };
}

/** A unit with the counts behind its shares. */
export interface Counted extends Unit {
  counts: readonly { numerator: number; denominator: number }[];
}

/**
 * The least that moves a unit up, by each measure that can still be raised; a measure that cannot carry it so far alone
 * has no step. None for who is unranked, or first.
 */
export function stepsOf(rows: readonly Ranked<Counted>[], row: Ranked<Counted>, raisable: readonly boolean[]): Step[] {
  const { composite, unit } = row;
  const target = composite && nextAbove(rows, composite);
  if (!composite || !target) return [];
  const gap = minus(target, composite);
  const others = rows.filter((one) => one !== row);
  return unit.counts.flatMap(({ numerator, denominator }, measure) => {
    if (!raisable[measure]) return [];
    const times = BigInt(unit.counts.length) * BigInt(denominator);
    const count = ceiling({ n: gap.n * times, d: gap.d });
    if (count > BigInt(denominator - numerator)) return [];
    const shares = unit.counts.map((one, at) =>
      fraction(at === measure ? numerator + Number(count) : one.numerator, one.denominator),
    );
    const then = meanOf(shares);
    return then ? [{ measure, count: Number(count), ...standing(others, then) }] : [];
  });
}
