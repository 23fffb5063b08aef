import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { Clause } from '../policy/rule.type.ts';
import { SweepFinding } from './sweep-visit.entity.ts';

registerEnumType(SweepFinding, { name: 'SweepFinding', description: 'FINE 没有发现风险；RISK 发现风险，转为线索' });

/** A group of the sweep, with how many unmonitored households belong to it. */
@ObjectType()
export class SweepGroupTotal {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field(() => Int, { nullable: true, description: '户数；空为没有报表，由村里自行掌握' })
  total!: number | null;

  @Field(() => String, { nullable: true, description: '怎样找的，或为什么没有' })
  reason!: string | null;
}

/** How far a village is. */
@ObjectType()
export class SweepVillage {
  scope!: Scope;

  @Field(() => DivisionCode, { nullable: true })
  code!: string | null;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: '已走访' })
  visited!: number;

  @Field(() => Int, { description: '其中发现风险' })
  risk!: number;
}

/** An unmonitored household of a group. */
@ObjectType()
export class SweepHousehold {
  scope!: Scope;

  @Field(() => ID, { description: '户编号' })
  householdId!: string;

  @Field(() => [String], { description: '属于哪些群体' })
  groups!: string[];

  @Field(() => Day, { nullable: true, description: '本月走访的日子；空为还没有' })
  visitedOn!: string | null;

  @Field(() => SweepFinding, { nullable: true })
  finding!: SweepFinding | null;

  @Field(() => String, { nullable: true, description: '说明；无权看的为空' })
  note!: string | null;
}

/** The month's sweep of special groups that are not monitored. */
@ObjectType()
export class Sweep {
  scope!: Scope;

  @Field(() => Month)
  month!: string;

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [SweepGroupTotal])
  groups!: SweepGroupTotal[];

  @Field(() => [SweepVillage])
  villages!: SweepVillage[];

  @Field(() => [SweepHousehold], { description: '一个村的户；没有选村的为空' })
  households!: SweepHousehold[];

  @Field({ description: '我可以登记走访' })
  mine!: boolean;
}
