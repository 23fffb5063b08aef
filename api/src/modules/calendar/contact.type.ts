import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import { ContactDuty } from './contact.entity.ts';

registerEnumType(ContactDuty, { name: 'ContactDuty', description: 'CONTACT 联络员；DEPUTY 后备联络员' });

/** Whom a department answers through, from a day on. */
@ObjectType()
export class DepartmentContact {
  @Field(() => ID)
  id!: string;

  @Field()
  department!: string;

  @Field(() => ContactDuty)
  duty!: ContactDuty;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: '空为没有登记' })
  phoneMasked!: string | null;

  @Field(() => String, { nullable: true, description: '电子邮件，脱敏；空为没有登记，提醒发不出' })
  emailMasked!: string | null;

  @Field(() => Day)
  from!: string;

  @Field(() => Day, { nullable: true, description: '最后一天；空为现任' })
  until!: string | null;

  @Field({ description: '由谁登记' })
  by!: string;

  @Field(() => String, { nullable: true, description: '由谁改正过；空为没有改过' })
  correctedBy!: string | null;
}

@InputType()
export class HandOverInput {
  @Field()
  department!: string;

  @Field(() => ContactDuty)
  duty!: ContactDuty;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: '手机或带区号的座机；空为不登记' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '电子邮件，提醒发到这里；空为不登记' })
  email?: string | null;

  @Field(() => Day, { description: '自这一天起接任，前任到前一天止' })
  from!: string;
}

@InputType({ description: '改正登记时写错的；不写的不变。换人请交接' })
export class CorrectContactInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '写空文字则删去' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '写空文字则删去' })
  email?: string | null;
}
