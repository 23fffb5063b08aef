import type { HouseholdRow, Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Decimal, DivisionCode, Month } from '../../scalars.ts';
import type { Law } from '../policy/law.ts';

/** A household of the register, from the newest snapshot in which it stood inside the scope. */
@ObjectType()
export class Household {
  scope!: Scope;
  source!: HouseholdRow;

  @Field(() => ID, { description: '户编号' })
  id!: string;

  @Field(() => DivisionCode)
  county!: string;

  @Field(() => String, { nullable: true, description: '村民小组' })
  group!: string | null;

  @Field({ description: '户类型：脱贫户、一般农户' })
  kind!: string;

  @Field(() => String, { nullable: true, description: '监测类型；空为未纳入监测' })
  monitoredType!: string | null;

  @Field(() => Int, { description: '家庭人口' })
  size!: number;

  @Field(() => Int, { description: '有劳动能力或部分丧失劳动能力的人数' })
  labourers!: number;

  @Field(() => Month, { description: '以上各项取自哪个月的花名册' })
  snapshot!: string;
}

export const HouseholdConnection = connectionOf(Household, 'Household');

export function toHousehold(scope: Scope, law: Law, source: HouseholdRow): Household {
  const { household, kind, monitoredType, group, members, labourers, month } = source;
  return Object.assign(new Household(), {
    scope,
    source,
    id: household,
    county: scope.county,
    group: group || null,
    kind: law.word('hh_kind', kind) ?? '未知',
    monitoredType: law.word('monitored_type', monitoredType),
    size: members,
    labourers,
    snapshot: month,
  });
}

/** Income per head of a settled year against the line of that year. */
@ObjectType()
export class IncomeYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Decimal, { nullable: true, description: '人均纯收入，元' })
  perCapita!: string | null;

  @Field(() => Decimal, { nullable: true, description: '当年监测标准，元' })
  line!: string | null;

  @Field(() => Decimal, { nullable: true, description: '刚性支出，元' })
  rigid!: string | null;

  @Field(() => [String], { description: '缺什么' })
  missing!: string[];
}

export enum TimelineKind {
  ROW = 'ROW',
  WARNING = 'WARNING',
  REGISTER = 'REGISTER',
  WORK = 'WORK',
}
registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'ROW 报来的一行；WARNING 预警；REGISTER 花名册变化；WORK 线索和认定的办理',
});
