import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Person } from '../person/person.type.ts';
import { Evidence } from '../row/evidence.type.ts';

export enum RowChange {
  CHANGED = 'CHANGED',
  ADDED = 'ADDED',
  GONE = 'GONE',
}
registerEnumType(RowChange, {
  name: 'RowChange',
  description: 'CHANGED 内容有改动；ADDED 更正后才有；GONE 更正后没有了',
});

/** A cell that a correction changed. */
@ObjectType()
export class CorrectedCell {
  @Field()
  column!: string;

  @Field(() => String, { nullable: true, description: '更正前；空为没有填写' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '更正后；空为没有填写' })
  after!: string | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;
}

/** A row that a correction changed, added or left out. */
@ObjectType()
export class CorrectedRow {
  @Field(() => RowChange)
  change!: RowChange;

  @Field(() => Evidence, { nullable: true, description: '更正前的那一行' })
  before!: Evidence | null;

  @Field(() => Evidence, { nullable: true, description: '更正后的那一行' })
  after!: Evidence | null;

  @Field({ description: '这一行说的是什么，不含个人信息' })
  says!: string;

  @Field(() => [CorrectedCell], { description: '改动的单元格；只有 CHANGED 才有' })
  cells!: CorrectedCell[];
}

/** What a correction changed about a person, or about a village. */
@ObjectType()
export class CorrectedPerson {
  @Field(() => Person, { nullable: true, description: '按村报的表为空' })
  person!: Person | null;

  @Field(() => String, { nullable: true, description: '乡镇、行政村；没有认出时为空' })
  place!: string | null;

  @Field(() => [CorrectedRow])
  rows!: CorrectedRow[];
}

export const CorrectedPersonConnection = connectionOf(CorrectedPerson, 'CorrectedPerson');

/** A hand-in beside the one that it replaced. */
@ObjectType({ description: '与被更正的那一次报送相比，按入库的行计' })
export class SubmissionCorrection {
  scope!: Scope;
  batch!: string;
  extract!: string;
  month!: string;

  @Field(() => ID, { description: '被更正的那一次报送' })
  before!: string;

  @Field(() => Int, { description: '更正后才有的行' })
  added!: number;

  @Field(() => Int, { description: '更正后没有了的行' })
  gone!: number;

  @Field(() => Int, { description: '内容有改动的行' })
  changed!: number;

  @Field(() => Int, { description: '没有改动的行' })
  same!: number;

  @Field(() => Int, { description: '涉及的人数（按村报的表为村数）' })
  people!: number;
}
