import { Field, ID, ObjectType } from 'type-graphql';
import { Day, Month } from '../../scalars.ts';
import { Department } from '../department/department.type.ts';
import { IncomeLine, Parameter, Rule } from './rule.type.ts';

/** A paragraph of the document, word for word, with the rules that rest on it. */
@ObjectType()
export class PolicyClause {
  @Field()
  article!: string;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => [Rule])
  rules!: Rule[];
}

/** A document in force, as data. */
@ObjectType()
export class Policy {
  @Field(() => ID)
  id!: string;

  @Field()
  documentNo!: string;

  @Field()
  title!: string;

  @Field(() => Day)
  issued!: string;

  @Field(() => Month, { description: '从哪个月的数据起须报送、判断' })
  effectiveFrom!: string;

  @Field()
  issuer!: string;

  @Field(() => [PolicyClause])
  clauses!: PolicyClause[];

  @Field(() => [Department])
  departments!: Department[];

  @Field(() => [Rule])
  rules!: Rule[];

  @Field(() => [Parameter], { description: '文件没有写明、须经批准的事项' })
  open!: Parameter[];

  @Field(() => [IncomeLine], { description: '年度监测标准' })
  incomeLines!: IncomeLine[];
}
