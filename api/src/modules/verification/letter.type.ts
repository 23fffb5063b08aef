import { Field, ObjectType } from 'type-graphql';
import { Day } from '../../scalars.ts';

@ObjectType({ description: '审核结果告知书：不含完整身份证号码' })
export class Letter {
  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: '编号；登记告知以前为空，打印后手填' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: '户主姓名；没有对上花名册时为空' })
  addressee!: string | null;

  @Field(() => String, { nullable: true })
  idNoMasked!: string | null;

  @Field({ description: '乡镇和村' })
  place!: string;

  @Field(() => [String])
  paragraphs!: string[];

  @Field({ description: '落款' })
  signer!: string;

  @Field(() => Day)
  day!: string;

  @Field({ description: '落款日期' })
  dayText!: string;
}

@ObjectType({ description: '告知书的 Word 文件' })
export class LetterFile {
  @Field()
  name!: string;

  @Field({ description: 'base64' })
  content!: string;
}
