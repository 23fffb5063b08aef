import type { Dimension } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Decimal, DivisionCode, Month } from '../../scalars.ts';
import { MeasureDimension } from '../measure/measure.input.ts';
import { Figure } from '../measure/measure.type.ts';
import type { AnalysisData } from './analysis-data.ts';
import { MissedWhy } from './missed-why.ts';

/** One month of a county, understood: what moved it and why. */
@ObjectType()
export class Analysis {
  data!: AnalysisData;

  @Field(() => Month)
  month!: string;

  @Field(() => Day, { description: '截止日，含当日' })
  asOf!: string;
}

@ObjectType()
export class ContributionPart {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  now!: number;

  @Field(() => Int, { nullable: true, description: '上期没有数据时空' })
  before!: number | null;

  @Field(() => Int, { nullable: true })
  change!: number | null;

  @Field(() => Decimal, { nullable: true, description: '占总增减的 %；负数为方向相反；总数没有变化时空' })
  share!: string | null;

  @Field(() => String, { nullable: true, description: '部门：两期中还没有报齐的，增减不能只看数字' })
  why!: string | null;
}

@ObjectType()
export class Contribution {
  @Field(() => MeasureDimension)
  dimension!: Dimension;

  @Field(() => Figure)
  now!: Figure;

  @Field(() => Figure)
  before!: Figure;

  @Field(() => Decimal, { nullable: true })
  change!: string | null;

  @Field(() => Decimal, { nullable: true })
  changePercent!: string | null;

  @Field(() => [ContributionPart], { description: '增减最多的在前；各部分增减之和减去 repeated 等于总增减' })
  parts!: ContributionPart[];

  @Field(() => Int, { description: '一条预警有两种风险时两处都计，多计的增减' })
  repeated!: number;
}

@ObjectType()
export class DepartmentPair {
  @Field(() => ID, { description: '明细筛选 pairs 用' })
  code!: string;

  @Field(() => [String])
  departments!: string[];

  @Field(() => Int)
  households!: number;

  @Field(() => Int, { nullable: true, description: '上期；上期没有数据时空' })
  before!: number | null;
}

@ObjectType()
export class Overlap {
  @Field(() => Figure, { description: '两个以上部门预警的户，一户一次' })
  now!: Figure;

  @Field(() => Figure)
  before!: Figure;

  @Field(() => [DepartmentPair], { description: '户数多的在前；有三个部门的户计入三对' })
  pairs!: DepartmentPair[];
}

@ObjectType()
export class MassRisk {
  @Field(() => Month)
  month!: string;

  @Field(() => DivisionCode)
  town!: string;

  @Field()
  townName!: string;

  @Field(() => DivisionCode)
  village!: string;

  @Field()
  villageName!: string;

  @Field()
  risk!: string;

  @Field()
  riskName!: string;

  @Field(() => Int)
  households!: number;

  @Field(() => Int, { nullable: true, description: '上月；上月没有数据时空' })
  before!: number | null;

  @Field(() => Int, { description: '同月的村级受灾预警' })
  alerts!: number;
}

@ObjectType()
export class MassRisks {
  @Field(() => Int, { nullable: true, description: '同村、同月、同风险几户以上算信号；县里没有定的为空' })
  least!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: '没有数据、判断不了有没有信号时的原因' })
  why!: string | null;

  @Field(() => [MassRisk])
  signals!: MassRisk[];
}

@ObjectType()
export class MissedTrace {
  @Field(() => MissedWhy)
  why!: MissedWhy;

  @Field()
  whyName!: string;

  @Field({ description: '没有规则时为空串' })
  rule!: string;

  @Field()
  ruleName!: string;

  @Field()
  extract!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field(() => [Month])
  months!: string[];

  @Field(() => String, { nullable: true, description: '判断不了时缺什么' })
  says!: string | null;
}

/** A household identified without a warning before. */
@ObjectType()
export class MissedHousehold {
  @Field(() => ID)
  case!: string;

  @Field()
  household!: string;

  @Field(() => DivisionCode)
  town!: string;

  @Field()
  townName!: string;

  @Field(() => DivisionCode)
  village!: string;

  @Field()
  villageName!: string;

  @Field(() => [String])
  risks!: string[];

  @Field(() => Day)
  foundOn!: string;

  @Field(() => Day)
  registeredOn!: string;

  @Field(() => [MissedTrace], { description: '最可能的原因在前' })
  traces!: MissedTrace[];
}

@ObjectType()
export class MissedReason {
  @Field(() => MissedWhy)
  why!: MissedWhy;

  @Field()
  name!: string;

  @Field(() => Int)
  households!: number;
}

@ObjectType()
export class MissedHouseholds {
  @Field(() => Figure)
  figure!: Figure;

  @Field(() => Int, { nullable: true, description: '往前查几个月；县里没有定的为空，不查原因' })
  months!: number | null;

  @Field(() => [MissedReason], { description: '每户按最可能的原因计一次' })
  reasons!: MissedReason[];

  @Field(() => [MissedHousehold])
  rows!: MissedHousehold[];
}
