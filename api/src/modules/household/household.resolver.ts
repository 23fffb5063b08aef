import { type HouseholdQuestion, type HouseholdRow, households, householdTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode } from '../../scalars.ts';
import { clueOfHousehold } from '../clue/clue.loader.ts';
import { Clue, toClue } from '../clue/clue.type.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { personOf } from '../person/person.loader.ts';
import { Person } from '../person/person.type.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { searched } from '../warning/warning.input.ts';
import { warningsOfHousehold } from '../warning/warning.loader.ts';
import { toWarning, Warning } from '../warning/warning.type.ts';
import { HouseholdFilter } from './household.input.ts';
import { householdOf, incomeLoader, membersOf, toMember } from './household.loader.ts';
import { Household, HouseholdConnection, IncomeYear, toHousehold } from './household.type.ts';
import { notUsedOf, timelineOf } from './timeline.ts';
import { TimelineEntry } from './timeline.type.ts';

function questionOf(ctx: Context, law: Law, filter: HouseholdFilter | null): HouseholdQuestion {
  const { id, kind, monitoredType, ...rest } = searched(ctx, filter);
  return {
    ...rest,
    ...(id ? { household: id } : {}),
    ...(kind ? { kind: law.code('hh_kind', kind) } : {}),
    ...(monitoredType === undefined ? {} : { monitoredType: law.code('monitored_type', monitoredType) }),
  };
}

@Resolver(() => Household)
export class HouseholdResolver {
  @Query(() => HouseholdConnection, { description: '最近一份花名册中的户' })
  households(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => HouseholdFilter, { nullable: true }) filter: HouseholdFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Household>> {
    const scope = ctx.scope(county);
    const law = lawOf(ctx, scope);
    const asked = questionOf(ctx, law, filter);
    return pageOf<HouseholdRow, Household>(
      paging,
      {
        rows: (slice) => households(scope, storeOf(ctx), asked, slice),
        total: () => householdTotal(scope, storeOf(ctx), asked),
      },
      (row) => toHousehold(scope, law, row),
    );
  }

  @Query(() => Household, { nullable: true })
  household(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID, { description: '户编号' }) id: string,
  ): Promise<Household | null> {
    return householdOf(ctx, ctx.scope(county), id);
  }

  @FieldResolver(() => Person, { nullable: true })
  head(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Person | null> {
    return personOf(ctx, scope, source.head);
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }

  @FieldResolver(() => [Person], { description: '家庭成员，户主在前；部门只见本部门报过的人' })
  async members(@Ctx() ctx: Context, @Root() household: Household): Promise<Person[]> {
    return (await membersOf(ctx, household)).map((row) => toMember(ctx, household.scope, row));
  }

  @FieldResolver(() => [Warning], { description: '全部预警，最近的在前' })
  async warnings(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Warning[]> {
    const rows = (await warningsOfHousehold(ctx, scope).load(source.household)) ?? [];
    return rows.map((row) => toWarning(scope, row));
  }

  @FieldResolver(() => Clue, { nullable: true, description: '最近一个月月末未办结的线索' })
  async clue(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Clue | null> {
    const row = await clueOfHousehold(ctx, scope).load(source.household);
    return row ? toClue(scope, row) : null;
  }

  @FieldResolver(() => [TimelineEntry], { description: '报来的数据、预警、花名册变化、线索和认定的办理，最近的在前' })
  timeline(@Ctx() ctx: Context, @Root() household: Household): Promise<TimelineEntry[]> {
    return timelineOf(ctx, household);
  }

  @FieldResolver(() => [String], { description: '没有查到本户的数据种类' })
  notUsed(@Ctx() ctx: Context, @Root() household: Household): Promise<string[]> {
    return notUsedOf(ctx, household);
  }

  @FieldResolver(() => [IncomeYear])
  async incomes(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<IncomeYear[]> {
    const rows = (await incomeLoader(ctx, scope).load(source.household)) ?? [];
    return rows.map(({ year, perCapita, line, rigid }) => {
      const missing = [
        ...(perCapita === null ? ['家庭人口'] : []),
        ...(line === null ? [`${year}年监测标准`] : []),
        ...(rigid === null ? ['刚性支出'] : []),
      ];
      return Object.assign(new IncomeYear(), { year, perCapita, line, rigid, missing });
    });
  }
}
