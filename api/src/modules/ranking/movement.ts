import { daysAfter, daysBetween, monthsAfter, monthsFromTo, type Scope, type Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { figuresOf } from '../measure/figures.ts';
import { spanName, spanOf } from '../measure/spans.ts';
import { lawOf } from '../policy/law.ts';
import { rankedBy } from './measures.ts';
import { besideOthers, codesOf, type RankingAsked, type RankingOf, rankingFrom } from './ranking-of.ts';
import { type Reckoning, reckoned, unitsOf } from './reckon.ts';

/** Ranks of stretches of the same length, each read as many days after its end as the last one. */
export interface Movement {
  /** Names of the stretches, oldest first; the last one is the one asked for. */
  spans: { name: string; until: string }[];
  /** Ranks by code, as the stretches; null where unranked. */
  ranks: ReadonlyMap<string, (number | null)[]>;
}

/** Stretches of the asked one's length up to it, oldest first. */
function spansUpTo({ from, to, asOf }: RankingAsked, count: number): Span[] {
  const length = monthsFromTo(from, to).length;
  const last = spanOf(from, to, asOf);
  const lag = daysBetween(last.to, asOf);
  return Array.from({ length: count }, (_, at) => {
    const back = -length * (count - 1 - at);
    const span = spanOf(monthsAfter(from, back), monthsAfter(to, back), asOf);
    return { ...span, until: daysAfter(span.to, lag) };
  });
}

/** Stretches that other measures ranked than the last one have no ranks to compare; the first ones without any are left out. */
function movementIn(spans: readonly Span[], each: readonly Reckoning[], units: readonly string[]): Movement {
  const used = ({ measures }: Reckoning) => measures.map(({ code }) => code).join();
  const now = each.at(-1);
  const all = each.map((one) => (now && used(one) === used(now) ? one.rows : []));
  const first = all.findIndex((rows) => rows.some(({ rank }) => rank !== null));
  const from = first < 0 ? spans.length - 1 : first;
  const rankIn = (rows: Reckoning['rows'], code: string) => rows.find(({ unit }) => unit.code === code)?.rank ?? null;
  return {
    spans: spans.slice(from).map((span) => ({ name: spanName(span), until: span.until })),
    ranks: new Map(units.map((code) => [code, all.slice(from).map((rows) => rankIn(rows, code))])),
  };
}

/** A ranking, and how its units moved over so many stretches, itself the last: all of it from one question. */
export async function rankingMoved(
  ctx: Context,
  scope: Scope,
  asked: RankingAsked,
  count: number,
): Promise<{ ranking: RankingOf; movement: Movement }> {
  const whole = besideOthers(scope, asked.who);
  const by = rankedBy(ctx, lawOf(ctx, whole), asked.who);
  const spans = spansUpTo(asked, count);
  const span = spanOf(asked.from, asked.to, asked.asOf);
  const figures = await figuresOf(ctx, whole, { measures: codesOf(by, asked.who), by: [asked.who], spans });
  const [ranking, units] = await Promise.all([
    rankingFrom(ctx, asked, { whole, by, span, figures }),
    unitsOf(ctx, whole, asked.who, figures),
  ]);
  const each = spans.map((one) => reckoned(figures, by.measures, one, units));
  return { ranking, movement: movementIn(spans, each, units) };
}
