import { Field, Int, ObjectType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

/** Households that stand in the data of several departments, warned of or not. */
@ObjectType()
export class TownOverlap {
  @Field(() => DivisionCode, { nullable: true, description: '乡镇代码；空为全县' })
  town!: string | null;

  @Field()
  name!: string;

  @Field(() => Int, { description: '部门数据中出现过的户' })
  households!: number;

  @Field(() => Int, { description: '在两个及以上部门的数据中出现的户' })
  two!: number;

  @Field(() => Int, { description: '在三个及以上部门的数据中出现的户' })
  three!: number;
}
