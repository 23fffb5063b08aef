import { Field, Int, ObjectType } from 'type-graphql';
import { Month } from '../../scalars.ts';
import { Person } from '../person/person.type.ts';

/** A cell of a row handed in, under the contract's own header. */
@ObjectType()
export class Cell {
  @Field()
  column!: string;

  @Field(() => String, { nullable: true, description: '空为没有填写；身份证号码和电话只显示首尾' })
  value!: string | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field({ description: '判断规则用到了这一列' })
  compared!: boolean;
}

/** The very row that a department handed in. */
@ObjectType()
export class HandedInRow {
  @Field()
  extract!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field(() => Month)
  month!: string;

  @Field()
  fileName!: string;

  @Field()
  sheet!: string;

  @Field(() => Int, { description: '表格软件显示的行号' })
  row!: number;

  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => [Cell])
  cells!: Cell[];

  @Field({ description: '所在报送已被更正' })
  superseded!: boolean;

  @Field({ description: '该行被隔离，没有入库' })
  quarantined!: boolean;
}
