import type { Dimension, Filter, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf } from '../policy/law.ts';

/** A time and what it is narrowed to. Figures are read at the span's cut-off day. */
export interface AnalysisAsked {
  span: Span;
  filter?: Filter;
}

/** The part of a filter that narrows by some dimensions only. */
export const only = (filter: Filter, dimensions: readonly Dimension[]): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => dimensions.includes(name as Dimension)));

/** A number that the county's documents leave to it; null where none has said. */
export function settingOf(ctx: Context, scope: Scope, name: string): { number: number; reason: string } | null {
  const found = lawOf(ctx, scope).policy.settings.find((one) => one.name === name);
  return typeof found?.value === 'number' ? { number: found.value, reason: found.reason } : null;
}
