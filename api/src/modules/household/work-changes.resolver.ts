import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { toAssignment } from '../assignment/assignment.type.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { toCase } from '../case/to-case.ts';
import { settleChange } from './settle-change.ts';
import { workChanges } from './work-changes.ts';
import { SettledWork, WorkChange, WorkChangeAct } from './work-changes.type.ts';

@Resolver()
export class WorkChangesResolver {
  @Query(() => [WorkChange], {
    description: '在办的线索和认定中，花名册已有变化的：迁居、整户减少、并户、分户、新生儿、死亡，附建议',
  })
  workChanges(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
  ): Promise<WorkChange[]> {
    const scope = ctx.scope(county);
    if (!ctx.may('READ_PERSON')) throw forbidden();
    return workChanges(ctx, scope, town ?? undefined);
  }

  @Mutation(() => SettledWork, {
    description:
      '按最近的花名册一次办好：户已迁走的，线索和档案一并转交；整户减少的，线索终止核查、档案按自然减少结束。记入审计',
  })
  settleWorkChange(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('household', () => ID, { description: '户编号' }) household: string,
    @Arg('act', () => WorkChangeAct) act: WorkChangeAct,
    @Arg('reason', () => String) reason: string,
  ): Promise<SettledWork> {
    const { ip } = ctx.caller;
    const subject = `${county}/${household}`.slice(0, 200);
    const doing = { ...actor(ctx.who()), action: `SETTLE_${act}`, subject, purpose: null, ip };
    return audited(ctx.audit, doing, async () => {
      const { scope, clue, case: file } = await settleChange(ctx, county, { household, act, reason });
      return Object.assign(new SettledWork(), {
        assignment: clue && toAssignment(scope, clue),
        case: file && toCase(ctx, scope, file),
      });
    });
  }
}
