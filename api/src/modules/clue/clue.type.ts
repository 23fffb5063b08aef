import type { ClueRow, Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Decimal, Month } from '../../scalars.ts';
import { riskName } from '../warning/risk.ts';

/** All open warnings of one household at the end of a month. A department sees what its own warnings say. */
@ObjectType()
export class Clue {
  scope!: Scope;
  source!: ClueRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Month, { description: '最早一条预警的月份' })
  since!: string;

  @Field(() => Month, { description: '该月月末未办结' })
  month!: string;

  @Field(() => Int, { description: '次序：部门多的在前，再按金额；1 最先' })
  priority!: number;

  @Field(() => [String])
  departments!: string[];

  @Field(() => [String])
  riskCodes!: string[];

  @Field(() => [String])
  risks!: string[];

  @Field(() => Int, { description: '当月新增的预警' })
  newWarnings!: number;

  @Field(() => Decimal, { description: '元，各条预警合计' })
  amount!: string;
}

export const ClueConnection = connectionOf(Clue, 'Clue');

export function toClue(scope: Scope, source: ClueRow): Clue {
  const { household, month, since, priority, departments, riskCodes, newWarnings, amount } = source;
  return Object.assign(new Clue(), {
    scope,
    source,
    id: `${month}:${household}`,
    since,
    month,
    priority,
    departments,
    riskCodes,
    risks: riskCodes.map(riskName),
    newWarnings,
    amount,
  });
}
