import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A person by pseudonym, with masked numbers. What only the register knows is null where it was not asked. */
@ObjectType()
export class Person {
  @Field(() => ID, { description: '假名，不是身份证号码' })
  id!: string;

  @Field()
  name!: string;

  @Field({ description: '前 6 位和后 4 位；空为没有身份证号码（如新生儿）' })
  idNoMasked!: string;

  @Field(() => String, { nullable: true, description: '前 3 位和后 4 位' })
  phoneMasked!: string | null;

  @Field(() => String, { nullable: true })
  relation?: string | null;

  @Field(() => Int, { nullable: true, description: '只有年份：月日与证号首尾相拼就是完整的身份证号码' })
  birthYear?: number | null;

  @Field(() => String, { nullable: true })
  labour?: string | null;

  @Field(() => String, { nullable: true })
  schooling?: string | null;

  @Field(() => String, { nullable: true })
  insured?: string | null;

  @Field(() => String, { nullable: true, description: '变动原因' })
  change?: string | null;
}
