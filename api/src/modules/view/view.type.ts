import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Instant, Month } from '../../scalars.ts';
import { Compare, Grain, MeasureDimension, MeasureFilter } from '../measure/measure.input.ts';

export enum ViewChart {
  LINE = 'LINE',
  BAR = 'BAR',
  STACKED = 'STACKED',
}
registerEnumType(ViewChart, { name: 'ViewChart', description: '折线、柱形、堆积柱形' });

/** The arguments of `measure`, and how its answer is drawn. */
@InputType()
export class ViewQuestion {
  @Field(() => [String])
  @ArrayMaxSize(20)
  measures!: string[];

  @Field(() => [MeasureDimension], { defaultValue: [] })
  @ArrayMaxSize(3)
  by!: MeasureDimension[];

  @Field(() => MeasureFilter, { nullable: true })
  filter?: MeasureFilter | null;

  @Field(() => Month, { nullable: true, description: '起止月份；空为最近 last 个月' })
  from?: string | null;

  @Field(() => Month, { nullable: true })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: '最近几个有数据的月' })
  last?: number | null;

  @Field(() => Grain, { defaultValue: Grain.MONTH })
  grain!: Grain;

  @Field(() => Compare, { nullable: true })
  compare?: Compare | null;

  @Field(() => Day, { nullable: true })
  asOf?: string | null;

  @Field(() => Day, { nullable: true })
  compareAsOf?: string | null;

  @Field(() => ViewChart, { defaultValue: ViewChart.LINE })
  chart!: ViewChart;

  @Field({ defaultValue: false, description: '时间在行上' })
  swapped!: boolean;
}

@InputType()
export class ViewInput {
  @Field({ description: '名称，最多 40 字' })
  @MaxLength(40)
  name!: string;

  @Field({ description: '全县可见；各人打开时只见自己范围内的数' })
  shared!: boolean;

  @Field(() => ViewQuestion)
  question!: ViewQuestion;
}

/** A kept question. Whoever opens it gets the answer of his own scope. */
@ObjectType()
export class SavedView {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: '建立的账号' })
  owner!: string;

  @Field({ description: '本人建立的才能改、删' })
  mine!: boolean;

  @Field()
  shared!: boolean;

  @Field({ description: '问题：与保存时的 question 同形的 JSON' })
  question!: string;

  @Field(() => Instant)
  changedAt!: Date;

  @Field(() => Int)
  version!: number;
}

/** An answer as a workbook. */
@ObjectType()
export class MeasureFile {
  @Field()
  name!: string;

  @Field({ description: 'xlsx，base64' })
  content!: string;

  @Field({ description: '问题的指纹，也写在表内' })
  fingerprint!: string;
}
