import { households, householdsById, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { AssignmentRow } from '../assignment/assignment.entity.ts';
import { monitoredNow, monitoringEnded } from '../case/monitored.ts';
import { lawOf, storeOf } from '../policy/law.ts';

/** What is known of a household before the visit is written down. */
export interface Known {
  /** 'YYYY-MM' of the newest register in which it stood inside the scope; null when in none. */
  month: string | null;
  /** Whether that is the newest register of the county. */
  current: boolean;
  members: number | null;
  /** 监测类型 in the register's words; null when it names none. */
  monitoredType: string | null;
  /** A case is registered and not ended. */
  inCase: boolean;
  /** A case says that the monitoring has ended, whatever the register still says. */
  ended: boolean;
}

const UNKNOWN: Known = { month: null, current: false, members: null, monitoredType: null, inCase: false, ended: false };

/** Reads both stores: call it before the transaction. */
export async function knownOf(ctx: Context, scope: Scope, { county, hhNo }: AssignmentRow): Promise<Known> {
  if (!hhNo) return UNKNOWN;
  const store = storeOf(ctx);
  const [now] = await households(scope, store, { household: hhNo }, { from: 0, size: 1 });
  const home = now ?? (await householdsById(scope, store, [hhNo]))[0];
  const inCase = (await monitoredNow(ctx.em, county, [hhNo])).has(hhNo);
  const ended = await monitoringEnded(ctx.em, county, hhNo);
  if (!home) return { ...UNKNOWN, inCase, ended };
  const current = now !== undefined;
  const monitoredType = lawOf(ctx, scope).word('monitored_type', home.monitoredType);
  return { month: home.month, current, members: home.members, monitoredType, inCase, ended };
}

/** Whether it is monitored, as far as register and cases tell; null when no register knows the household. */
export const monitoredBy = ({ month, monitoredType, inCase }: Known): boolean | null =>
  inCase || monitoredType !== null ? true : month === null ? null : false;

/** Why 是 cannot be said of a household; null where it can. */
export function yesRefused({ month, current, monitoredType, inCase, ended }: Known): string | null {
  if (inCase) return '这一户已经是监测对象：请选“已纳入”，新的风险会作为风险更新记在它的认定记录里。';
  if (!current || monitoredType === null || ended) return null;
  return `花名册（${month}）里这一户已是监测对象（${monitoredType}）：请选“已纳入”；监测其实已经结束的，请县里先更正花名册。`;
}
