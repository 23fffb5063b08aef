import type { Scope, WarningRow } from '@dixian/warehouse';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Day, Decimal, Month } from '../../scalars.ts';
import { Subject } from '../policy/rule.type.ts';
import { riskName } from './risk.ts';

/** One subject hit by one rule: raised once for each event, in the month whose hand-in first showed it. */
@ObjectType()
export class Warning {
  scope!: Scope;
  source!: WarningRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Month)
  month!: string;

  @Field()
  department!: string;

  @Field(() => Subject)
  subject!: Subject;

  @Field(() => [String])
  riskCodes!: string[];

  @Field(() => [String], { description: '风险名称，与 riskCodes 一一对应' })
  risks!: string[];

  @Field(() => Day)
  eventDate!: string;

  @Field(() => Decimal, { nullable: true, description: '元；规则不比较金额时为空' })
  amount!: string | null;

  @Field({ description: '查到的情况，不含个人身份信息' })
  finding!: string;

  @Field({ description: '再次新增' })
  again!: boolean;

  @Field({ description: '所属月份早于文件施行，按首版规则判断' })
  history!: boolean;
}

export const WarningConnection = connectionOf(Warning, 'Warning');

export function toWarning(scope: Scope, source: WarningRow): Warning {
  const { id, month, department, subject, riskCodes, eventDate, amount, finding, again, history } = source;
  return Object.assign(new Warning(), {
    scope,
    source,
    id,
    month,
    department,
    subject: Subject[subject.toUpperCase() as Subject],
    riskCodes,
    risks: riskCodes.map(riskName),
    eventDate,
    amount,
    finding,
    again,
    history,
  });
}
