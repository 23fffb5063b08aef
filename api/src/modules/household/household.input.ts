import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

@InputType()
export class HouseholdFilter {
  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => DivisionCode, { nullable: true })
  village?: string;

  @Field(() => String, { nullable: true, description: '户类型' })
  kind?: string;

  @Field(() => String, { nullable: true, description: '监测类型；空文字为未纳入监测' })
  monitoredType?: string;

  @Field(() => ID, { nullable: true, description: '户编号' })
  id?: string;

  @Field(() => String, { nullable: true, description: '户编号开头、家庭成员全名或身份证号码' })
  text?: string;
}
