import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import type { AssignmentRow } from './assignment.entity.ts';
import { SeenAssignment } from './assignment.input.ts';
import { Assignment, toAssignment } from './assignment.type.ts';
import { closeBacklog } from './backlog.ts';
import { SendingAnswer } from './review.type.ts';
import { type Sent, sendClues, sendQueued } from './send.ts';
import { decompose, handOver, receive, returnVerdict, withdraw } from './work.ts';

/** An act on assignments as the audit names it; a subject is cut so that nothing long enters by it. */
const act = (ctx: Context, action: string, subject: string) => ({
  ...actor(ctx.who()),
  ...{ action, subject: subject.slice(0, 200), purpose: null, ip: ctx.caller.ip },
});

const subjectOf = (county: string, seen: readonly SeenAssignment[]): string =>
  `${county}/${seen.map(({ id }) => id).join('、')}`;

function answerOf(scope: Parameters<typeof toAssignment>[0], { left, ...rows }: Sent): SendingAnswer {
  const shown = (some: readonly AssignmentRow[]): Assignment[] => some.map((row) => toAssignment(scope, row));
  const { sent, queued, appended } = rows;
  return Object.assign(new SendingAnswer(), {
    ...{ sent: shown(sent), queued: shown(queued), appended: shown(appended), left },
  });
}

@Resolver()
export class AssignmentMutations {
  @Mutation(() => SendingAnswer, {
    description: '下发该月为止的新线索；超出乡镇核查能力的排队，不丢。按两次只下发一次。记入审计',
  })
  sendClues(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('households', () => [ID], { nullable: true, description: '户编号；不写为全部建议下发的' })
    households: string[] | null,
    @Arg('over', () => Boolean, { defaultValue: false, description: '不管核查能力，全部下发' }) over: boolean,
  ): Promise<SendingAnswer> {
    const subject = `${county}/${month}/${households?.slice(0, 20).join('、') ?? '全部'}`;
    return audited(ctx.audit, act(ctx, 'SEND_CLUES', subject), async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return answerOf(scope, await sendClues(ctx, scope, { month, households: households ?? null, over }));
    });
  }

  @Mutation(() => SendingAnswer, { description: '下发排队的和其他渠道来的线索，急的在前。记入审计' })
  sendQueued(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('ids', () => [ID], { nullable: true, description: '不写为全部' }) ids: string[] | null,
    @Arg('over', () => Boolean, { defaultValue: false, description: '不管核查能力，全部下发' }) over: boolean,
  ): Promise<SendingAnswer> {
    return audited(ctx.audit, act(ctx, 'SEND_QUEUED', `${county}/${ids?.join('、') ?? '全部'}`), async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return answerOf(scope, await sendQueued(ctx, scope, { ids: ids ?? null, over }));
    });
  }

  @Mutation(() => Int, {
    description: '系统启用以前各月的线索一次撤下，不再下发，须写明原因；启用后的预警不动。答撤下的户数。记入审计',
  })
  closeBacklog(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('before', () => Month, { description: '启用的月份' }) before: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<number> {
    return audited(ctx.audit, act(ctx, 'CLOSE_BACKLOG', `${county}/${before}`), () =>
      closeBacklog(ctx, ctx.scope(county, 'ASSIGN'), { before, reason }),
    );
  }

  @Mutation(() => [Assignment], { description: '签收，可以一次多条。记入审计' })
  receiveAssignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) seen: SeenAssignment[],
  ): Promise<Assignment[]> {
    return audited(ctx.audit, act(ctx, 'RECEIVE_CLUES', subjectOf(county, seen)), async () => {
      const scope = ctx.scope(county, 'VERIFY');
      return (await receive(ctx, scope, seen)).map((row) => toAssignment(scope, row));
    });
  }

  @Mutation(() => [Assignment], { description: '分解到村或核查人员；还没有签收的一并签收。记入审计' })
  decomposeAssignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) seen: SeenAssignment[],
    @Arg('village', () => DivisionCode, { nullable: true }) village: string | null,
    @Arg('verifier', () => String, { nullable: true, description: '核查人员账号' }) verifier: string | null,
  ): Promise<Assignment[]> {
    return audited(ctx.audit, act(ctx, 'DECOMPOSE_CLUES', subjectOf(county, seen)), async () => {
      const scope = ctx.scope(county, 'VERIFY');
      const share = { village: village ?? null, verifier: verifier?.trim() || null };
      return (await decompose(ctx, scope, seen, share)).map((row) => toAssignment(scope, row));
    });
  }

  @Mutation(() => [Assignment], { description: '转交另一个乡镇，例如户已搬迁；那里要重新签收。记入审计' })
  handOverAssignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) seen: SeenAssignment[],
    @Arg('town', () => DivisionCode) town: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Assignment[]> {
    return audited(ctx.audit, act(ctx, 'HAND_OVER_CLUES', subjectOf(county, seen)), async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return (await handOver(ctx, scope, seen, { town, reason })).map((row) => toAssignment(scope, row));
    });
  }

  @Mutation(() => [Assignment], { description: '下发前撤回。记入审计' })
  withdrawAssignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) seen: SeenAssignment[],
    @Arg('reason', () => String) reason: string,
  ): Promise<Assignment[]> {
    return audited(ctx.audit, act(ctx, 'WITHDRAW_CLUES', subjectOf(county, seen)), async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return (await withdraw(ctx, scope, seen, reason)).map((row) => toAssignment(scope, row));
    });
  }

  @Mutation(() => [Assignment], { description: '核查结果不认可，退回乡镇重核，期限从今天重新起算。记入审计' })
  returnVerdicts(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) seen: SeenAssignment[],
    @Arg('reason', () => String) reason: string,
  ): Promise<Assignment[]> {
    return audited(ctx.audit, act(ctx, 'RETURN_VERDICT', subjectOf(county, seen)), async () => {
      const scope = ctx.scope(county, 'ASSIGN');
      return (await returnVerdict(ctx, scope, seen, reason)).map((row) => toAssignment(scope, row));
    });
  }
}
