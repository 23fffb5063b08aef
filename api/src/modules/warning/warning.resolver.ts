import { type WarningRow, warnings, warningTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { personOf } from '../person/person.loader.ts';
import { Person } from '../person/person.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { ruleOf, settingOf } from '../policy/rule.loader.ts';
import { Rule } from '../policy/rule.type.ts';
import { evidenceOf } from '../row/evidence.loader.ts';
import { Evidence } from '../row/evidence.type.ts';
import { questionOf, WarningFilter, WarningSort } from './warning.input.ts';
import { placesOfWarning, warningLoader } from './warning.loader.ts';
import { toWarning, Warning, WarningConnection } from './warning.type.ts';
import { why } from './why.ts';

@Resolver(() => Warning)
export class WarningResolver {
  @Query(() => WarningConnection, { description: '当月产生的预警' })
  warnings(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => WarningFilter, { nullable: true }) filter: WarningFilter | null,
    @Arg('sort', () => WarningSort, { nullable: true }) sort: WarningSort | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Warning>> {
    const scope = ctx.scope(county);
    const store = storeOf(ctx);
    const asked = questionOf(ctx, month, filter);
    return pageOf<WarningRow, Warning>(
      paging,
      {
        rows: (slice) => warnings(scope, store, asked, sort ?? WarningSort.PRIORITY, slice),
        total: () => warningTotal(scope, store, asked),
      },
      (row) => toWarning(scope, row),
    );
  }

  @Query(() => Warning, { nullable: true })
  async warning(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
  ): Promise<Warning | null> {
    const scope = ctx.scope(county);
    const row = await warningLoader(ctx, scope).load(id);
    return row ? toWarning(scope, row) : null;
  }

  @FieldResolver(() => Rule)
  async rule(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Rule> {
    const rule = await ruleOf(ctx, scope, source.rule, source.month);
    if (!rule) throw notFound(`规则 ${source.rule}`);
    return rule;
  }

  @FieldResolver(() => Household, { nullable: true, description: '村级预警没有户' })
  household(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Household | null> {
    return householdOf(ctx, scope, source.household);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Person | null> {
    return personOf(ctx, scope, source.person);
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }

  @FieldResolver(() => String, { description: '为什么：查到的情况、与什么比较、文件和条款' })
  async why(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<string> {
    return why(lawOf(ctx, scope), source, await settingOf(ctx, scope, source.rule, source.month));
  }

  @FieldResolver(() => [Evidence], { description: '报来的行：先是引起预警的，再是以后各月同一事件的' })
  async evidence(@Ctx() ctx: Context, @Root() { scope, source }: Warning): Promise<Evidence[]> {
    return evidenceOf(ctx, scope, (await placesOfWarning(ctx, scope).load(source.id)) ?? []);
  }
}
