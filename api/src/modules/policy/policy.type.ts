import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode, Month } from '../../scalars.ts';
import { Department, ExtractInfo } from '../department/department.type.ts';
import { CalendarEntry, Coverage, EligibilityMatch, MatchSkip, Procedure } from './duties.type.ts';
import { IncomeLine, Parameter, Rule } from './rule.type.ts';

export enum UseKind {
  VALUE = 'VALUE',
  CALENDAR = 'CALENDAR',
  STEP = 'STEP',
  EXIT = 'EXIT',
  PROVISION = 'PROVISION',
  MATCH = 'MATCH',
  COVERAGE = 'COVERAGE',
}
registerEnumType(UseKind, {
  name: 'UseKind',
  description:
    'VALUE 规则的数值；CALENDAR 日程；STEP 程序；EXIT 退出；PROVISION 期限和规定；MATCH 信息比对；COVERAGE 所属期间',
});

/** Something else that the system takes from a paragraph. */
@ObjectType()
export class ClauseUse {
  @Field(() => UseKind)
  kind!: UseKind;

  @Field()
  title!: string;

  @Field({ description: '怎样执行' })
  text!: string;

  @Field({ description: '文件原话' })
  quote!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** A paragraph of the document, word for word, with what the system does with it. */
@ObjectType()
export class PolicyClause {
  @Field()
  article!: string;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => String, { nullable: true, description: '文件清单里写的频率' })
  frequency!: string | null;

  @Field({ description: '所在文件的编号（id）' })
  policy!: string;

  @Field({ description: '来自上级文件' })
  inherited!: boolean;

  @Field(() => [Rule])
  rules!: Rule[];

  @Field(() => [ExtractInfo], { description: '依本条须报的数据' })
  extracts!: ExtractInfo[];

  @Field(() => [ClauseUse])
  uses!: ClauseUse[];

  @Field(() => [Parameter], { description: '本条没有写明、须经批准的事项' })
  open!: Parameter[];
}

/** A document among those that make up a county's law. */
@ObjectType()
export class PolicyLayer {
  @Field(() => ID)
  id!: string;

  @Field()
  documentNo!: string;

  @Field()
  title!: string;

  @Field()
  issuer!: string;

  @Field({ description: '印发日期；文件没有写明月、日的，只有年或年月' })
  issued!: string;

  @Field(() => DivisionCode, { description: '适用的省、市或县' })
  jurisdiction!: string;

  @Field(() => Month)
  effectiveFrom!: string;
}

/** A choice of ours that a county may change, with its reason. */
@ObjectType()
export class PolicySetting {
  @Field()
  name!: string;

  @Field()
  value!: string;

  @Field()
  reason!: string;
}

/** What holds in a county, as data: its nearest document, completed by those above it. */
@ObjectType()
export class Policy {
  @Field(() => ID)
  id!: string;

  @Field()
  documentNo!: string;

  @Field()
  title!: string;

  @Field({ description: '印发日期；文件没有写明月、日的，只有年或年月' })
  issued!: string;

  @Field(() => Month, { description: '从哪个月的数据起须报送、判断' })
  effectiveFrom!: string;

  @Field()
  issuer!: string;

  @Field({ description: '报送给谁' })
  recipient!: string;

  @Field(() => [PolicyLayer], { description: '依据的各级文件，最近的一级在后' })
  layers!: PolicyLayer[];

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

  @Field(() => Coverage, { nullable: true, description: '空为自然月' })
  coverage!: Coverage | null;

  @Field(() => [CalendarEntry], { description: '报送日、反馈日、台账日、会议、外发名单和一次性任务' })
  calendar!: CalendarEntry[];

  @Field(() => Procedure)
  procedure!: Procedure;

  @Field(() => [EligibilityMatch], { description: '信息比对' })
  matches!: EligibilityMatch[];

  @Field(() => [MatchSkip], { description: '不再重复比对的' })
  matchSkips!: MatchSkip[];

  @Field(() => [PolicySetting])
  settings!: PolicySetting[];
}
