import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode } from '../../scalars.ts';
import { checkPurpose, keptPurpose } from '../access/purpose.ts';
import { RevealedPerson } from '../access/revealed-person.ts';
import { Assignment, toAssignment } from '../assignment/assignment.type.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { clueOf } from './clue.ts';
import { openContent } from './content.ts';
import { enterIntake, entryScope } from './enter.ts';
import type { IntakeRow } from './intake.entity.ts';
import { IntakeFilter, IntakeInput } from './intake.input.ts';
import { ApplySetting, EnteredIntake, Intake, IntakeConnection, toIntake } from './intake.type.ts';
import { linkIntake } from './link-intake.ts';
import { intakeIn, intakesOf, intakesOfClue, intakeTotal, readsIntakes } from './read.ts';
import { set, settingOf, toSetting } from './setting.ts';

/** As much as to reveal a person. */
const COST = 10_000;

const act = (ctx: Context, action: string, subject: string, purpose?: string) => ({
  ...actor(ctx.who()),
  ...{ action, subject, ip: ctx.caller.ip },
  ...(purpose === undefined ? {} : { purpose }),
});

@Resolver(() => Intake)
export class IntakeResolver {
  @Query(() => IntakeConnection, { description: '干部排查、自主申报、信访的登记，新的在前；乡镇、村只见本地的' })
  intakes(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => IntakeFilter, { nullable: true }) given: IntakeFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Intake>> {
    const scope = ctx.scope(county, 'READ_PERSON');
    if (!readsIntakes(ctx, scope)) throw forbidden('部门只见本部门报送的数据，不见登记。');
    const filter = given ?? new IntakeFilter();
    return pageOf<IntakeRow, Intake>(
      paging,
      { rows: (slice) => intakesOf(ctx, scope, filter, slice), total: () => intakeTotal(ctx, scope, filter) },
      (row) => toIntake(ctx, scope, row),
    );
  }

  @Mutation(() => EnteredIntake, {
    description: '登记一条线索：村、乡镇登记入户排查和书面申请，县级还登记 12317、12345 和信访件。记入审计',
  })
  enterIntake(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('input', () => IntakeInput) input: IntakeInput,
  ): Promise<EnteredIntake> {
    const written = act(ctx, 'ENTER_INTAKE', `${county}/${input.channel}/${input.from}/${input.village}`);
    return audited(ctx.audit, written, async () => {
      const scope = entryScope(ctx, county);
      const { row, receipt } = await enterIntake(ctx, scope, input);
      return Object.assign(new EnteredIntake(), { intake: toIntake(ctx, scope, row), receipt });
    });
  }

  @Mutation(() => Intake, { description: '给未匹配的登记对上户；该户已有未办结线索的，并入那一条。记入审计' })
  linkIntake(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('intake', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('household', () => ID, { description: '户编号' }) household: string,
  ): Promise<Intake> {
    const written = act(ctx, 'LINK_INTAKE', `${county}/${id.slice(0, 40)}/${household.slice(0, 64)}`);
    return audited(ctx.audit, written, async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return toIntake(ctx, scope, await linkIntake(ctx, scope, { id, version }, household));
    });
  }

  @Mutation(() => RevealedPerson, {
    complexity: COST,
    description: '查看登记的人的完整身份证号码和电话；须写明目的，成功与失败都记入审计',
  })
  revealIntake(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('intake', () => ID) id: string,
    @Arg('purpose') purpose: string,
  ): Promise<RevealedPerson> {
    const written = act(ctx, 'REVEAL_INTAKE', `${county}/${id.slice(0, 40)}`, keptPurpose(purpose));
    return audited(ctx.audit, written, async () => {
      const scope = ctx.scope(county, 'REVEAL');
      checkPurpose(purpose);
      const row = await intakeIn(ctx.em, scope, id);
      const { name, idNo, phone } = openContent(ctx.services.keyring, row.content);
      return Object.assign(new RevealedPerson(), { id, name, idNo: idNo ?? '', phone });
    });
  }

  @Query(() => ApplySetting, { description: '是否开通手机自主申报' })
  async applySetting(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<ApplySetting> {
    ctx.scope(county, 'READ_PERSON');
    return toSetting(county, await settingOf(ctx, county));
  }

  @Mutation(() => ApplySetting, { description: '开通或关闭手机自主申报。记入审计' })
  setApply(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('open') open: boolean,
    @Arg('address', () => String, { nullable: true }) address: string | null,
  ): Promise<ApplySetting> {
    return audited(ctx.audit, act(ctx, 'SET_APPLY', `${county}/${open ? 'open' : 'shut'}`), async () => {
      ctx.scope(county, 'ASSIGN');
      return toSetting(county, await set(ctx, county, open, address));
    });
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Intake): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Intake): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }

  @FieldResolver(() => Household, { nullable: true, description: '对上的户；空为未匹配' })
  household(@Ctx() ctx: Context, @Root() { scope, source }: Intake): Promise<Household | null> {
    return householdOf(ctx, scope, source.hhNo);
  }

  @FieldResolver(() => Assignment, { nullable: true, description: '线索；还没有下发的，乡镇看不到' })
  assignment(@Root() { scope, source }: Intake): Assignment | null {
    const clue = clueOf(source);
    const there = scope.division === undefined || [clue.town, clue.village].includes(scope.division);
    const sent = scope.division === undefined || clue.assignedOn;
    return there && sent ? toAssignment(scope, clue) : null;
  }
}

@Resolver(() => Assignment)
export class AssignmentIntakesResolver {
  @FieldResolver(() => [Intake], { description: '干部、本人或信访说了什么；部门不见' })
  async intakes(@Ctx() ctx: Context, @Root() { scope, id }: Assignment): Promise<Intake[]> {
    if (!readsIntakes(ctx, scope)) return [];
    const rows = (await intakesOfClue(ctx, scope).load(id)) ?? [];
    return rows.map((row) => toIntake(ctx, scope, row));
  }
}
