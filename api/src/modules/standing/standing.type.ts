import { Field, Int, ObjectType } from 'type-graphql';
import { Day, Decimal } from '../../scalars.ts';

/** A share as an exact fraction; without a denominator it does not exist, which is not 0. */
@ObjectType()
export class StandingShare {
  @Field({ description: 'T1 核查率、T2 核实及时率、T3 办结率、T4 纳入率、T5 认定及时率、T6 告知率、M1 措施落实率' })
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  numerator!: number;

  @Field(() => Int)
  denominator!: number;

  @Field(() => Decimal, { nullable: true, description: '%，两位小数；分母为 0 时空' })
  percent!: string | null;
}

/** Clues and cases of a place or channel at the end of a day. Received = closed + open. */
@ObjectType()
export class StandingFigures {
  @Field({ description: '乡镇代码或渠道代码；全部为空文字' })
  key!: string;

  @Field()
  name!: string;

  @Field(() => Int, { description: '县级待下发' })
  waiting!: number;

  @Field(() => Int, { description: '收到（已下发）' })
  received!: number;

  @Field(() => Int, { description: '办结' })
  closed!: number;

  @Field(() => Int, { description: '在办' })
  open!: number;

  @Field(() => Int, { description: '已有核查结果' })
  answered!: number;

  @Field(() => Int, { description: '没有核查结果，期限已过' })
  overdue!: number;

  @Field(() => Int, { description: '没有核查结果，当日到期' })
  dueToday!: number;

  @Field(() => Int, { description: '符合认定标准' })
  yes!: number;

  @Field(() => Int, { description: '不符合认定标准' })
  no!: number;

  @Field(() => Int, { description: '已纳入监测' })
  already!: number;

  /** Answered by its own resolver: not every page asks. */
  sharesOf!: () => Promise<StandingShare[]>;
}

/** Where clues and cases stood at the end of a day, recomputed from events. */
@ObjectType()
export class Standing {
  @Field(() => Day)
  day!: string;

  @Field(() => StandingFigures)
  whole!: StandingFigures;

  /** Answered by their own resolvers. */
  towns!: () => Promise<StandingFigures[]>;
  channels!: () => Promise<StandingFigures[]>;
}
