import { Field, ObjectType } from 'type-graphql';
import { Day, DivisionCode } from '../../scalars.ts';

/** What a county, its city or its province decided where the document leaves something open. */
@ObjectType()
export class Approval {
  @Field(() => String, { nullable: true, description: '批准文号；空为已录入、尚无批准文号' })
  no!: string | null;

  @Field(() => String, { nullable: true, description: '录入的数值；空为按原取值批准' })
  value!: string | null;

  @Field({ description: '录入人' })
  by!: string;

  @Field(() => Day, { description: '录入日期' })
  at!: string;

  @Field(() => Day, { description: '自何日起执行' })
  from!: string;

  @Field({ description: '来源或说明' })
  note!: string;

  @Field(() => DivisionCode, { description: '录入的县，或其上的市、省' })
  division!: string;
}
