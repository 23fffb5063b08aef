import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Instant, Month } from '../../scalars.ts';
import { RankingObjectionState } from './objection.entity.ts';
import { PublicationState } from './publication.entity.ts';
import { Ranking, RankingUnit } from './ranking.type.ts';

registerEnumType(PublicationState, {
  name: 'RankingState',
  description: '预览（可提异议）、已发布、已撤回、已被更正的排名代替',
});
registerEnumType(RankingObjectionState, { name: 'RankingObjectionState', description: '待答复、采纳、不采纳' });

@ObjectType()
export class RankingObjection {
  @Field(() => ID)
  id!: string;

  @Field({ description: '乡镇代码，或部门' })
  unit!: string;

  @Field()
  unitName!: string;

  @Field(() => Instant)
  at!: Date;

  @Field()
  by!: string;

  @Field()
  text!: string;

  @Field(() => RankingObjectionState)
  state!: RankingObjectionState;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => Instant, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Int)
  version!: number;
}

/** A ranking that was frozen: shown for objections, published, withdrawn or replaced. */
@ObjectType()
export class RankingPublication {
  @Field(() => ID)
  id!: string;

  @Field(() => RankingUnit)
  who!: RankingUnit;

  @Field(() => Month)
  from!: string;

  @Field(() => Month)
  to!: string;

  @Field({ description: '2025年7月' })
  period!: string;

  @Field(() => Day)
  asOf!: string;

  @Field(() => PublicationState)
  state!: PublicationState;

  @Field(() => Day, { description: '提异议的最后一天，含当日' })
  objectUntil!: string;

  @Field(() => Instant)
  madeAt!: Date;

  @Field(() => Instant, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => Instant, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '撤回的理由' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: '更正的是哪一份' })
  replaces!: string | null;

  @Field(() => String, { nullable: true, description: '更正的理由' })
  correction!: string | null;

  @Field(() => Int)
  objections!: number;

  @Field(() => Int)
  unanswered!: number;

  @Field({ description: '冻结内容的指纹' })
  fingerprint!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: '提问者可以提异议' })
  mayObject!: boolean;

  @Field(() => String, { nullable: true, description: '还不能发布的原因；可以发布时为空' })
  notYet!: string | null;

  @Field(() => Ranking, { description: '当时的内容，以后不变' })
  ranking!: Ranking;

  @Field(() => [RankingObjection], { description: '单位只看自己的；没有查看人员信息权限的只看条数' })
  list!: RankingObjection[];
}
