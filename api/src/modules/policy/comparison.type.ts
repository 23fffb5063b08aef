import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode, Month } from '../../scalars.ts';
import { Clause } from './rule.type.ts';

export enum ValueState {
  WRITTEN = 'WRITTEN',
  APPROVED = 'APPROVED',
  WAITING = 'WAITING',
  UNSEEN = 'UNSEEN',
  ENTERED = 'ENTERED',
  OURS = 'OURS',
}
registerEnumType(ValueState, {
  name: 'ValueState',
  description:
    'WRITTEN 文件写明；APPROVED 文件没有写明，已批准；WAITING 文件没有写明，暂按此执行，待批准；UNSEEN 文件没有写明，看不到该县如何批准；ENTERED 文件没有写明，由县、市或省录入；OURS 文件没有写，按系统的理解或通行做法，理由另附',
});

/** A county among those compared, with the document that holds in it. */
@ObjectType()
export class ComparedCounty {
  @Field(() => DivisionCode)
  code!: string;

  @Field()
  name!: string;

  @Field()
  documentNo!: string;

  @Field()
  title!: string;

  @Field({ description: '印发日期；文件没有写明月、日的，只有年或年月' })
  issued!: string;

  @Field(() => Month)
  effectiveFrom!: string;

  @Field({ description: '含县里录入的数值和批准文号；看不到该县数据的，只列文件本身' })
  own!: boolean;
}

/** One thing that a document says, or that holds where it is silent. */
@ObjectType()
export class ComparedValue {
  @Field({ description: '是什么，例如规则的名称' })
  label!: string;

  @Field({ description: '数值或规定' })
  text!: string;

  @Field(() => ValueState)
  state!: ValueState;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true, description: '文件没有写明时的理由' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: '批准文号' })
  approvalNo!: string | null;
}

/** What one county's document says about a matter; without values it is silent: 文件未写. */
@ObjectType()
export class ComparedCell {
  @Field(() => DivisionCode)
  county!: string;

  @Field(() => [ComparedValue])
  values!: ComparedValue[];
}

/** A matter, county by county in the order asked. */
@ObjectType()
export class ComparedRow {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => [ComparedCell])
  cells!: ComparedCell[];
}

@ObjectType()
export class ComparedSection {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => [ComparedRow])
  rows!: ComparedRow[];
}

/** Documents side by side. */
@ObjectType()
export class PolicyComparison {
  @Field(() => [ComparedCounty])
  counties!: ComparedCounty[];

  @Field(() => [ComparedSection])
  sections!: ComparedSection[];
}
