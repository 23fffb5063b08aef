import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Month } from '../../scalars.ts';
import { CalendarKind } from '../policy/duties.type.ts';
import { Clause } from '../policy/rule.type.ts';
import { ReminderMail, SentReminder } from '../reminder/sent-reminder.type.ts';
import { HandInState } from '../submission/hand-in.state.ts';
import { DepartmentContact } from './contact.type.ts';
import { Reminder, ReminderDays } from './reminder.type.ts';

/** A hand-in on the calendar: how it stands, three states apart. */
@ObjectType()
export class OwedState {
  @Field(() => Month, { description: '数据所属月份' })
  month!: string;

  @Field(() => HandInState)
  state!: HandInState;

  @Field(() => Day, { nullable: true, description: '应报日期，含当日；空为本月不须报' })
  due!: string | null;

  @Field({ description: '已报，但晚于应报日期' })
  late!: boolean;

  @Field(() => Int, { description: '迟报或逾期的天数；没有为 0' })
  daysLate!: number;

  @Field(() => Date, { nullable: true, description: '首次受理的报送时间' })
  submittedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  batch!: string | null;

  @Field(() => Int, { description: '退回次数' })
  returned!: number;
}

/** What is to be done about a month, by whom and by when. */
@ObjectType()
export class CalendarDuty {
  @Field(() => ID)
  id!: string;

  @Field(() => CalendarKind)
  kind!: CalendarKind;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: '由哪个部门报送；空为不由部门报送' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: '由谁办理' })
  by!: string | null;

  @Field(() => [String], { description: '发给哪些部门' })
  to!: string[];

  @Field(() => Day, { nullable: true, description: '最后一天；空为没有写明日子或不须办' })
  due!: string | null;

  @Field({ description: '多久一次' })
  when!: string;

  @Field(() => OwedState, { nullable: true, description: '部门报送的情况；空为不经本系统报送，办没办不知道' })
  hand!: OwedState | null;

  @Field(() => Clause, { nullable: true, description: '空为文件没有写明，见 reason' })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** Who owes what by when. */
@ObjectType()
export class CalendarMonth {
  @Field(() => Month)
  month!: string;

  @Field(() => Day, { description: '所属期间第一天' })
  from!: string;

  @Field(() => Day, { description: '所属期间最后一天' })
  until!: string;

  @Field(() => Day, { description: '今天（北京时间）' })
  today!: string;

  @Field({ description: '报给谁' })
  recipient!: string;

  @Field(() => [CalendarDuty], { description: '按日期先后' })
  duties!: CalendarDuty[];

  @Field(() => [DepartmentContact], { description: '现任和历任联络员' })
  contacts!: DepartmentContact[];

  @Field(() => ReminderDays)
  reminderDays!: ReminderDays;

  @Field(() => [Reminder], { description: '该提醒谁、哪天提醒；设定了邮件服务器的，到日子自动发送' })
  reminders!: Reminder[];

  @Field(() => ReminderMail, { description: '电子邮件是否设定' })
  mail!: ReminderMail;

  @Field(() => [SentReminder], { description: '已发送、没有发出的提醒，新的在前' })
  sent!: SentReminder[];
}

/** An extract through the months of a year. */
@ObjectType()
export class CalendarYearRow {
  @Field(() => ID)
  extract!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field({ description: '何时应报' })
  when!: string;

  @Field(() => [OwedState], { description: '数据月份依次排列' })
  months!: OwedState[];
}
