import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';

export enum ReminderKind {
  BEFORE = 'BEFORE',
  DUE_DAY = 'DUE_DAY',
  OVERDUE = 'OVERDUE',
}
registerEnumType(ReminderKind, { name: 'ReminderKind', description: 'BEFORE 到期前；DUE_DAY 到期当天；OVERDUE 逾期' });

/** When reminders are due. */
@ObjectType()
export class ReminderDays {
  @Field(() => Int, { nullable: true, description: '到期前几天提醒；空为没有设定，不提前' })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: '逾期几天提醒；空为没有设定，不提醒' })
  overdue!: number | null;

  @Field(() => Int, { nullable: true, description: '逾期超过几天不再发电子邮件；空为没有设定，逾期只发一次' })
  longest!: number | null;

  @Field(() => [String], { description: '为什么这样设定' })
  reasons!: string[];
}

/** What would be told to a department on a day. */
@ObjectType()
export class Reminder {
  @Field(() => Day)
  on!: string;

  @Field(() => ReminderKind)
  kind!: ReminderKind;

  @Field()
  department!: string;

  @Field(() => [String], { description: '哪些数据' })
  titles!: string[];

  @Field(() => String, { nullable: true, description: '发给联络员；空为没有登记，或您看不到姓名' })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: '抄送后备联络员' })
  deputy!: string | null;

  @Field({ description: '这一天有人登记了电子邮件，可以发送；看不到联络员的为否' })
  mailable!: boolean;

  @Field({ description: '提醒的文字，可以复制' })
  text!: string;
}
