import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Day, DivisionCode, Instant } from '../../scalars.ts';
import { Clause } from '../policy/rule.type.ts';
import { CaseOrigin, type CaseRow, CaseState } from './case.entity.ts';
import { ConditionId, ConditionState } from './exit-conditions.ts';
import { STATE_NAMES, told } from './names.ts';

/** How a step of the procedure stands in a case. */
export enum CaseStepState {
  BEFORE = 'BEFORE',
  DONE = 'DONE',
  SKIPPED = 'SKIPPED',
  NEXT = 'NEXT',
  LATER = 'LATER',
}

/** What an asker may do with a case now. */
export enum CaseMove {
  STEP = 'STEP',
  OBJECT = 'OBJECT',
  RETURN = 'RETURN',
  REJECT = 'REJECT',
  GREEN = 'GREEN',
  AID = 'AID',
  TRACK = 'TRACK',
  PROPOSE_EXIT = 'PROPOSE_EXIT',
  REFLAG = 'REFLAG',
  ROLL_BACK = 'ROLL_BACK',
  NATURAL_END = 'NATURAL_END',
  MOVE = 'MOVE',
}

export enum CaseSort {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  TOWN = 'TOWN',
}

registerEnumType(CaseState, { name: 'CaseState', description: told(STATE_NAMES) });
registerEnumType(CaseOrigin, { name: 'CaseOrigin', description: 'ASSIGNMENT 核查为“是”；REGISTER 系统启用前已纳入' });
registerEnumType(CaseStepState, {
  name: 'CaseStepState',
  description: 'BEFORE 转入认定之前已办；DONE 已办；SKIPPED 按规定免办；NEXT 该办；LATER 以后',
});
registerEnumType(CaseMove, {
  name: 'CaseMove',
  description:
    'STEP 办下一步；OBJECT 登记公示异议；RETURN 退回；REJECT 不予纳入；GREEN 绿色通道；AID 登记帮扶；TRACK 登记回访；PROPOSE_EXIT 提出消除风险；REFLAG 再标注；ROLL_BACK 回退；NATURAL_END 自然减少；MOVE 户已搬到别的村，移交',
});
registerEnumType(CaseSort, { name: 'CaseSort', description: 'NEWEST 新的在前；OLDEST 旧的在前；TOWN 按乡镇' });
registerEnumType(ConditionId, {
  name: 'ExitConditionId',
  description: 'MONTHS 纳入满几个月；AIDS 帮扶项数；INCOME 收入；LABOUR 不是整户无劳动力',
});
registerEnumType(ConditionState, {
  name: 'ExitConditionState',
  description: 'MET 符合；UNMET 不符合；UNKNOWN 不能确定，由县级核实',
});
/** A step as the document writes it, or the usual one where it is silent, with how it stands. */
@ObjectType()
export class CaseStep {
  @Field(() => ID)
  id!: string;

  @Field({ description: '系统在这一步做什么' })
  act!: string;

  @Field()
  label!: string;

  @Field({ description: '由谁办理' })
  by!: string;

  @Field({ description: '属于退出程序' })
  exit!: boolean;

  @Field(() => Int, { nullable: true, description: '公示天数' })
  days!: number | null;

  @Field(() => Clause, { nullable: true, description: '空为文件没有写明，见 reason' })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => CaseStepState)
  state!: CaseStepState;

  @Field(() => Day, { nullable: true })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: '谁办的' })
  doneBy!: string | null;

  @Field(() => String, { nullable: true, description: '免办的依据' })
  ground!: string | null;

  @Field(() => String, { nullable: true, description: '说明；无权看的为空' })
  note!: string | null;

  @Field(() => Day, { nullable: true, description: '公示张贴的日子' })
  postedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '公示期满的日子' })
  endsOn!: string | null;

  @Field(() => Day, { nullable: true, description: '哪天起可以办下一步' })
  nextFrom!: string | null;

  @Field({ description: '我可以办' })
  mine!: boolean;
}

