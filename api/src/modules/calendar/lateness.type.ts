import { Field, Int, ObjectType } from 'type-graphql';

/** How often and how long a department was late. */
@ObjectType()
export class Lateness {
  @Field()
  department!: string;

  @Field(() => Int, { description: '应报次数，只计已到期的' })
  owed!: number;

  @Field(() => Int, { description: '已报，其中按时的另计' })
  delivered!: number;

  @Field(() => Int, { description: '零报告' })
  nil!: number;

  @Field(() => Int, { description: '按时报送，含零报告' })
  onTime!: number;

  @Field(() => Int, { description: '迟报次数' })
  timesLate!: number;

  @Field(() => Int, { description: '迟报天数合计' })
  daysLate!: number;

  @Field(() => Int, { description: '至今未报次数' })
  missing!: number;

  @Field(() => Int, { description: '至今未报的逾期天数合计' })
  daysOverdue!: number;
}
