import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ReadHeaderWhy {
  NAME = 'NAME',
  SYNONYM = 'SYNONYM',
  SAID = 'SAID',
  REMEMBERED = 'REMEMBERED',
  ASIDE = 'ASIDE',
}
registerEnumType(ReadHeaderWhy, {
  name: 'ReadHeaderWhy',
  description: 'NAME 列名相同；SYNONYM 列名同义；SAID 报送时指定；REMEMBERED 以前指定、已记住；ASIDE 序号或问题说明',
});

/** How a header of a file was read when it was handed in. */
@ObjectType()
export class ReadHeader {
  @Field(() => Int, { description: '第几个文件，从 1 起' })
  file!: number;

  @Field(() => String, { nullable: true })
  sheet!: string | null;

  @Field({ description: '文件里的列' })
  header!: string;

  @Field(() => String, { nullable: true, description: '读作报表的哪一列；空为没有读取' })
  column!: string | null;

  @Field(() => ReadHeaderWhy, { nullable: true, description: '依据；空为报表里没有这一列' })
  why!: ReadHeaderWhy | null;
}
