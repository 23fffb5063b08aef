import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';

export enum SentState {
  SENT = 'SENT',
  FAILED = 'FAILED',
  DOUBTFUL = 'DOUBTFUL',
}
registerEnumType(SentState, {
  name: 'SentState',
  description: 'SENT 已发送；FAILED 没有发出，下次再试；DOUBTFUL 可能已发出：发送时中断，为免重复没有再发',
});

/** Whether reminders leave by e-mail. */
@ObjectType()
export class ReminderMail {
  @Field({ description: '邮件服务器已设定，系统自动发送' })
  configured!: boolean;

  @Field(() => [String], { description: '还缺哪些环境变量' })
  missing!: string[];
}

/** A reminder that was sent by e-mail, as far as it is about the month. */
@ObjectType()
export class SentReminder {
  @Field(() => ID)
  id!: string;

  @Field(() => Day)
  on!: string;

  @Field(() => Date)
  at!: Date;

  @Field()
  department!: string;

  @Field(() => [String], { description: '哪些数据' })
  titles!: string[];

  @Field(() => String, { nullable: true, description: '发给谁；空为您看不到姓名' })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: '抄送谁' })
  copied!: string | null;

  @Field(() => SentState)
  state!: SentState;

  @Field(() => String, { nullable: true, description: '为什么' })
  reason!: string | null;
}
