import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { adoptMonitored } from './adopt.ts';
import { addAid, endAid, track } from './aid-work.ts';
import type { CaseRow } from './case.entity.ts';
import { AidInput, CaseObjectionInput, CaseStepInput, SeenVersion, TrackingInput } from './case.input.ts';
import { Case } from './case.type.ts';
import { byReason, doStep, moveCase, naturalEnd, objection, proposeExit, reflag } from './case-work.ts';
import { toCase } from './to-case.ts';

/** Does an act on cases, answerable for by the audit. */
async function done(
  ctx: Context,
  action: string,
  county: string,
  subject: string,
  work: () => Promise<CaseRow>,
): Promise<Case> {
  const who = { ...actor(ctx.who()), purpose: null, ip: ctx.caller.ip };
  const row = await audited(ctx.audit, { ...who, action, subject: `${county}/${subject}`.slice(0, 200) }, work);
  return toCase(ctx, ctx.scope(county), row);
}

@Resolver()
export class CaseMutations {
  @Mutation(() => Case, { description: '办下一步：认定、帮扶或退出程序；公示先张贴、期满再办。记入审计' })
  doStep(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('step', () => ID) step: string,
    @Arg('input', () => CaseStepInput, { nullable: true }) input: CaseStepInput | null,
  ): Promise<Case> {
    const subject = `${seen.id}/${step}`;
    return done(ctx, 'CASE_STEP', county, subject, () => doStep(ctx, county, seen, step, input ?? {}));
  }

  @Mutation(() => Case, { description: '登记公示异议；成立的重新公示或退回评议。记入审计' })
  objectToPublicity(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('input', () => CaseObjectionInput) input: CaseObjectionInput,
  ): Promise<Case> {
    return done(ctx, 'CASE_OBJECTION', county, seen.id, () => objection(ctx, county, seen, input));
  }

  @Mutation(() => Case, { description: '退回到前面的一步；退出程序可以退回继续跟踪（to 不写）。记入审计' })
  returnStep(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('to', () => ID, { nullable: true }) to: string | null,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    const what = { do: 'RETURN', to: to ?? null } as const;
    return done(ctx, 'CASE_RETURN', county, seen.id, () => byReason(ctx, county, seen, what, reason));
  }

  @Mutation(() => Case, { description: '不予纳入，须写明原因。记入审计' })
  rejectCase(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_REJECT', county, seen.id, () => byReason(ctx, county, seen, { do: 'REJECT' }, reason));
  }

  @Mutation(() => Case, { description: '开通绿色通道：先行帮扶，后履行程序；限文件有规定的县。记入审计' })
  openGreenChannel(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_GREEN', county, seen.id, () => byReason(ctx, county, seen, { do: 'GREEN' }, reason));
  }

  @Mutation(() => Case, { description: '登记帮扶措施。记入审计' })
  addAid(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('aid', () => AidInput) aid: AidInput,
  ): Promise<Case> {
    return done(ctx, 'AID_ADD', county, seen.id, () => addAid(ctx, county, seen, aid));
  }

  @Mutation(() => Case, { description: '一项帮扶措施结束，须写明原因。记入审计' })
  endAid(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('aid', () => SeenVersion, { description: '帮扶措施，不是户' }) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
    @Arg('day', () => Day, { nullable: true }) day: string | null,
  ): Promise<Case> {
    return done(ctx, 'AID_END', county, seen.id, () => endAid(ctx, county, seen, { day, note: reason }));
  }

  @Mutation(() => Case, { description: '登记回访；全家有无劳动力按花名册自动核对。记入审计' })
  trackCase(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('visit', () => TrackingInput) visit: TrackingInput,
  ): Promise<Case> {
    return done(ctx, 'CASE_TRACK', county, seen.id, () => track(ctx, county, seen, visit));
  }

  @Mutation(() => Case, { description: '提出消除风险，须写明理由；条件不符合的不能提出。记入审计' })
  proposeExit(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_EXIT', county, seen.id, () => proposeExit(ctx, county, seen, reason));
  }

  @Mutation(() => Case, { description: '风险消除后又有新风险：再标注，不重走认定。记入审计' })
  reflagCase(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('risks', () => [ID], { description: '风险代码' }) risks: string[],
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_REFLAG', county, seen.id, () => reflag(ctx, county, seen, risks, reason));
  }

  @Mutation(() => Case, { description: '风险消除回退，须写明原因。记入审计' })
  rollBackCase(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_ROLL_BACK', county, seen.id, () => byReason(ctx, county, seen, { do: 'ROLL_BACK' }, reason));
  }

  @Mutation(() => Case, { description: '整户消亡或迁出：自然减少，须写明原因。记入审计' })
  endCaseNaturally(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_END', county, seen.id, () => naturalEnd(ctx, county, seen, reason));
  }

  @Mutation(() => Case, { description: '户已搬到别的村：监测档案移交那里，依花名册。记入审计' })
  moveCase(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('case', () => SeenVersion) seen: SeenVersion,
    @Arg('reason', () => String) reason: string,
  ): Promise<Case> {
    return done(ctx, 'CASE_MOVE', county, seen.id, () => moveCase(ctx, county, seen, reason));
  }

  @Mutation(() => [Case], { description: '花名册里已标注监测类型的户转入跟踪监测，标明系统启用前已纳入。记入审计' })
  async adoptMonitored(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('households', () => [ID], { description: '户编号' }) households: string[],
  ): Promise<Case[]> {
    const who = { ...actor(ctx.who()), purpose: null, ip: ctx.caller.ip };
    const subject = `${county}/${households.slice(0, 20).join('、')}`.slice(0, 200);
    const rows = await audited(ctx.audit, { ...who, action: 'CASE_ADOPT', subject }, () =>
      adoptMonitored(ctx, county, households),
    );
    return rows.map((row) => toCase(ctx, ctx.scope(county), row));
  }
}
