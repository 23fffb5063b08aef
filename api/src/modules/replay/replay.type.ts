import type { ReplayedWarning as ReplayedRow, Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Decimal, Month } from '../../scalars.ts';

export enum ReplayForm {
  NUMBER = 'NUMBER',
  LIST = 'LIST',
  FLAG = 'FLAG',
}
registerEnumType(ReplayForm, { name: 'ReplayForm', description: '参数的形式：数值、名单、是或否' });

/** A word that may stand in a list. */
@ObjectType()
export class ReplayChoice {
  @Field()
  code!: string;

  @Field()
  word!: string;
}

/** A parameter that can be tried with another value; only the field of its form is set. */
@ObjectType()
export class ReplayParameter {
  @Field()
  name!: string;

  @Field()
  label!: string;

  @Field(() => ReplayForm)
  form!: ReplayForm;

  @Field(() => String, { nullable: true, description: '> >= < <=；空为不作大小比较' })
  operator!: string | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field({ description: '现行的值，写给人看' })
  value!: string;

  @Field(() => Decimal, { nullable: true })
  number!: string | null;

  @Field(() => [String], { nullable: true })
  list!: string[] | null;

  @Field(() => Boolean, { nullable: true })
  flag!: boolean | null;

  @Field(() => [ReplayChoice], { description: '名单里可以写的；也可以写别的' })
  choices!: ReplayChoice[];
}

/** A rule of the county, with the values it has in the newest month that was built. */
@ObjectType()
export class ReplayableRule {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  department!: string;

  @Field(() => [ReplayParameter])
  parameters!: ReplayParameter[];
}

@ObjectType({ description: '两边对照：before − lost + added = after' })
export class ReplayChange {
  @Field(() => Int)
  before!: number;

  @Field(() => Int)
  after!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  lost!: number;

  @Field(() => Int, { description: '两边都有' })
  kept!: number;
}

@ObjectType()
export class ReplayFigures {
  @Field(() => ReplayChange, { description: '这条规则的预警' })
  warnings!: ReplayChange;

  @Field(() => ReplayChange, { description: '新出现线索的户：第一条预警（不论哪条规则）在这些月份' })
  households!: ReplayChange;

  @Field(() => ReplayChange, { description: '入户核查户次：有新预警（不论哪条规则）的户，每月算一次' })
  visits!: ReplayChange;
}

@ObjectType()
export class ReplayTown extends ReplayFigures {
  scope!: Scope;
  code!: string;
}

@ObjectType()
export class ReplayMonth extends ReplayFigures {
  @Field(() => Month)
  month!: string;
}

/** A warning that would be added or lost. It names no person. */
@ObjectType()
export class ReplayedWarning {
  scope!: Scope;
  source!: ReplayedRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Month, { description: '在哪个月预警' })
  month!: string;

  @Field(() => ID, { nullable: true, description: '户编号；村级预警为空' })
  household!: string | null;

  @Field(() => Day)
  eventDate!: string;

  @Field(() => Decimal, { nullable: true, description: '元' })
  amount!: string | null;

  @Field()
  finding!: string;

  @Field({ description: '这户没有别的预警：线索随之出现或消失' })
  clue!: boolean;
}

/** What was changed, in words. */
@ObjectType()
export class ReplayedParameter {
  @Field()
  name!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true })
  operatorBefore!: string | null;

  @Field(() => String, { nullable: true })
  operatorAfter!: string | null;

  @Field()
  before!: string;

  @Field()
  after!: string;
}

/** What other values of a rule would have changed in months that have passed. Nothing is written. */
@ObjectType()
export class RuleReplay extends ReplayFigures {
  @Field(() => ID)
  rule!: string;

  @Field()
  name!: string;

  @Field(() => Month)
  from!: string;

  @Field(() => Month)
  to!: string;

  @Field(() => [ReplayedParameter])
  changed!: ReplayedParameter[];

  @Field(() => [ReplayTown], { description: '有预警的乡镇，按代码' })
  byTown!: ReplayTown[];

  @Field(() => [ReplayMonth])
  months!: ReplayMonth[];

  @Field(() => [ReplayedWarning], {
    description: '会新增的预警，最多 100 条：先列线索随之出现的户；总数见 warnings.added',
  })
  added!: ReplayedWarning[];

  @Field(() => [ReplayedWarning], {
    description: '会减少的预警，最多 100 条：先列线索随之消失的户；总数见 warnings.lost',
  })
  lost!: ReplayedWarning[];

  @Field(() => Int, { description: '仍会预警、但换了月份的' })
  moved!: number;

  @Field(() => Int, { description: '减少的里面，改在这些月份之前预警的' })
  earlier!: number;

  @Field(() => Int, { description: '新增的里面，原来在这些月份之前预警的' })
  later!: number;
}
