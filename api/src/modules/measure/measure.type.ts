import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Decimal } from '../../scalars.ts';
import { MeasureDimension } from './measure.input.ts';

/** A measure as it is declared, for a legend or a hover. */
@ObjectType()
export class MeasureInfo {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field()
  unit!: string;

  @Field()
  definition!: string;

  @Field()
  formula!: string;

  @Field(() => String, { nullable: true, description: '分子；计数的指标没有' })
  numerator!: string | null;

  @Field(() => String, { nullable: true })
  denominator!: string | null;

  @Field({ description: '统计的是什么：预警、报送、核查办理……' })
  group!: string;

  @Field({ description: '谁负责' })
  owner!: string;

  @Field({ description: '条款或出处' })
  source!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field({ description: '由报送的数据算出：没有报齐时还会变' })
  handedIn!: boolean;

  @Field(() => String, { nullable: true, description: '参加谁的排名：TOWN、DEPARTMENT；空为不排名' })
  ranks!: string | null;

  @Field(() => String, { nullable: true, description: '高好 HIGH、低好 LOW；空为无所谓好坏' })
  good!: string | null;

  @Field(() => [MeasureDimension], { description: '可以按什么分' })
  dimensions!: MeasureDimension[];
}

/** A stretch of time that figures are about. */
@ObjectType()
export class MeasureSpan {
  @Field(() => ID)
  key!: string;

  @Field({ description: '2023年7月、2023年第三季度、2023年7月至8月' })
  name!: string;

  @Field(() => Day)
  from!: string;

  @Field(() => Day)
  to!: string;

  @Field(() => Day, { description: '截止日，含当日' })
  until!: string;

  @Field({ description: '应报的都已报，且这段时间已经过完' })
  complete!: boolean;

  @Field(() => String, { nullable: true, description: '不完整的原因' })
  why!: string | null;
}

/** A figure as an exact fraction. Missing is null with its reason, never 0. */
@ObjectType()
export class Figure {
  @Field(() => Decimal, { nullable: true, description: '比例为 %，两位小数' })
  value!: string | null;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => String, { nullable: true, description: '没有数值时的原因' })
  why!: string | null;
}

@ObjectType()
export class MeasureKey {
  @Field(() => MeasureDimension)
  dimension!: MeasureDimension;

  @Field()
  code!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class MeasureCell {
  @Field(() => ID)
  measure!: string;

  @Field(() => ID)
  span!: string;

  @Field(() => [MeasureKey])
  keys!: MeasureKey[];

  @Field(() => Figure)
  figure!: Figure;

  @Field(() => Figure, { nullable: true, description: '被比较的一期；没有要求比较时为空' })
  before!: Figure | null;

  @Field(() => Decimal, { nullable: true, description: '增减，与本指标同单位（比例为百分点）' })
  change!: string | null;

  @Field(() => Decimal, { nullable: true, description: '增减百分比；只用于计数，被比较的一期为 0 时空' })
  changePercent!: string | null;
}

@ObjectType()
export class MeasureAnswer {
  @Field(() => Day, { description: '截止日' })
  asOf!: string;

  @Field(() => [MeasureInfo])
  measures!: MeasureInfo[];

  @Field(() => [MeasureSpan], { description: '早的在前' })
  spans!: MeasureSpan[];

  @Field(() => [MeasureCell], { description: '按所选的维度分；没有选维度时与合计相同' })
  cells!: MeasureCell[];

  @Field(() => [MeasureCell], { description: '合计：重新去重计算，不是各行相加' })
  totals!: MeasureCell[];

  @Field({ description: '问题的指纹：同样的问题同一个指纹，印在导出件上' })
  fingerprint!: string;
}

@ObjectType()
export class FigureColumn {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;
}

/** One of the rows that make a figure. */
@ObjectType()
export class FigureRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '计入多少' })
  adds!: number;

  @Field(() => [String])
  cells!: string[];
}

@ObjectType()
export class FigureRows {
  @Field({
    description: 'WARNING 预警、CLUE 未办结线索、ASSIGNMENT 下发的线索、CASE 认定、HAND_IN 报送、HOUSEHOLD 农户',
  })
  kind!: string;

  @Field(() => [FigureColumn])
  columns!: FigureColumn[];

  @Field(() => [FigureRow])
  rows!: FigureRow[];

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Decimal, { description: '各行计入之和，即该数字' })
  sum!: string;
}