/** Something that was done in a case. */
@ObjectType()
export class CaseEntry {
  @Field(() => Day)
  day!: string;

  @Field(() => Instant)
  at!: Date;

  @Field({ description: '做了什么' })
  what!: string;

  @Field(() => String, { nullable: true, description: '谁' })
  by!: string | null;

  @Field(() => String, { nullable: true })
  ground!: string | null;

  @Field(() => String, { nullable: true, description: '说明；无权看的为空' })
  note!: string | null;
}

@ObjectType()
export class ExitCondition {
  @Field(() => ConditionId)
  id!: ConditionId;

  @Field()
  label!: string;

  @Field(() => ConditionState)
  state!: ConditionState;

  @Field({ description: '现在怎样' })
  says!: string;

  @Field({ description: '依据' })
  grounds!: string;
}

/** A risk by its code. */
@ObjectType()
export class CaseRisk {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field({ description: '有正在落实的帮扶措施' })
  aided!: boolean;
}

/** A household in identification, or monitored: 认定、帮扶、退出. */
@ObjectType()
export class Case {
  scope!: Scope;
  source!: CaseRow;

  @Field(() => ID)
  id!: string;

  @Field(() => DivisionCode)
  county!: string;

  @Field(() => Int, { description: '县内编号' })
  number!: number;

  @Field(() => ID, { description: '户编号' })
  householdId!: string;

  @Field(() => ID, { nullable: true, description: '由哪条线索转来' })
  assignmentId!: string | null;

  @Field(() => CaseOrigin)
  origin!: CaseOrigin;

  @Field(() => CaseState)
  state!: CaseState;

  @Field()
  stateName!: string;

  @Field(() => String, { nullable: true, description: '监测类型' })
  monitoredType!: string | null;

  @Field(() => Int, { nullable: true, description: '转入时的人口；空为不详' })
  persons!: number | null;

  @Field({ description: '绿色通道：先行帮扶' })
  green!: boolean;

  @Field(() => Day, { description: '发现风险的日子' })
  foundOn!: string;

  @Field(() => Day)
  openedOn!: string;

  @Field(() => Day, { nullable: true, description: '认定的总时限；空为文件没有时限' })
  limitOn!: string | null;

  @Field(() => Day, { description: '今天' })
  day!: string;

  @Field(() => Int, { description: '自发现风险起几天；办完认定的到录入那天' })
  days!: number;

  @Field({ description: '超过总时限还没有办完认定，只作提醒' })
  late!: boolean;

  @Field(() => Day, { nullable: true, description: '录入的日子；系统启用前已纳入的不详' })
  registeredOn!: string | null;

  @Field(() => Day, { nullable: true })
  since!: string | null;

  @Field(() => Day, { nullable: true })
  eliminatedOn!: string | null;

  @Field(() => Day, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: '改动时带上；别人先改过则不成功' })
  version!: number;
}

export const CaseConnection = connectionOf(Case, 'Case');

/** How many cases stand in a state. */
@ObjectType()
export class CaseTotal {
  @Field(() => CaseState)
  state!: CaseState;

  @Field()
  stateName!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: '其中超过总时限的' })
  late!: number;
}

/** How many cases owe a step of the procedure. */
@ObjectType()
export class CaseStepTotal {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field({ description: '由谁办理' })
  by!: string;

  @Field(() => Int)
  total!: number;
}

/** Risks of monitored households against which nothing is being done. */
@ObjectType()
export class RiskWithoutAid {
  @Field(() => String, { nullable: true, description: '该由哪个部门帮；空为文件没有写' })
  department!: string | null;

  @Field(() => ID)
  risk!: string;

  @Field()
  riskName!: string;

  @Field(() => Int, { description: '户数' })
  total!: number;

  @Field(() => [Case], { description: '最多 50 户，早的在前' })
  cases!: Case[];
}
