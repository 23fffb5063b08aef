import { type Dimension, type Filter, type Kept, type KeptRow, keptRows, type Part } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { factsLaw, measureOf } from '../measure/figures.ts';
import { spanOf } from '../measure/spans.ts';
import { storeOf } from '../policy/law.ts';
import type { Pack, PackQuestion } from './pack.ts';

/** Rows that are kept of a measure, at most: a register is not kept a second time. */
const MOST = 25_000;

/** A measure of a county in some months, one part of it. */
export interface KeptOf {
  county: string;
  measure: string;
  part: Part;
  fromMonth: string;
  toMonth: string;
}

export const keyOf = ({ county, measure, part, fromMonth, toMonth }: KeptOf): string =>
  [county, measure, part, fromMonth, toMonth].join(' ');

/** The part of a measure that a question is about. */
export const keptOf = ({ county, measure, span }: PackQuestion, part: Part): KeptOf => ({
  ...{ county, measure, part, fromMonth: span.from.slice(0, 7), toMonth: span.to.slice(0, 7) },
});

/** The measures that a pack tells figures of. */
export function measuresIn(ctx: Context, pack: Pack): KeptOf[] {
  const asked = pack.pages.flatMap(({ figures }) => figures.flatMap(({ question }) => question ?? []));
  const parts = asked.flatMap((question) => [
    keptOf(question, 'NUMERATOR'),
    ...(measureOf(ctx, question.measure).denominator ? [keptOf(question, 'DENOMINATOR')] : []),
  ]);
  return [...new Map(parts.map((one) => [keyOf(one), one])).values()];
}

/** The rows behind measures as they are now; null where there are too many to keep. By `keyOf`. */
export async function rowsNow(ctx: Context, asked: readonly KeptOf[], asOf: string): Promise<Map<string, Kept>> {
  await ctx.outbox.flush();
  const together = Map.groupBy(asked, ({ county, fromMonth, toMonth }) => `${county} ${fromMonth} ${toMonth}`);
  const found = await Promise.all(
    [...together.values()].map(async (list) => {
      const { county = '', fromMonth = '', toMonth = '' } = list[0] ?? {};
      const scope = { county };
      const parts = list.map(({ measure, part }) => ({ measure: measureOf(ctx, measure), part }));
      const kept = await keptRows(scope, storeOf(ctx), parts, {
        span: spanOf(fromMonth, toMonth, asOf),
        law: factsLaw(ctx, scope),
        most: MOST,
      });
      return kept.map(
        (one) => [keyOf({ county, measure: one.measure.code, part: one.part, fromMonth, toMonth }), one] as const,
      );
    }),
  );
  return new Map(found.flat());
}

/** The rows of one figure, each thing that is counted once: what they add up to is the figure. */
export function ofFigure(rows: readonly KeptRow[], filter: Filter): Map<string, KeptRow> {
  const wanted = Object.entries(filter) as [Dimension, readonly string[]][];
  const own = rows.filter(({ by }) =>
    wanted.every(([dimension, values]) => by[dimension]?.some((one) => values.includes(one))),
  );
  return new Map(own.map((row) => [row.one, row]));
}
