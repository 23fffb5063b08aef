import { householdsNow, type IncomeRow, type MemberRow, newestRegister, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { householdOf, incomeLoader, membersOf } from '../household/household.loader.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import type { CaseRow } from './case.entity.ts';
import { caseLaw } from './case-law.ts';
import type { ExitFacts } from './exit-conditions.ts';
import { TrackingEntity, TrackingFinding } from './tracking.entity.ts';

/** Reasons of the register by which a member no longer belongs to the household. */
const GONE = ['死亡', '迁出'];
const isThere = ({ change }: MemberRow): boolean => !GONE.includes(change);

/** Whether every member is without labour; null when it hangs on somebody of whom the register is silent. */
function noLabourOf(law: Law, members: readonly MemberRow[]): boolean | null {
  const words = caseLaw(law).withoutLabour?.list ?? [];
  const without = words.map((word) => law.code('labour', word));
  const abilities = members.filter(isThere).map(({ labour }) => labour);
  if (abilities.some((labour) => labour !== '' && !without.includes(labour))) return false;
  return abilities.length === 0 || abilities.includes('') ? null : true;
}

/** Whether the last settled year lies above its line; null when either is not known. */
function aboveLineOf(incomes: readonly IncomeRow[], day: string): boolean | null {
  const last = incomes.find(({ year }) => year === Number(day.slice(0, 4)) - 1);
  if (!last || last.perCapita === null || last.line === null) return null;
  return Number(last.perCapita) > Number(last.line);
}

/** Whether the newest visit since a day found the household stable; null without any. */
async function stableOf(ctx: Context, { id, since }: Pick<CaseRow, 'id' | 'since'>, day: string) {
  const of = { caseId: id, day: { $gte: since ?? '', $lte: day } };
  const newest = { orderBy: { day: 'desc', at: 'desc' }, limit: 1 } as const;
  const [last] = await ctx.services.orm.em.fork().find(TrackingEntity, of, newest);
  return last ? last.finding === TrackingFinding.STABLE : null;
}

/** What register, incomes and visits say of a case's household on a day: read before the transaction. */
export async function exitFactsOf(ctx: Context, scope: Scope, row: CaseRow, day: string): Promise<ExitFacts> {
  const [household, stable] = await Promise.all([householdOf(ctx, scope, row.hhNo), stableOf(ctx, row, day)]);
  if (!household) return { noLabour: null, aboveLine: null, stable };
  const [members, incomes] = await Promise.all([
    membersOf(ctx, household),
    incomeLoader(ctx, scope).load(household.source.household),
  ]);
  return { noLabour: noLabourOf(lawOf(ctx, scope), members), aboveLine: aboveLineOf(incomes ?? [], day), stable };
}

/** Whether the newest register has nobody left of a household; null before the first register. */
export async function allGone(ctx: Context, { county }: Scope, hhNo: string): Promise<boolean | null> {
  if ((await newestRegister({ county }, storeOf(ctx))) === null) return null;
  const [now] = await householdsNow({ county }, storeOf(ctx), [hhNo]);
  return !now || now.members === 0;
}
