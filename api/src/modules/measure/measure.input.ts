import { ArrayMaxSize } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

/** What figures are told apart by; the names of warehouse/src/measure/facts.ts. */
export enum MeasureDimension {
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
  DEPARTMENT = 'DEPARTMENT',
  EXTRACT = 'EXTRACT',
  RULE = 'RULE',
  CHANNEL = 'CHANNEL',
  RISK = 'RISK',
  TYPE = 'TYPE',
  KIND = 'KIND',
  PAIR = 'PAIR',
}
registerEnumType(MeasureDimension, {
  name: 'MeasureDimension',
  description: '乡镇、村、部门、报表、规则、预警方式、风险、监测类型、户类型（线索为线索种类）、同一户的两个预警部门',
});

export enum Grain {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  WHOLE = 'WHOLE',
}
registerEnumType(Grain, { name: 'Grain', description: '每月、每季度、整段时间合为一期' });

export enum Compare {
  PREVIOUS = 'PREVIOUS',
  YEAR_AGO = 'YEAR_AGO',
}
registerEnumType(Compare, { name: 'Compare', description: '环比：与前一期；同比：与上年同期' });

export enum FigurePart {
  NUMERATOR = 'NUMERATOR',
  DENOMINATOR = 'DENOMINATOR',
}
registerEnumType(FigurePart, { name: 'FigurePart', description: '分子（计数的指标为其本身）或分母' });

/** Each list: any of its values. */
@InputType()
export class MeasureFilter {
  @Field(() => [DivisionCode], { nullable: true })
  @ArrayMaxSize(100)
  towns?: string[];

  @Field(() => [DivisionCode], { nullable: true })
  @ArrayMaxSize(500)
  villages?: string[];

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(100)
  departments?: string[];

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(200)
  extracts?: string[];

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(200)
  rules?: string[];

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(10)
  channels?: string[];

  @Field(() => [String], { nullable: true, description: '风险代码' })
  @ArrayMaxSize(50)
  risks?: string[];

  @Field(() => [String], { nullable: true, description: '监测类型代码' })
  @ArrayMaxSize(20)
  types?: string[];

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(20)
  kinds?: string[];

  @Field(() => [String], { nullable: true, description: '两个部门，以 | 相连' })
  @ArrayMaxSize(50)
  pairs?: string[];
}
