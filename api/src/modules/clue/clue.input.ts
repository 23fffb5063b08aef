import { Field, InputType, registerEnumType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

export enum ClueSort {
  PRIORITY = 'PRIORITY',
  TOWN = 'TOWN',
  AMOUNT = 'AMOUNT',
  SINCE = 'SINCE',
}
registerEnumType(ClueSort, {
  name: 'ClueSort',
  description: 'PRIORITY 部门多的在前，再按金额；TOWN 按区划代码；AMOUNT 大的在前；SINCE 早的在前',
});

@InputType()
export class ClueFilter {
  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => DivisionCode, { nullable: true })
  village?: string;

  @Field(() => [String], { nullable: true, description: '有其中任一部门的预警' })
  departments?: string[];

  @Field(() => [String], { nullable: true, description: '风险代码，有其中任一种' })
  risks?: string[];

  @Field(() => Boolean, { nullable: true, description: '两个以上部门同时预警' })
  multi?: boolean;

  @Field(() => Boolean, { nullable: true, description: '当月有新预警' })
  newOnly?: boolean;

  @Field(() => String, { nullable: true, description: '户编号开头、家庭成员全名或身份证号码' })
  text?: string;
}
