import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Month } from '../../scalars.ts';

/** A hand-in beside the month before. */
@ObjectType({ description: '与上月相比，按人计（按村报的表按村计）' })
export class SubmissionDifference {
  @Field(() => Month, { description: '相比的月份' })
  before!: string;

  @Field(() => Int, { description: '上月没有，本月有' })
  added!: number;

  @Field(() => Int, { description: '上月有，本月没有' })
  gone!: number;

  @Field(() => Int, { description: '两个月都有，内容不同' })
  changed!: number;

  @Field(() => Int, { description: '两个月都有，内容相同' })
  same!: number;
}

/** A hand-in beside the twelve months before. */
@ObjectType({ description: '与此前十二个月相比的行数' })
export class SubmissionUsual {
  @Field(() => Float, { description: '每月收到行数的中位数，零报告计 0' })
  median!: number;

  @Field(() => Int, { description: '其中报过的月数' })
  months!: number;

  @Field(() => Int, { description: '本次收到的行数' })
  received!: number;

  @Field(() => Boolean, { nullable: true, description: '达到中位数的三倍；报过的月份太少、无从判断时为空' })
  jump!: boolean | null;
}
