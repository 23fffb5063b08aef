import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import { Clause } from './rule.type.ts';

export enum CalendarKind {
  DUE = 'DUE',
  FEEDBACK = 'FEEDBACK',
  LEDGER = 'LEDGER',
  MEETING = 'MEETING',
  OUTBOUND = 'OUTBOUND',
  ONE_OFF = 'ONE_OFF',
}
registerEnumType(CalendarKind, {
  name: 'CalendarKind',
  description:
    'DUE 部门报送；FEEDBACK 县反馈乡镇；LEDGER 乡镇报台账；MEETING 会议、通报；OUTBOUND 向部门发送名单；ONE_OFF 一次性',
});

/** What the document asks for in the course of a year, or once. */
@ObjectType()
export class CalendarEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => CalendarKind)
  kind!: CalendarKind;

  @Field()
  title!: string;

  @Field({ description: '何时' })
  when!: string;

  @Field(() => Day, { nullable: true, description: '一次性任务的日期' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: '由谁办理：省、市、县、乡镇或村' })
  level!: string | null;

  @Field(() => String, { nullable: true, description: '召集人，或由谁报送' })
  convener!: string | null;

  @Field(() => String, { nullable: true })
  attendees!: string | null;

  @Field(() => [String])
  agenda!: string[];

  @Field(() => [String], { description: '发给哪些部门' })
  to!: string[];

  @Field(() => Clause, { nullable: true, description: '空为文件没有写明，见 reason' })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** A step of working on a finding, or of ending a risk. */
@ObjectType()
export class ProcedureStep {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field(() => Int, { nullable: true, description: '天' })
  days!: number | null;

  @Field(() => Int, { nullable: true, description: '工作日' })
  workingDays!: number | null;

  @Field(() => Clause, { nullable: true, description: '空为文件没有写明，见 reason' })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** A limit or provision of the procedure. Where the document is silent, the value is ours, with its reason. */
@ObjectType()
export class Provision {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true, description: '空为文件没有写，也没有默认' })
  value!: string | null;

  @Field({ description: '文件没有写明' })
  silent!: boolean;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** How a finding is worked on. */
@ObjectType()
export class Procedure {
  @Field(() => [ProcedureStep])
  steps!: ProcedureStep[];

  @Field(() => [ProcedureStep], { description: '风险消除、退出' })
  exit!: ProcedureStep[];

  @Field(() => [Provision])
  provisions!: Provision[];
}

/** A question to a department about a list of candidates. A hit asks for an explanation and decides nothing. */
@ObjectType()
export class EligibilityMatch {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field({ description: '比对什么' })
  asks!: string;

  @Field({ description: '只给档次，不给数额' })
  bandOnly!: boolean;

  @Field(() => Int, { nullable: true, description: '几日内反馈' })
  dueDays!: number | null;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** Who is not compared again. */
@ObjectType()
export class MatchSkip {
  @Field(() => [String])
  aidClasses!: string[];

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** Which days a period covers. */
@ObjectType()
export class Coverage {
  @Field({ description: '所属月份包括哪些日子' })
  text!: string;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}
