import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Decimal, DivisionCode, Month, Quarter } from '../../scalars.ts';
import type { OverviewData } from './overview-data.ts';

@InputType()
export class OverviewFilter {
  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => String, { nullable: true })
  department?: string;

  @Field(() => String, { nullable: true, description: '风险代码' })
  risk?: string;
}

/** A number of 总览 with what it means, and how it has been. A missing number is null, never 0. */
@ObjectType()
export class Tile {
  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field(() => Decimal, { nullable: true })
  value!: string | null;

  @Field()
  unit!: string;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => Decimal, { nullable: true, description: '上月' })
  previous!: string | null;

  @Field(() => Decimal, { nullable: true, description: '环比增减，与本指标同单位' })
  change!: string | null;

  @Field()
  definition!: string;

  @Field()
  formula!: string;

  @Field(() => String, { nullable: true })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: '没有数值时的原因' })
  why!: string | null;

  @Field(() => [Decimal], { nullable: 'items', description: '近24个月，没有数据的月份为空' })
  trend!: (string | null)[];

  @Field(() => String, { nullable: true })
  link!: string | null;
}

/** Warnings of a department or of a risk. */
@ObjectType()
export class DimensionCount {
  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  warnings!: number;

  @Field(() => Int)
  households!: number;

  @Field(() => Int, { nullable: true, description: '上月预警' })
  previous!: number | null;
}

/** A month of the trend. */
@ObjectType()
export class TrendPoint {
  @Field(() => Month)
  month!: string;

  @Field({ description: '应报的都已报' })
  complete!: boolean;

  @Field(() => Int, { nullable: true })
  warnings!: number | null;

  @Field(() => Int, { nullable: true })
  households!: number | null;

  @Field(() => [DimensionCount])
  byDepartment!: DimensionCount[];
}

/** A township. */
@ObjectType()
export class TownCount {
  @Field(() => DivisionCode)
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  warnings!: number;

  @Field(() => Int)
  households!: number;

  @Field(() => Int, { description: '未办结线索' })
  clues!: number;

  @Field(() => Decimal, { nullable: true, description: '每千户线索；没有花名册时为空' })
  perThousand!: string | null;

  @Field(() => Int, { nullable: true, description: '上月预警' })
  previous!: number | null;
}

/** Warnings of a department in a township. */
@ObjectType()
export class CellCount {
  @Field(() => DivisionCode)
  town!: string;

  @Field()
  department!: string;

  @Field(() => Int)
  warnings!: number;
}

/** A county's month on one page, as far as the scope may look. */
@ObjectType()
export class Overview {
  data!: OverviewData;

  @Field(() => Month)
  month!: string;

  @Field(() => Quarter, { description: '所在季度' })
  quarter!: string;
}
