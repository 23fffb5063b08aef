import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import { AssignmentState } from '../assignment/assignment.entity.ts';
import { Assignment } from '../assignment/assignment.type.ts';
import { type Clock, Holder } from './clock.ts';
import { GUARANTEE_NAMES, Guarantee, STANDING_NAMES, Standing } from './guarantee.ts';
import { NoticeWay, WAY_NAMES } from './notice.entity.ts';
import { NO_REASON_NAMES, NoReason, UNREACHED_NAMES, UnreachedReason, VERDICT_NAMES, VisitVerdict } from './reason.ts';

registerEnumType(Holder, {
  name: 'Holder',
  description: 'COUNTY 县；TOWNSHIP 乡镇；VILLAGE 村，已分解到核查人员；NOBODY 已办结',
});

const inWords = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([code, name]) => `${code} ${name}`)
    .join('；');
registerEnumType(NoticeWay, { name: 'NoticeWay', description: inWords(WAY_NAMES) });
registerEnumType(Guarantee, { name: 'Guarantee', description: inWords(GUARANTEE_NAMES) });
registerEnumType(Standing, { name: 'GuaranteeStanding', description: inWords(STANDING_NAMES) });
registerEnumType(VisitVerdict, { name: 'VisitVerdict', description: inWords(VERDICT_NAMES) });
registerEnumType(NoReason, { name: 'NoReason', description: inWords(NO_REASON_NAMES) });
registerEnumType(UnreachedReason, { name: 'UnreachedReason', description: inWords(UNREACHED_NAMES) });

@ObjectType({ description: '时限：谁在办，还有几天' })
export class AssignmentClock implements Clock {
  @Field(() => Day, { description: '今天' })
  day!: string;

  @Field(() => Day, { nullable: true, description: '反馈核查结果的最后一天；未下发或文件没有规定期限时为空' })
  due!: string | null;

  @Field(() => Int, { nullable: true, description: '今天以后还有几个工作日，到期当天为 0' })
  workingDaysLeft!: number | null;

  @Field(() => Int, { description: '逾期的自然日' })
  overdueDays!: number;

  @Field(() => Holder)
  holder!: Holder;

  @Field(() => Int, { nullable: true, description: '县级晚于文件规定的下发日的自然日；文件没有规定时为空' })
  countyLateDays!: number | null;

  @Field({ description: '已办结，不再计时' })
  stopped!: boolean;

  @Field()
  text!: string;
}

@ObjectType()
export class Finding {
  @Field(() => Guarantee)
  guarantee!: Guarantee;

  @Field()
  name!: string;

  @Field(() => Standing)
  standing!: Standing;

  @Field()
  standingName!: string;
}

@ObjectType({ description: '一次入户核查' })
export class Verification {
  @Field(() => ID)
  id!: string;

  @Field(() => Day)
  visitedOn!: string;

  @Field(() => VisitVerdict)
  verdict!: VisitVerdict;

  @Field()
  verdictName!: string;

  @Field(() => String, { nullable: true, description: '否的主要原因，或未能入户的原因' })
  reason!: string | null;

  @Field(() => Day, { nullable: true })
  revisitOn!: string | null;

  @Field(() => [Finding])
  findings!: Finding[];

  @Field(() => [String], { description: '核查人员' })
  visitors!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: '须留意的：例如报已纳入，而花名册和认定记录都没有' })
  doubt!: string | null;

  @Field(() => Date)
  at!: Date;

  @Field()
  by!: string;
}

@ObjectType({ description: '照片或材料' })
export class Attachment {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  type!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => Date)
  at!: Date;

  @Field()
  by!: string;
}

@ObjectType({ description: '书面告知' })
export class Notice {
  @Field()
  number!: string;

  @Field(() => Day)
  toldOn!: string;

  @Field(() => NoticeWay)
  way!: NoticeWay;

  @Field()
  wayName!: string;

  @Field()
  by!: string;
}

@ObjectType({ description: '一条线索的一件事' })
export class AssignmentEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field()
  kind!: string;

  @Field({ description: '做了什么' })
  what!: string;

  @Field(() => AssignmentState, { nullable: true })
  fromState!: string | null;

  @Field(() => AssignmentState)
  toState!: string;

  @Field()
  toStateName!: string;

  @Field()
  by!: string;

  @Field(() => String, { nullable: true, description: '职务' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: '原因' })
  reason!: string | null;
}

@ObjectType()
export class Verified {
  @Field(() => Assignment)
  assignment!: Assignment;

  @Field({ description: '否：这份草稿以前已经收到，没有再记一次' })
  counted!: boolean;

  @Field(() => [String], { description: '须留意的' })
  notices!: string[];
}

@ObjectType()
export class RefusedClosing {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: '县内编号' })
  number!: number | null;

  @Field({ description: '为什么没有办结，怎么办' })
  reason!: string;
}

@ObjectType()
export class ClosedAssignments {
  @Field(() => [Assignment])
  closed!: Assignment[];

  @Field(() => [RefusedClosing])
  refused!: RefusedClosing[];
}
