import { Field, ID, InputType } from 'type-graphql';
import { Day, DivisionCode } from '../../scalars.ts';
import { AssignmentState, Channel } from '../assignment/assignment.entity.ts';
import { Source } from './intake.entity.ts';

/** What every form about a household in difficulty holds. */
@InputType()
abstract class ReportInput {
  @Field(() => DivisionCode, { description: '行政村' })
  village!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '户主姓名' })
  headName?: string | null;

  @Field(() => [String], { description: '困难，风险代码' })
  risks!: string[];

  @Field({ description: '具体情况' })
  said!: string;
}

/** An application on a phone page. */
@InputType()
export class ApplyInput extends ReportInput {
  @Field()
  idNo!: string;

  @Field({ description: '本人承诺属实，并授权比对' })
  agreed!: boolean;

  @Field(() => String, { nullable: true, description: '请勿填写' })
  website?: string | null;
}

/** What a cadre or the county office enters. */
@InputType()
export class IntakeInput extends ReportInput {
  @Field(() => Channel, { description: 'CADRE、SELF 或 PETITION' })
  channel!: Channel;

  @Field(() => Source)
  from!: Source;

  @Field(() => String, { nullable: true })
  idNo?: string | null;

  @Field(() => ID, { nullable: true, description: '户编号；知道就填，不再按身份证号码找户' })
  household?: string | null;

  @Field(() => String, { nullable: true, description: '来件编号' })
  sourceNo?: string | null;

  @Field(() => Day, { nullable: true, description: '收到的日子；空为今天' })
  receivedOn?: string | null;
}

@InputType()
export class IntakeFilter {
  @Field(() => [Channel], { nullable: true })
  channels?: Channel[] | null;

  @Field(() => [AssignmentState], { nullable: true, description: '线索处于其中任一状态' })
  states?: AssignmentState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true 只看未匹配的' })
  unlinked?: boolean | null;

  @Field(() => DivisionCode, { nullable: true })
  town?: string | null;
}
