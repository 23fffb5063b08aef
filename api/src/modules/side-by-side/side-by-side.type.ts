import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal, Month } from '../../scalars.ts';
import { Division } from '../division/division.type.ts';
import { DimensionCount } from '../overview/overview.type.ts';

/** A month of a county's trend. Missing is null, never 0. */
@ObjectType()
export class CountyPoint {
  @Field(() => Month)
  month!: string;

  @Field(() => Int, { nullable: true })
  warnings!: number | null;

  @Field(() => Decimal, { nullable: true, description: '每千户农户的新增预警' })
  perThousand!: string | null;
}

/** A county's month beside those of others. Numbers are null where the month has none yet. */
@ObjectType()
export class CountyMonth {
  @Field(() => Division)
  county!: Division;

  @Field({ description: '本月已有数字' })
  built!: boolean;

  @Field(() => Int, { nullable: true, description: '本月应报' })
  owed!: number | null;

  @Field(() => Int, { nullable: true, description: '应报中已报（含零报告）' })
  handedIn!: number | null;

  @Field(() => Int, { nullable: true, description: '已报中迟报' })
  late!: number | null;

  @Field(() => Int, { nullable: true, description: '已过应报日仍未报' })
  overdue!: number | null;

  @Field(() => Int, { nullable: true, description: '月末未办结线索，户' })
  openClues!: number | null;

  @Field(() => Int, { nullable: true, description: '其中本月有新预警的，户' })
  newClues!: number | null;

  @Field(() => Int, { nullable: true, description: '其中两个以上部门预警的，户' })
  multi!: number | null;

  @Field(() => Int, { nullable: true, description: '本月新增预警，条' })
  warnings!: number | null;

  @Field(() => Int, { nullable: true, description: '上月新增预警，条' })
  previous!: number | null;

  @Field(() => Int, { nullable: true, description: '花名册农户数；没有花名册为空' })
  households!: number | null;

  @Field(() => Decimal, { nullable: true, description: '每千户农户的新增预警；没有花名册为空' })
  perThousand!: string | null;

  @Field(() => [DimensionCount], { description: '预警最多的风险；一条预警有两种风险的，两处都计' })
  topRisks!: DimensionCount[];

  @Field(() => [CountyPoint], { description: '24 个月，早的在前' })
  trend!: CountyPoint[];
}

/** The counties an asker may read, side by side. */
@ObjectType()
export class SideBySide {
  @Field(() => Month, { nullable: true, description: '所问的月份；没有问时为各县有数字的最近月份' })
  month!: string | null;

  @Field(() => [Month], { description: '任一县有数字的月份，最近的在前' })
  months!: string[];

  @Field(() => [CountyMonth], { description: '按行政区划代码排列' })
  counties!: CountyMonth[];
}
