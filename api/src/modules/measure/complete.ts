import { measureCells, months, type Scope, type Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { storeOf } from '../policy/law.ts';
import { factsLaw, measureOf } from './figures.ts';
import { monthsIn } from './missing.ts';
import { monthName } from './spans.ts';

/** Whether everything that is owed for a span has come and the span is over, and what is wanting. */
export interface Completeness {
  complete: boolean;
  why: string | null;
}

const OWED = 'hand_ins_due';
const CAME = 'hand_ins_in';

/** Completeness of spans by their keys, at their cut-off day. It is the county's, whoever asks: a part of it tells no scope more. */
export async function spanCompleteness(
  ctx: Context,
  { county }: Scope,
  spans: readonly Span[],
): Promise<ReadonlyMap<string, Completeness>> {
  const scope = { county };
  const measures = [OWED, CAME].map((code) => measureOf(ctx, code));
  const question = { measures, by: [], filter: {}, spans, law: factsLaw(ctx, scope) };
  const [cells, known] = await Promise.all([measureCells(scope, storeOf(ctx), question), months(scope, storeOf(ctx))]);
  const built = new Set(known);
  const count = (code: string, span: Span) =>
    cells.find((cell) => cell.measure === code && cell.span === span.key)?.numerator;
  return new Map(
    spans.map((span) => {
      const owed = count(OWED, span);
      const wanting = (owed ?? 0) - (count(CAME, span) ?? 0);
      const all = monthsIn(span);
      const unbuilt = all.filter((month) => !built.has(month));
      const names = unbuilt.length === all.length ? '' : unbuilt.map(monthName).join('、');
      const reasons = [
        ...(span.until < span.to ? ['这段时间还没有过完'] : []),
        ...(owed === undefined || unbuilt.length > 0 ? [`${names}尚无数据`] : []),
        ...(wanting > 0 ? [`应报 ${owed} 项，还缺 ${wanting} 项`] : []),
      ];
      return [span.key, { complete: reasons.length === 0, why: reasons.join('；') || null }] as const;
    }),
  );
}
