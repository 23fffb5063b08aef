import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Day, Decimal, Month } from '../../scalars.ts';
import { Person } from '../person/person.type.ts';
import { EligibilityMatch } from '../policy/duties.type.ts';
import { Clause } from '../policy/rule.type.ts';

/** How it stands with a question to a department. None of them decides about the household. */
export enum MatchState {
  ASKED = 'ASKED',
  OVERDUE = 'OVERDUE',
  HIT = 'HIT',
  NO_HIT = 'NO_HIT',
  SKIPPED = 'SKIPPED',
}
registerEnumType(MatchState, {
  name: 'MatchState',
  description: 'ASKED 待比对；OVERDUE 逾期未反馈；HIT 有（请农户说明情况，不决定是否纳入）；NO_HIT 无；SKIPPED 免比对',
});

/** What a household said about a hit. */
@ObjectType()
export class MatchExplanation {
  @Field()
  text!: string;

  @Field()
  by!: string;

  @Field(() => Date)
  at!: Date;
}

/** Why nobody is asked again. */
@ObjectType()
export class SkippedMatch {
  @Field({ description: '依据的名单' })
  reason!: string;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;
}

/** A question to a department about a household put forward, with what came back: hit or no hit, and no more. */
@ObjectType()
export class MatchRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: '比对项目，也是反馈报表的编号' })
  match!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field(() => Day)
  askedOn!: string;

  @Field(() => Day, { nullable: true, description: '反馈期限，当天有效；空为文件没有规定' })
  dueOn!: string | null;

  @Field(() => MatchState)
  state!: MatchState;

  @Field(() => Date, { nullable: true, description: '第一次反馈的时间' })
  returnedAt!: Date | null;

  @Field({ description: '反馈晚于期限' })
  late!: boolean;

  @Field(() => Int, { description: '已反馈的人数' })
  answered!: number;

  @Field(() => SkippedMatch, { nullable: true })
  skipped!: SkippedMatch | null;

  @Field({ description: '农户已作说明' })
  explained!: boolean;

  @Field(() => [MatchExplanation], { description: '说明，早的在前；县级核查人员以外为空' })
  explanations!: MatchExplanation[];
}

/** A household put forward for matching. */
@ObjectType()
export class Candidate {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: '户编号' })
  household!: string;

  @Field(() => Month, { description: '依哪个月的线索提请' })
  month!: string;

  @Field(() => Date)
  putForwardAt!: Date;

  @Field(() => String, { nullable: true, description: '县级核查人员以外为空' })
  putForwardBy!: string | null;

  @Field(() => String, { nullable: true, description: '县级核查人员以外为空' })
  note!: string | null;

  @Field(() => [MatchRequest], { description: '按文件的比对项目；部门只见本部门的' })
  requests!: MatchRequest[];
}

export const CandidateConnection = connectionOf(Candidate, 'Candidate');

/** How many questions of a match stand where, inside the asker's scope. */
@ObjectType()
export class MatchTally {
  @Field(() => EligibilityMatch)
  match!: EligibilityMatch;

  @Field(() => Int, { description: '待比对，含逾期' })
  open!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int)
  hit!: number;

  @Field(() => Int)
  noHit!: number;

  @Field(() => Int)
  skipped!: number;

  @Field(() => Int, { description: '有，尚未说明' })
  unexplained!: number;
}

/** A person on the list that goes out to a department, masked. */
@ObjectType()
export class ListedPerson {
  @Field(() => ID, { description: '户编号' })
  household!: string;

  @Field(() => Person)
  person!: Person;

  @Field(() => Day)
  askedOn!: string;

  @Field(() => Day, { nullable: true })
  dueOn!: string | null;
}

/** The list that goes out to a department, as a file with full ID numbers. */
@ObjectType()
export class MatchListFile {
  @Field()
  name!: string;

  @Field({ description: 'xlsx，base64' })
  content!: string;

  @Field(() => Int, { description: '名单上的人数' })
  persons!: number;

  @Field({ description: '审计中的编号，也写在表内' })
  number!: string;
}

/** A column of an answer beyond what all matches have. */
@ObjectType()
export class MatchCell {
  @Field()
  column!: string;

  @Field()
  value!: string;
}

/** A row of an answer in full: for the county's checker, audited. */
@ObjectType()
export class MatchDetail {
  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field()
  hit!: boolean;

  @Field(() => String, { nullable: true })
  kind!: string | null;

  @Field(() => String, { nullable: true })
  detail!: string | null;

  @Field(() => Day, { nullable: true })
  registeredOn!: string | null;

  @Field(() => Decimal, { nullable: true, description: '元；只给档次的比对总是空' })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: '金额区间' })
  band!: string | null;

  @Field(() => Day, { description: '数据日期' })
  sourceDate!: string;

  @Field(() => String, { nullable: true })
  remark!: string | null;

  @Field(() => [MatchCell])
  others!: MatchCell[];

  @Field(() => Month)
  month!: string;

  @Field(() => ID)
  batch!: string;

  @Field(() => Int)
  file!: number;

  @Field()
  sheet!: string;

  @Field(() => Int)
  row!: number;
}
