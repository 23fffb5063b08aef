import { GraphQLScalarType } from 'graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Decimal, DivisionCode, Instant, Month } from '../../scalars.ts';
import { MeasureDimension } from '../measure/measure.input.ts';

export enum ChartKind {
  BAR = 'BAR',
  LINE = 'LINE',
  STACK = 'STACK',
}
registerEnumType(ChartKind, { name: 'PackChartKind', description: 'BAR 柱；LINE 线；STACK 堆叠柱' });

@ObjectType({ simpleResolvers: true })
export class PackFilter {
  @Field(() => MeasureDimension)
  dimension!: MeasureDimension;

  @Field(() => [String])
  values!: string[];
}

@ObjectType({ description: '数字背后的问题：measureRows 以此查出组成它的行' })
export class PackQuestion {
  @Field(() => DivisionCode)
  county!: string;

  @Field(() => ID)
  measure!: string;

  @Field(() => Month)
  from!: string;

  @Field(() => Month)
  to!: string;

  @Field(() => Day)
  asOf!: string;

  @Field(() => [PackFilter])
  filter!: PackFilter[];
}

@ObjectType({ simpleResolvers: true })
export class PackBefore {
  @Field()
  name!: string;

  @Field(() => Decimal, { nullable: true })
  value!: string | null;

  @Field(() => Decimal, { nullable: true })
  change!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PackFigure {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  unit!: string;

  @Field(() => Decimal, { nullable: true })
  value!: string | null;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field({ description: '列在页首' })
  lead!: boolean;

  @Field(() => PackBefore, { nullable: true })
  before!: PackBefore | null;

  @Field(() => PackQuestion, { nullable: true })
  question!: PackQuestion | null;
}

@ObjectType({ simpleResolvers: true })
export class PackColumn {
  @Field()
  name!: string;

  @Field()
  number!: boolean;

  @Field(() => String, { nullable: true })
  unit!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PackCell {
  @Field()
  text!: string;

  @Field(() => ID, { nullable: true, description: '本页的哪个数字' })
  figure!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PackRow {
  @Field(() => [PackCell])
  cells!: PackCell[];

  @Field(() => String, { nullable: true })
  link!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PackTable {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => [PackColumn])
  columns!: PackColumn[];

  @Field(() => [PackRow])
  rows!: PackRow[];

  @Field({ description: '末行是合计' })
  total!: boolean;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PackSeries {
  @Field()
  name!: string;

  @Field(() => [Float], { nullable: 'items' })
  values!: (number | null)[];
}

@ObjectType({ simpleResolvers: true })
export class PackChart {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => ChartKind)
  kind!: ChartKind;

  @Field()
  unit!: string;

  @Field(() => [String])
  categories!: string[];

  @Field(() => [PackSeries])
  series!: PackSeries[];
}

@ObjectType({ simpleResolvers: true })
export class PackDuty {
  @Field()
  who!: string;

  @Field()
  text!: string;

  @Field()
  clause!: string;
}

@ObjectType({ simpleResolvers: true })
export class PackPage {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: '对应的议题' })
  agenda!: string | null;

  @Field(() => [String])
  findings!: string[];

  @Field(() => [PackFigure])
  figures!: PackFigure[];

  @Field(() => [PackTable])
  tables!: PackTable[];

  @Field(() => [PackChart])
  charts!: PackChart[];

  @Field(() => [PackDuty])
  duties!: PackDuty[];
}

@ObjectType({ simpleResolvers: true })
export class Pack {
  @Field()
  title!: string;

  @Field()
  place!: string;

  @Field()
  meeting!: string;

  @Field()
  period!: string;

  @Field(() => Day)
  asOf!: string;

  @Field()
  source!: string;

  @Field(() => Instant, { nullable: true, description: '空为还没有冻结，每次打开重新计算' })
  frozenAt!: Date | null;

  @Field()
  fingerprint!: string;

  @Field()
  complete!: boolean;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => [PackPage])
  pages!: PackPage[];
}

/** A whole pack as JSON of the same shape as Pack. Answered as it is: field by field, a pack takes twenty times as long. */
export const PackContent = new GraphQLScalarType<Pack, Pack>({
  name: 'PackContent',
  description: '整份会议材料：JSON，与 Pack 同形',
});
