import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DivisionCode, Month } from '../../scalars.ts';
import { AssignmentKind, AssignmentState, Channel } from './assignment.entity.ts';
import { ReviewLabel } from './judge-clue.ts';

registerEnumType(ReviewLabel, {
  name: 'ReviewLabel',
  description: 'NEW 新线索；APPEND 并入未办结的线索；REPEAT 办结为“否”后重复；RISK_UPDATE 监测户的风险更新',
});

export enum AssignmentSort {
  DUE = 'DUE',
  NEWEST = 'NEWEST',
  PRIORITY = 'PRIORITY',
  TOWN = 'TOWN',
}
registerEnumType(AssignmentSort, {
  name: 'AssignmentSort',
  description: 'DUE 期限近的在前，没有期限的在后；NEWEST 编号大的在前；PRIORITY 急的在前；TOWN 按区划代码',
});

@InputType()
export class SeenAssignment {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AssignmentFilter {
  @Field(() => [AssignmentState], { nullable: true })
  states?: AssignmentState[];

  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => DivisionCode, { nullable: true })
  village?: string;

  @Field(() => Channel, { nullable: true })
  channel?: Channel;

  @Field(() => AssignmentKind, { nullable: true })
  kind?: AssignmentKind;

  @Field(() => Month, { nullable: true })
  month?: string;

  @Field(() => Boolean, { nullable: true, description: 'true 只要下发过的；false 只要没有下发的，例如已撤回的' })
  sent?: boolean;

  @Field(() => Boolean, { nullable: true, description: '未反馈核查结果，且过了期限' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: '未反馈核查结果，今天或下一个工作日到期' })
  dueSoon?: boolean;

  @Field(() => Boolean, { nullable: true, description: '未反馈核查结果，今天到期' })
  dueToday?: boolean;

  @Field(() => Boolean, { nullable: true, description: '分解给我的' })
  mine?: boolean;

  @Field(() => String, { nullable: true, description: '县内编号、户编号开头、家庭成员全名或身份证号码' })
  text?: string;
}

@InputType()
export class ReviewFilter {
  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => [ReviewLabel], { nullable: true })
  labels?: ReviewLabel[];

  @Field(() => Boolean, { nullable: true, description: '不说明则下发的，或不下发的' })
  suggested?: boolean;

  @Field(() => Boolean, { nullable: true, description: '当月有新预警' })
  newOnly?: boolean;

  @Field(() => String, { nullable: true, description: '户编号开头、家庭成员全名或身份证号码' })
  text?: string;
}
