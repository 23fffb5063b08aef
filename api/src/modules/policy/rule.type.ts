import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decimal, Month } from '../../scalars.ts';
import { Approval } from './approval.type.ts';

export enum Subject {
  PERSON = 'PERSON',
  HOUSEHOLD = 'HOUSEHOLD',
  VILLAGE = 'VILLAGE',
}
registerEnumType(Subject, { name: 'Subject', description: '预警的对象' });

/** Where the document says so, word for word. */
@ObjectType()
export class Clause {
  @Field()
  policy!: string;

  @Field()
  documentNo!: string;

  @Field()
  title!: string;

  @Field()
  article!: string;

  @Field()
  quote!: string;
}

/** A value that a rule compares with. */
@ObjectType()
export class Parameter {
  @Field()
  name!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true, description: '> >= < <=；超过为 >，以上（含）为 >=' })
  operator!: string | null;

  @Field()
  value!: string;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: '文件原话' })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: '文件没有写明时，这样取值的理由' })
  reason!: string | null;

  @Field({ description: '文件没有写明' })
  open!: boolean;

  @Field({ description: '须经批准；批准前照此执行并注明' })
  approvalRequired!: boolean;

  @Field(() => String, { nullable: true, description: '批准文号；空为尚未批准' })
  approvalNo!: string | null;

  @Field(() => Approval, { nullable: true, description: '录入和批准情况；空为没有录入' })
  approval!: Approval | null;

  @Field(() => Clause, { nullable: true, description: '原话所在的条款' })
  clause!: Clause | null;

  @Field(() => String, { nullable: true, description: '由哪个下级文件确定；空为规则所在文件' })
  setBy!: string | null;

  @Field(() => Month, { nullable: true, description: '现行数值自哪个月起' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: '可由哪一级确定；空为不限' })
  setLevel!: string | null;
}

/** A rule of the document, as it held in a month. */
@ObjectType()
export class Rule {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: '判断模型' })
  kind!: string;

  @Field()
  extract!: string;

  @Field()
  department!: string;

  @Field(() => Subject)
  subject!: Subject;

  @Field({ description: '风险代码，多个以 + 相连' })
  risk!: string;

  @Field(() => Clause)
  clause!: Clause;

  @Field(() => [Parameter])
  parameters!: Parameter[];

  @Field({ description: '来自上级文件' })
  inherited!: boolean;

  @Field(() => Month, { nullable: true, description: '只判断自该月起' })
  from!: string | null;

  @Field(() => Month, { nullable: true, description: '只判断到该月止' })
  until!: string | null;
}

/** What a rural household's income per head is compared with. */
@ObjectType()
export class IncomeLine {
  @Field(() => Int)
  year!: number;

  @Field(() => Decimal, { description: '元/人·年' })
  line!: string;

  @Field({ description: '来源，或“演示值”' })
  note!: string;
}
