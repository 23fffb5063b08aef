import { Field, ID, ObjectType } from 'type-graphql';
import { Day } from '../../scalars.ts';

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

  @Field(() => Day, { nullable: true })
  birthDate?: string | null;

  @Field(() => String, { nullable: true })
  labour?: string | null;

  @Field(() => String, { nullable: true })
  schooling?: string | null;

  @Field(() => String, { nullable: true })
  insured?: string | null;

  @Field(() => String, { nullable: true, description: '变动原因' })
  change?: string | null;
}
