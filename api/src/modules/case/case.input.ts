import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, DivisionCode } from '../../scalars.ts';
import { AidKind } from './aid.entity.ts';
import { CaseState } from './case.entity.ts';
import { ConditionId } from './exit-conditions.ts';
import { TrackingFinding } from './tracking.entity.ts';

@InputType()
export class CaseFilter {
  @Field(() => [CaseState], { nullable: true })
  states?: CaseState[] | null;

  @Field(() => String, { nullable: true, description: '该办哪一步' })
  step?: string | null;

  @Field(() => DivisionCode, { nullable: true })
  town?: string | null;

  @Field(() => DivisionCode, { nullable: true })
  village?: string | null;

  @Field(() => ID, { nullable: true, description: '户编号' })
  household?: string | null;

  @Field(() => Boolean, { nullable: true, description: '超过认定总时限' })
  late?: boolean | null;

  @Field(() => ID, { nullable: true, description: '由哪条线索转来' })
  assignment?: string | null;
}

/** Which case or aid, as the asker saw it. */
@InputType()
export class SeenVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class CaseStepInput {
  @Field(() => Day, { nullable: true, description: '实际办理的日子；不写为今天' })
  day?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: '按规定不再重复比对' })
  skip?: boolean | null;

  @Field(() => [ConditionId], { nullable: true, description: '不能确定、县级已经核实的退出条件' })
  confirmed?: ConditionId[] | null;

  @Field(() => String, { nullable: true, description: '监测类型；录入时必填' })
  monitoredType?: string | null;
}

@InputType()
export class CaseObjectionInput {
  @Field({ description: '异议成立：重新公示' })
  sustained!: boolean;

  @Field(() => Boolean, { nullable: true, description: '退回评议' })
  toReview?: boolean | null;

  @Field(() => Day, { nullable: true })
  day?: string | null;

  @Field()
  note!: string;
}

@InputType()
export class AidInput {
  @Field(() => AidKind)
  kind!: AidKind;

  @Field(() => ID, { nullable: true, description: '针对的风险；不写为全部' })
  risk?: string | null;

  @Field(() => String, { nullable: true })
  department?: string | null;

  @Field({ description: '责任人' })
  responsible!: string;

  @Field({ description: '做什么' })
  what!: string;

  @Field(() => Day, { nullable: true, description: '开始的日子；不写为今天' })
  from?: string | null;

  @Field(() => Day, { nullable: true })
  until?: string | null;
}

@InputType()
export class TrackingInput {
  @Field(() => Day, { nullable: true })
  day?: string | null;

  @Field(() => TrackingFinding)
  finding!: TrackingFinding;

  @Field()
  note!: string;
}
