import { Field, ID, InputType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import { Guarantee, Standing } from './guarantee.ts';
import { NoticeWay } from './notice.entity.ts';
import { NoReason, UnreachedReason, VisitVerdict } from './reason.ts';
import './verification.type.ts';

@InputType()
export class FindingInput {
  @Field(() => Guarantee)
  guarantee!: Guarantee;

  @Field(() => Standing)
  standing!: Standing;
}

@InputType()
export class VerifyInput {
  @Field(() => ID, { description: '页面自己生成的 UUID：同一份草稿发了两次只算一次' })
  draftKey!: string;

  @Field(() => Day, { description: '入户的日子' })
  visitedOn!: string;

  @Field(() => VisitVerdict)
  verdict!: VisitVerdict;

  @Field(() => NoReason, { nullable: true, description: '否的主要原因' })
  noReason?: NoReason | null;

  @Field(() => UnreachedReason, { nullable: true, description: '未能入户的原因' })
  unreachedReason?: UnreachedReason | null;

  @Field(() => Day, { nullable: true, description: '未能入户：另约的日子，须在今天以后' })
  revisitOn?: string | null;

  @Field(() => [FindingInput], { description: '没有写的一项是没有看到' })
  findings!: FindingInput[];

  @Field(() => [String], { description: '核查人员姓名' })
  visitors!: string[];

  @Field(() => String, { nullable: true, description: '说明' })
  note?: string | null;
}

@InputType()
export class TellInput {
  @Field({ description: '告知书编号，县内不重复' })
  number!: string;

  @Field(() => Day)
  toldOn!: string;

  @Field(() => NoticeWay)
  way!: NoticeWay;
}
