import type { IncomeRow, MemberRow, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { householdOf, incomeLoader, membersOf } from '../household/household.loader.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { caseLaw } from './case-law.ts';
import type { ExitFacts } from './exit-conditions.ts';

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

/** What register and incomes say of a household on a day: read before the transaction. */
export async function exitFactsOf(ctx: Context, scope: Scope, hhNo: string, day: string): Promise<ExitFacts> {
  const household = await householdOf(ctx, scope, hhNo);
  if (!household) return { noLabour: null, aboveLine: null };
  const [members, incomes] = await Promise.all([
    membersOf(ctx, household),
    incomeLoader(ctx, scope).load(household.source.household),
  ]);
  return { noLabour: noLabourOf(lawOf(ctx, scope), members), aboveLine: aboveLineOf(incomes ?? [], day) };
}

/** Whether the register's newest snapshot has nobody left of a household; null when it does not know it. */
export async function allGone(ctx: Context, scope: Scope, hhNo: string): Promise<boolean | null> {
  const household = await householdOf(ctx, scope, hhNo);
  if (!household) return null;
  const members = await membersOf(ctx, household);
  return members.length === 0 ? null : !members.some(isThere);
}
