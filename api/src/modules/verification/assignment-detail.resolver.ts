import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { Assignment } from '../assignment/assignment.type.ts';
import { AssignmentWarning } from '../assignment/assignment-warning.type.ts';
import { isUnanswered } from '../assignment/end-warnings.ts';
import { lawOf } from '../policy/law.ts';
import { settingOf } from '../policy/rule.loader.ts';
import { why } from '../warning/why.ts';
import { owesAnswer } from './duty.ts';
import {
  applicationsOf,
  attachmentsOf,
  eventsOf,
  noticesOf,
  readsVisits,
  toAttachment,
  toEvent,
  toNotice,
  toVerification,
  visitsOf,
} from './history.ts';
import { knownOf, yesRefused } from './known.ts';
import { NO_REASON_NAMES, type NoReason } from './reason.ts';
import { AssignmentEvent, Attachment, Notice, Verification } from './verification.type.ts';

/** Why a clue was sent, with the document's clause. */
@Resolver(() => AssignmentWarning)
export class AssignmentWarningWhyResolver {
  @FieldResolver(() => String, { description: '为什么：查到的情况、与什么比较、文件和条款' })
  async why(@Ctx() ctx: Context, @Root() { scope, source, month }: AssignmentWarning): Promise<string> {
    const { rule, finding } = source;
    return why(lawOf(ctx, scope), { rule, finding, history: false }, await settingOf(ctx, scope, rule, month));
  }
}

/** What visits, letters and papers add to an assignment. */
@Resolver(() => Assignment)
export class AssignmentDetailResolver {
  @FieldResolver(() => [Verification], { description: '历次入户核查，早的在前；部门不可见' })
  async verifications(@Ctx() ctx: Context, @Root() { scope, id }: Assignment): Promise<Verification[]> {
    if (!readsVisits(ctx, scope)) return [];
    return ((await visitsOf(ctx, scope).load(id)) ?? []).map((row) => toVerification(ctx, row));
  }

  @FieldResolver(() => [Attachment], { description: '照片和材料；部门不可见' })
  async attachments(@Ctx() ctx: Context, @Root() { scope, id }: Assignment): Promise<Attachment[]> {
    if (!readsVisits(ctx, scope)) return [];
    return ((await attachmentsOf(ctx, scope).load(id)) ?? []).map((row) => toAttachment(ctx, row));
  }

  @FieldResolver(() => [Notice], { description: '书面告知；部门不可见' })
  async notices(@Ctx() ctx: Context, @Root() { scope, id }: Assignment): Promise<Notice[]> {
    if (!readsVisits(ctx, scope)) return [];
    return ((await noticesOf(ctx, scope).load(id)) ?? []).map(toNotice);
  }

  @FieldResolver(() => [AssignmentEvent], { description: '这条线索的经过，早的在前；部门不可见' })
  async events(@Ctx() ctx: Context, @Root() { scope, id }: Assignment): Promise<AssignmentEvent[]> {
    if (!readsVisits(ctx, scope)) return [];
    return ((await eventsOf(ctx, scope).load(id)) ?? []).map((row) => toEvent(ctx, row));
  }

  @FieldResolver(() => Boolean, { description: '不符合认定标准时，文件是否要求书面告知本人' })
  async owesAnswer(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<boolean> {
    const law = lawOf(ctx, scope);
    if (owesAnswer(source, law) || law.policy.procedure.writtenAnswer === undefined) return owesAnswer(source, law);
    return ((await applicationsOf(ctx, scope).load(source.id)) ?? []).length > 0;
  }

  @FieldResolver(() => String, { nullable: true, description: '为什么核查结果不能选“是”；空为可以选' })
  async yesRefused(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<string | null> {
    if (!isUnanswered(source) || !readsVisits(ctx, scope)) return null;
    return yesRefused(await knownOf(ctx, scope, source));
  }

  @FieldResolver(() => String, { nullable: true, description: '不符合认定标准的主要原因' })
  noReasonName(@Root() { noReason }: Assignment): string | null {
    return noReason ? (NO_REASON_NAMES[noReason as NoReason] ?? noReason) : null;
  }
}
