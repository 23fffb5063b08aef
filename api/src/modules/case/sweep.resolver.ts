import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { lawOf } from '../policy/law.ts';
import { sweepOf, visitInSweep } from './sweep.ts';
import { Sweep, SweepHousehold, SweepVillage } from './sweep.type.ts';
import { SweepFinding } from './sweep-visit.entity.ts';

@InputType()
class SweepVisitInput {
  @Field(() => SweepFinding)
  finding!: SweepFinding;

  @Field(() => Day, { nullable: true, description: '不写为今天' })
  day?: string | null;

  @Field(() => String, { nullable: true, description: '发现风险的必填' })
  note?: string | null;
}

@Resolver(() => SweepHousehold)
export class SweepResolver {
  @Query(() => Sweep, { description: '每月对尚未纳入监测的特殊群体逐户排查；限文件有此要求的县' })
  sweep(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month, { nullable: true, description: '不写为本月' }) month: string | null,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('village', () => DivisionCode, { nullable: true }) village: string | null,
  ): Promise<Sweep> {
    return sweepOf(ctx, county, { month: month ?? null, town: town ?? null, village: village ?? null });
  }

  @Query(() => Boolean, { description: '本县文件要求每月排查特殊群体，问的人也看得到名单' })
  hasSweep(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): boolean {
    const scope = ctx.scope(county);
    const asked = lawOf(ctx, scope).policy.procedure.sweep !== undefined;
    return asked && scope.department === undefined && ctx.may('READ_PERSON');
  }

  @Mutation(() => Boolean, { description: '登记本月对一户的走访；发现风险的转为干部排查的线索。记入审计' })
  async visitInSweep(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('household', () => ID, { description: '户编号' }) household: string,
    @Arg('visit', () => SweepVisitInput) visit: SweepVisitInput,
  ): Promise<boolean> {
    const who = { ...actor(ctx.who()), purpose: null, ip: ctx.caller.ip };
    const subject = `${county}/${household.slice(0, 64)}`;
    await audited(ctx.audit, { ...who, action: 'SWEEP_VISIT', subject }, () =>
      visitInSweep(ctx, county, household, visit),
    );
    return true;
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Ctx() ctx: Context, @Root() { scope, householdId }: SweepHousehold): Promise<Household | null> {
    return householdOf(ctx, scope, householdId);
  }
}

@Resolver(() => SweepVillage)
export class SweepVillageResolver {
  @FieldResolver(() => Division, { nullable: true, description: '空为花名册没有写村' })
  division(@Ctx() ctx: Context, @Root() { scope, code }: SweepVillage): Promise<Division | null> {
    return divisionOf(ctx, scope, code ?? '');
  }
}
