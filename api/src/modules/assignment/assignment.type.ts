import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Day, Decimal, DivisionCode, Month } from '../../scalars.ts';
import { AssignmentKind, type AssignmentRow, AssignmentState, Channel, Verdict } from './assignment.entity.ts';
import { STATE_NAMES, stateNameOf } from './assignment-machine.ts';

registerEnumType(Channel, {
  name: 'Channel',
  description: 'DEPT 部门预警；CADRE 干部排查；SELF 自主申报；PETITION 信访信息',
});
registerEnumType(AssignmentKind, {
  name: 'AssignmentKind',
  description: 'VERIFY 入户核查；RISK_UPDATE 已纳入监测户的风险更新',
});
registerEnumType(AssignmentState, {
  name: 'AssignmentState',
  description: Object.entries(STATE_NAMES)
    .map(([state, name]) => `${state} ${name}`)
    .join('；'),
});
registerEnumType(Verdict, { name: 'Verdict', description: 'YES 是；NO 否；ALREADY 已纳入' });

/** Channels as ledgers call them (预警方式). */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  DEPT: '部门预警',
  CADRE: '干部排查',
  SELF: '自主申报',
  PETITION: '信访信息',
};

/** A clue handed to a township, of one household. */
@ObjectType()
export class Assignment {
  scope!: Scope;
  source!: AssignmentRow;

  @Field(() => ID)
  id!: string;

  @Field(() => DivisionCode)
  county!: string;

  @Field(() => Int, { description: '县内编号' })
  number!: number;

  @Field(() => ID, { nullable: true, description: '户编号；空为花名册里还没有对上户' })
  householdId!: string | null;

  @Field(() => AssignmentKind)
  kind!: AssignmentKind;

  @Field(() => Channel)
  channel!: Channel;

  @Field()
  channelName!: string;

  @Field(() => AssignmentState)
  state!: AssignmentState;

  @Field()
  stateName!: string;

  @Field(() => Month, { description: '随哪个月的线索而来' })
  month!: string;

  @Field(() => [String], { description: '预警的部门；部门只见自己' })
  departments!: string[];

  @Field(() => Decimal, { nullable: true, description: '元，各条预警合计；部门为空' })
  amount!: string | null;

  @Field(() => Int, { description: '次序，1 最先' })
  priority!: number;

  @Field(() => Day)
  takenOn!: string;

  @Field(() => Day, { nullable: true })
  assignedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '反馈核查结果的最后一天；空为文件没有规定期限' })
  dueOn!: string | null;

  @Field(() => Day, { nullable: true })
  receivedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '入户未成，另约的日子' })
  revisitOn!: string | null;

  @Field(() => Verdict, { nullable: true })
  verdict!: Verdict | null;

  @Field(() => Day, { nullable: true })
  verdictOn!: string | null;

  @Field(() => String, { nullable: true, description: '不符合认定标准的主要原因，代码' })
  noReason!: string | null;

  @Field(() => Day, { nullable: true, description: '告知本人的日子' })
  toldOn!: string | null;

  @Field(() => Day, { nullable: true })
  closedOn!: string | null;

  @Field(() => Int, { description: '改动时带上；别人先改过则不成功' })
  version!: number;
}

export const AssignmentConnection = connectionOf(Assignment, 'Assignment');

/** An assignment as a scope may see it: a department learns nothing of what others reported. */
export function toAssignment(scope: Scope, source: AssignmentRow): Assignment {
  const { id, county, number, hhNo, kind, channel, state, month, departments, amount, priority } = source;
  const { takenOn, assignedOn, dueOn, receivedOn, revisitOn, verdict, verdictOn, noReason, toldOn, closedOn } = source;
  const own = scope.department === undefined ? [...departments] : [scope.department];
  return Object.assign(new Assignment(), {
    ...{ scope, source, id, county, number, householdId: hhNo || null, kind, channel, month, priority },
    ...{ channelName: CHANNEL_NAMES[channel], state, stateName: stateNameOf(source) },
    ...{ departments: own, amount: scope.department === undefined ? (amount ?? null) : null },
    ...{ takenOn, assignedOn, dueOn, receivedOn, revisitOn, verdict, verdictOn, noReason, toldOn, closedOn },
    version: source.version,
  });
}

/** Who can be given clues: an account of a verifier. */
@ObjectType()
export class Verifier {
  @Field(() => ID, { description: '账号' })
  name!: string;

  @Field({ description: '姓名' })
  displayName!: string;

  @Field(() => DivisionCode, { description: '所在乡镇或行政村' })
  division!: string;

  @Field(() => Int, { description: '分解给他、还没有反馈的条数' })
  open!: number;
}
