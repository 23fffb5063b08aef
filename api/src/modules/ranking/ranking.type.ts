import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Decimal, DivisionCode, Month } from '../../scalars.ts';
import { Figure, MeasureInfo } from '../measure/measure.type.ts';

/** Whom a ranking ranks. Villages are not ranked. */
export enum RankingUnit {
  TOWN = 'TOWN',
  DEPARTMENT = 'DEPARTMENT',
}
registerEnumType(RankingUnit, { name: 'RankingUnit', description: '排名的单位：乡镇、部门；不排村' });

@ObjectType()
export class RankingFigure {
  @Field(() => ID, { description: '指标代码' })
  measure!: string;

  @Field(() => Figure, { description: '比较时用分子分母的精确分数' })
  figure!: Figure;

  @Field({ description: '分母太小，只作参考' })
  small!: boolean;

  @Field(() => Figure, { nullable: true, description: '不扣除县级迟下发天数时的数；没有差别时为空' })
  raw!: Figure | null;
}

@ObjectType()
export class RankingStep {
  @Field(() => ID)
  measure!: string;

  @Field(() => Int)
  count!: number;

  @Field({ description: '再办结 3 条线索' })
  text!: string;

  @Field(() => Int, { description: '那时的名次' })
  rank!: number;

  @Field({ description: '那时与别的单位并列' })
  tied!: boolean;
}

@ObjectType()
export class RankingRow {
  @Field(() => ID, { description: '乡镇代码，或部门' })
  code!: string;

  @Field()
  name!: string;

  @Field({ description: '提问者自己的单位' })
  own!: boolean;

  @Field(() => Int, { nullable: true, description: '名次；指标不全的没有名次' })
  rank!: number | null;

  @Field()
  tied!: boolean;

  @Field(() => Decimal, { nullable: true, description: '各指标的简单平均，%，两位小数' })
  composite!: string | null;

  @Field(() => String, { nullable: true, description: '没有名次的原因' })
  why!: string | null;

  @Field(() => [RankingFigure], { description: '与 measures 同序' })
  figures!: RankingFigure[];

  @Field(() => Int, { description: '县级迟下发的线索数' })
  lateClues!: number;

  @Field(() => Int, { description: '扣除的县级迟下发天数' })
  lateDays!: number;

  @Field(() => Int, { nullable: true, description: '比上一期升（正）降（负）几位；有一期没有名次时为空' })
  change!: number | null;

  @Field(() => [Int], { nullable: 'items', description: '各期名次，与 spans 同序' })
  history!: (number | null)[];

  @Field(() => [RankingStep], { description: '其他不变，怎样升一位；每个能提高的指标至多一种办法' })
  steps!: RankingStep[];
}

@ObjectType()
export class RankingMeasure {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field(() => MeasureInfo, { description: '比较的指标：有的扣除县级迟下发天数' })
  compared!: MeasureInfo;

  @Field(() => String, { nullable: true, description: '差在哪里：哪个指标的行还没有做到' })
  wanting!: string | null;

  @Field(() => Int, { nullable: true, description: '分母小于它的标出' })
  smallBelow!: number | null;

  @Field(() => String, { nullable: true })
  smallReason!: string | null;
}

@ObjectType()
export class RankingLeftOut {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field()
  why!: string;
}

@ObjectType()
export class RankingSpan {
  @Field()
  name!: string;

  @Field(() => Day, { description: '截止日，各期离期末的天数相同' })
  until!: string;
}

@ObjectType()
export class Ranking {
  @Field(() => DivisionCode)
  county!: string;

  @Field(() => RankingUnit)
  who!: RankingUnit;

  @Field(() => Month)
  from!: string;

  @Field(() => Month)
  to!: string;

  @Field({ description: '2025年7月' })
  period!: string;

  @Field(() => Day, { description: '截止日，含当日' })
  asOf!: string;

  @Field({ description: '应报的都已报，且这段时间已经过完' })
  complete!: boolean;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => [RankingMeasure], { description: '参加排名的指标，权重相同' })
  measures!: RankingMeasure[];

  @Field(() => [RankingLeftOut], { description: '本县文件没有规定、各单位都不计的指标' })
  leftOut!: RankingLeftOut[];

  @Field(() => [RankingRow], { description: '好的在前，并列按代码，没有名次的在最后' })
  rows!: RankingRow[];

  @Field(() => [RankingSpan], { description: '名次变化的各期，早的在前' })
  spans!: RankingSpan[];

  @Field(() => [String])
  findings!: string[];

  @Field({ description: '各行的指纹' })
  fingerprint!: string;
}
