import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { calendarOf } from './calendar.ts';
import { convenedBy } from './convened.ts';
import { addDecision, closeDecision } from './decide.ts';
import { freezePack } from './freeze.ts';
import { CloseDecisionInput, DecisionInput, MeetingInput } from './meeting.input.ts';
import { Meeting, MeetingCalendar } from './meeting.type.ts';
import { meetingOf } from './pack-of.ts';
import { holdMeeting, openMeeting, prepareMeeting } from './prepare.ts';
import { reconciliation } from './reconcile.ts';
import { Reconciliation } from './reconciliation.type.ts';
import { toMeeting } from './to-meeting.ts';

/** A pack is many figures: as much as some pages of lists. */
const COST = 3000;

const act = (ctx: Context, action: string, subject: string) => ({
  ...actor(ctx.who()),
  ...{ action, subject: subject.slice(0, 200), ip: ctx.caller.ip },
});

async function shown(ctx: Context, id: string): Promise<Meeting> {
  const { row, convened } = await meetingOf(ctx, id);
  return toMeeting(ctx, convened, row);
}

@Resolver()
export class MeetingResolver {
  @Query(() => MeetingCalendar, { description: '一年里文件规定的会议，开了没有；县或市的代码' })
  async meetings(
    @Ctx() ctx: Context,
    @Arg('place', () => DivisionCode) place: string,
    @Arg('year', () => Int) year: number,
  ): Promise<MeetingCalendar> {
    return calendarOf(ctx, await convenedBy(ctx, place), year);
  }

  @Query(() => Meeting, { complexity: COST, description: '一次会议：材料、决定' })
  meeting(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Meeting> {
    return shown(ctx, id);
  }

  @Query(() => Reconciliation, {
    complexity: COST,
    description: '对账：冻结的材料与现在的数，逐个数字、逐行。asOf 空为会上的截止日，只看更正',
  })
  reconciliation(
    @Ctx() ctx: Context,
    @Arg('pack', () => ID) pack: string,
    @Arg('asOf', () => Day, { nullable: true }) asOf: string | null,
  ): Promise<Reconciliation> {
    return reconciliation(ctx, pack, asOf ?? null);
  }

  @Mutation(() => Meeting, { complexity: COST, description: '准备文件规定的一次会议。记入审计' })
  openMeeting(
    @Ctx() ctx: Context,
    @Arg('place', () => DivisionCode) place: string,
    @Arg('kind', () => ID) kind: string,
    @Arg('month', () => Month, { description: '所议期间的末月' }) month: string,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'OPEN_MEETING', `${place}/${kind.slice(0, 64)}/${month}`), async () =>
      shown(ctx, (await openMeeting(ctx, place, { kind, month })).id),
    );
  }

  @Mutation(() => Meeting, { complexity: COST, description: '会前准备：截止日、要填写的议题、实地调研的县。记入审计' })
  prepareMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => MeetingInput) input: MeetingInput,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'PREPARE_MEETING', id), async () => {
      await prepareMeeting(ctx, id, version, input);
      return shown(ctx, id);
    });
  }

  @Mutation(() => Meeting, { complexity: COST, description: '冻结会议材料：以后不再变，更正另作对账。记入审计' })
  freezePack(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'FREEZE_PACK', id), async () => {
      await freezePack(ctx, id, version);
      return shown(ctx, id);
    });
  }

  @Mutation(() => Meeting, { complexity: COST, description: '会议开过了。记入审计' })
  holdMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('heldOn', () => Day, { nullable: true, description: '空为今天' }) heldOn: string | null,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'HOLD_MEETING', id), async () => {
      await holdMeeting(ctx, id, version, heldOn ?? null);
      return shown(ctx, id);
    });
  }

  @Mutation(() => Meeting, { complexity: COST, description: '记下会议的一项决定。记入审计' })
  addDecision(
    @Ctx() ctx: Context,
    @Arg('meeting', () => ID) meeting: string,
    @Arg('input', () => DecisionInput) input: DecisionInput,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'ADD_DECISION', meeting), async () => {
      await addDecision(ctx, meeting, input);
      return shown(ctx, meeting);
    });
  }

  @Mutation(() => Meeting, { complexity: COST, description: '一项决定办完了，或不再办。答为定下它的会议。记入审计' })
  closeDecision(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => CloseDecisionInput) input: CloseDecisionInput,
  ): Promise<Meeting> {
    return audited(ctx.audit, act(ctx, 'CLOSE_DECISION', id), async () =>
      shown(ctx, await closeDecision(ctx, id, version, input)),
    );
  }
}
