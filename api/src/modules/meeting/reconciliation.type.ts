import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, DivisionCode } from '../../scalars.ts';
import { FigurePart } from '../measure/measure.input.ts';

export enum ReconciledChange {
  APPEARED = 'APPEARED',
  VANISHED = 'VANISHED',
  CHANGED = 'CHANGED',
}
registerEnumType(ReconciledChange, {
  name: 'ReconciledChange',
  description: 'APPEARED 新出现；VANISHED 不再有；CHANGED 数变了',
});

@ObjectType()
export class ReconciledRow {
  @Field(() => ID)
  id!: string;

  @Field({ description: '户编号；报送为报表编号' })
  label!: string;

  @Field(() => String, { nullable: true, description: '乡镇代码' })
  town!: string | null;

  @Field(() => ReconciledChange)
  change!: ReconciledChange;

  @Field(() => Int, { nullable: true, description: '会上计入多少' })
  told!: number | null;

  @Field(() => Int, { nullable: true, description: '现在计入多少' })
  now!: number | null;

  @Field({ description: '为什么变了' })
  why!: string;
}

@ObjectType({ description: '现在 = 会上 − 不再有 + 新出现 + 数变了' })
export class ReconciledPart {
  @Field(() => FigurePart)
  part!: string;

  @Field(() => Int)
  told!: number;

  @Field(() => Int)
  vanished!: number;

  @Field(() => Int)
  appeared!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  now!: number;

  @Field(() => Int, { description: '变了的行数' })
  totalCount!: number;

  @Field(() => [ReconciledRow], { description: '最多 200 行' })
  rows!: ReconciledRow[];
}

@ObjectType()
export class ReconciledFigure {
  @Field(() => ID)
  id!: string;

  @Field(() => DivisionCode)
  county!: string;

  @Field({ description: '行是什么，见 FigureRows.kind' })
  kind!: string;

  @Field({ description: '在哪一页' })
  page!: string;

  @Field()
  name!: string;

  @Field()
  unit!: string;

  @Field({ description: '会上的数' })
  told!: string;

  @Field({ description: '现在的数' })
  now!: string;

  @Field(() => [ReconciledPart])
  parts!: ReconciledPart[];
}

@ObjectType()
export class Reconciliation {
  @Field(() => ID)
  pack!: string;

  @Field(() => ID)
  meeting!: string;

  @Field(() => DivisionCode)
  place!: string;

  @Field()
  title!: string;

  @Field(() => Date)
  frozenAt!: Date;

  @Field(() => Day, { description: '会上的截止日' })
  asOf!: string;

  @Field(() => Day, { description: '与哪一天的截止日比' })
  until!: string;

  @Field(() => [ReconciledFigure], { description: '变了的数字' })
  figures!: ReconciledFigure[];

  @Field(() => Int, { description: '没有变的数字' })
  unchanged!: number;

  @Field(() => [String], { description: '行数太多、没有逐行对账的数字' })
  unread!: string[];
}
