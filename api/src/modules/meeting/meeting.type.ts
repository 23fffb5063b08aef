import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Decimal, DivisionCode, Month } from '../../scalars.ts';
import { MeasureDimension } from '../measure/measure.input.ts';
import { Figure } from '../measure/measure.type.ts';
import type { PackRow } from '../pack/pack.entity.ts';
import type { PackAsk, ToldDecision } from '../pack/pack-ask.ts';
import { Clause } from '../policy/rule.type.ts';
import { DecisionState, OwnerKind } from './decision.entity.ts';

/** How it stands with a meeting of the calendar. */
export enum MeetingStanding {
  PLANNED = 'PLANNED',
  DUE = 'DUE',
  OPEN = 'OPEN',
  HELD = 'HELD',
}
registerEnumType(MeetingStanding, {
  name: 'MeetingStanding',
  description: 'PLANNED 未到月份；DUE 应开，还没有准备；OPEN 准备中；HELD 已开',
});
registerEnumType(DecisionState, { name: 'DecisionState', description: 'OPEN 在办；DONE 已办；DROPPED 不再办理' });
registerEnumType(OwnerKind, { name: 'OwnerKind', description: '责任单位：DEPARTMENT 部门；TOWN 乡镇；COUNTY 县' });

/** A pack that was frozen. */
@ObjectType()
export class FrozenPack {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '第几次冻结' })
  number!: number;

  @Field(() => Date)
  frozenAt!: Date;

  @Field()
  frozenBy!: string;

  @Field(() => Day, { description: '截止日' })
  asOf!: string;

  @Field()
  fingerprint!: string;
}

/** A meeting that the document sets, in a month. */
@ObjectType()
export class MeetingOfCalendar {
  @Field(() => ID, { description: '会议编号，见文件' })
  kind!: string;

  @Field()
  title!: string;

  @Field(() => Month)
  month!: string;

  @Field({ description: '所议期间：2025年7月至8月' })
  period!: string;

  @Field(() => MeetingStanding)
  standing!: MeetingStanding;

  @Field(() => String, { nullable: true })
  convener!: string | null;

  @Field(() => String, { nullable: true })
  attendees!: string | null;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: '已准备的会议；空为还没有准备' })
  id!: string | null;

  @Field(() => Day, { nullable: true })
  heldOn!: string | null;

  @Field(() => FrozenPack, { nullable: true, description: '最近一次冻结的材料' })
  frozen!: FrozenPack | null;

  @Field(() => Int, { description: '本次会议的决定' })
  decisions!: number;

  @Field(() => Int, { description: '其中还没有办结的' })
  openDecisions!: number;
}

@ObjectType()
export class MeetingCalendar {
  @Field(() => DivisionCode)
  place!: string;

  @Field()
  name!: string;

  @Field(() => [Int], { description: '可以查看的年份' })
  years!: number[];

  @Field({ description: '可以准备会议、冻结材料、记决定' })
  convenes!: boolean;

  @Field(() => [MeetingOfCalendar], { description: '新的在前' })
  meetings!: MeetingOfCalendar[];
}

@ObjectType()
export class MeetingNote {
  @Field({ description: '议题' })
  heading!: string;

  @Field(() => DivisionCode, { nullable: true, description: '哪个县的；空为总的' })
  county!: string | null;

  @Field()
  text!: string;
}

@ObjectType()
export class DecisionFilter {
  @Field(() => MeasureDimension)
  dimension!: MeasureDimension;

  @Field(() => [String])
  values!: string[];
}

/** What a decision was to change, when it was made and now. */
@ObjectType()
export class DecisionEffect {
  @Field(() => ID)
  measure!: string;

  @Field()
  name!: string;

  @Field()
  unit!: string;

  @Field(() => Figure, { description: '决定时' })
  base!: Figure;

  @Field(() => Figure, { description: '现在' })
  now!: Figure;

  @Field(() => Decimal, { nullable: true })
  change!: string | null;

  @Field(() => Boolean, { nullable: true, description: '见效没有；空为缺数，或指标无所谓好坏' })
  better!: boolean | null;

  @Field(() => [DecisionFilter])
  filter!: DecisionFilter[];
}

@ObjectType()
export class Decision {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field({ description: '哪次会议定的' })
  meeting!: string;

  @Field()
  text!: string;

  @Field({ description: '责任单位' })
  owner!: string;

  @Field(() => Day)
  dueOn!: string;

  @Field(() => DecisionState)
  state!: DecisionState;

  @Field({ description: '到期没有兑现' })
  broken!: boolean;

  @Field(() => String, { nullable: true, description: '怎么办的，或为什么不再办' })
  done!: string | null;

  @Field(() => Day, { nullable: true })
  doneOn!: string | null;

  @Field(() => DecisionEffect, { nullable: true })
  effect!: DecisionEffect | null;

  @Field(() => Int)
  version!: number;
}

/** Who can be made responsible. */
@ObjectType()
export class DecisionOwner {
  @Field(() => OwnerKind)
  kind!: OwnerKind;

  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class Meeting {
  @Field(() => ID)
  id!: string;

  @Field(() => DivisionCode)
  place!: string;

  @Field()
  name!: string;

  @Field(() => ID)
  kind!: string;

  @Field()
  title!: string;

  @Field()
  period!: string;

  @Field(() => Month)
  from!: string;

  @Field(() => Month)
  to!: string;

  @Field(() => Day, { description: '截止日' })
  asOf!: string;

  @Field({ description: '截止日是定好的；否则每天往后移' })
  cutOff!: boolean;

  @Field(() => MeetingStanding)
  standing!: MeetingStanding;

  @Field(() => Day, { nullable: true })
  heldOn!: string | null;

  @Field(() => String, { nullable: true })
  convener!: string | null;

  @Field(() => String, { nullable: true })
  attendees!: string | null;

  @Field(() => [String])
  agenda!: string[];

  @Field(() => [String], { description: '要填写的议题' })
  toWrite!: string[];

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [DecisionOwner], { description: '所议的县；只有一个县的会议为空' })
  counties!: DecisionOwner[];

  @Field(() => Int, { nullable: true, description: '文件要求每次至少实地调研几个县' })
  minCountiesVisited!: number | null;

  @Field(() => [DivisionCode])
  visited!: string[];

  @Field(() => [MeetingNote])
  notes!: MeetingNote[];

  @Field(() => [DecisionOwner], { description: '可以指定的责任单位' })
  owners!: DecisionOwner[];

  @Field({ description: '可以改动' })
  convenes!: boolean;

  @Field({ description: '看得到全县（市）的数；否则只看会上说的，数字查不到全部的行' })
  whole!: boolean;

  @Field(() => [FrozenPack], { description: '新的在前' })
  frozen!: FrozenPack[];

  @Field(() => Int)
  version!: number;

  /** What its pages and decisions are written from, once; null for who sees frozen packs only. */
  ask!: () => Promise<PackAsk | null>;
  newest!: PackRow | null;
  /** Its decisions without their effect, for who sees what a meeting was told. */
  decided!: () => Promise<ToldDecision[]>;
}
