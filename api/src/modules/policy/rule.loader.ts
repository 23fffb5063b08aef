import { type EnteredValue, enteredValues, type RuleInForceRow, rulesInForce, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { loaderByScope } from '../../loader.ts';
import { lawOf, storeOf } from './law.ts';
import { type RuleSetting, toRule } from './rule.ts';
import type { Rule } from './rule.type.ts';

/** Rules in force by month, then by id. */
const effectiveLoader = loaderByScope<ReadonlyMap<string, RuleInForceRow>>(async (ctx, scope, months) => {
  const rows = await rulesInForce(scope, storeOf(ctx), months);
  return new Map(
    months.map((month) => [month, new Map(rows.filter((row) => row.month === month).map((row) => [row.rule, row]))]),
  );
});

const ENTERED = Symbol('entered values');

/** What the county entered, read once a request. */
export function enteredOf(ctx: Context, { county }: Scope): Promise<EnteredValue[]> {
  const read = ctx.loader(ENTERED, () => new Map<string, Promise<EnteredValue[]>>());
  let entered = read.get(county);
  if (!entered) {
    entered = enteredValues(ctx.services.warehouse, county);
    read.set(county, entered);
  }
  return entered;
}

/** How a rule was set in a month. */
export async function settingOf(ctx: Context, scope: Scope, rule: string, month: string): Promise<RuleSetting> {
  const [rules, entered] = await Promise.all([effectiveLoader(ctx, scope).load(month), enteredOf(ctx, scope)]);
  return { month, effective: rules?.get(rule), entered };
}

/** A rule as it held in a month; null when the county's document no longer has it. */
export async function ruleOf(ctx: Context, scope: Scope, id: string, month: string): Promise<Rule | null> {
  const law = lawOf(ctx, scope);
  const rule = law.rule(id);
  return rule ? toRule(law, rule, await settingOf(ctx, scope, id, month)) : null;
}
