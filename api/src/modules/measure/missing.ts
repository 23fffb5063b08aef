import { type Measure, months, monthsFromTo, type Scope, type Span, workBegun } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { storeOf } from '../policy/law.ts';

/** When figures exist at all: months that were built, and the first day of any work. */
export interface Known {
  built: ReadonlySet<string>;
  begun: Readonly<Record<'assignment' | 'case', string | null>>;
}

const KNOWN = Symbol('known');

/** What is known of a county; read once a request, however many figures are asked for. */
export function knownOf(ctx: Context, scope: Scope): Promise<Known> {
  const found = ctx.loader(KNOWN, () => new Map<string, Promise<Known>>());
  let known = found.get(scope.county);
  if (!known) {
    known = readKnown(ctx, scope);
    found.set(scope.county, known);
  }
  return known;
}

async function readKnown(ctx: Context, scope: Scope): Promise<Known> {
  const [built, begun] = await Promise.all([months(scope, storeOf(ctx)), workBegun(scope, storeOf(ctx))]);
  return { built: new Set(built), begun };
}

/** Facts that come of hand-ins: unknown for a month that was not built. The others come of work. */
const HANDED_IN = new Set(['warning', 'open_clue', 'hand_in', 'register']);

/** Whether a figure comes of hand-ins, and changes when one comes late. */
export const isHandedIn = ({ facts }: Measure): boolean => HANDED_IN.has(facts);

/** Whether a department, which sees what it warned of itself, has such a figure. */
export const forDepartment = ({ facts, all_departments: all }: Measure): boolean =>
  !all && facts !== 'case' && facts !== 'register';

/** The months 'YYYY-MM' of a span. */
export const monthsIn = ({ from, to }: Pick<Span, 'from' | 'to'>): string[] =>
  monthsFromTo(from.slice(0, 7), to.slice(0, 7));

/** Why a measure has no figure of a span that this scope could have; null when it has. */
export function missingOf(scope: Scope, known: Known, measure: Measure, span: Span): string | null {
  const { facts } = measure;
  if (scope.department !== undefined && !forDepartment(measure)) return '部门只见本部门的预警';
  if (facts === 'hand_in' && scope.division !== undefined) return '报送按部门统计，不分乡镇';
  if (span.until < span.from) return '截止日时这段时间还没有开始';
  if (HANDED_IN.has(facts)) {
    const counted = facts === 'open_clue' ? [span.to.slice(0, 7)] : monthsIn(span);
    return counted.some((month) => known.built.has(month)) ? null : '这段时间尚无数据';
  }
  const begun = known.begun[facts as 'assignment' | 'case'];
  return begun !== null && begun <= span.to && begun <= span.until ? null : '当时还没有开始办理';
}
