import type { Scope } from '@dixian/warehouse';
import { Field, ID, ObjectType } from 'type-graphql';
import { Day, Decimal, Month } from '../../scalars.ts';
import type { Law } from '../policy/law.ts';
import { riskName } from '../warning/risk.ts';
import type { AssignmentWarningRow } from './assignment-warning.entity.ts';

/** A warning as it stood when it was attached: a correction that withdraws it later changes nothing here. */
@ObjectType()
export class AssignmentWarning {
  scope!: Scope;
  source!: AssignmentWarningRow;

  @Field(() => ID, { description: '预警编号' })
  id!: string;

  @Field(() => Month, { description: '预警的月份' })
  month!: string;

  @Field()
  department!: string;

  @Field({ description: '报表' })
  extract!: string;

  @Field(() => ID)
  ruleId!: string;

  @Field({ description: '规则' })
  rule!: string;

  @Field(() => [String])
  risks!: string[];

  @Field(() => Day)
  eventDate!: string;

  @Field(() => Decimal, { nullable: true, description: '元' })
  amount!: string | null;

  @Field({ description: '查到的情况' })
  finding!: string;

  @Field(() => Day, { description: '并入线索的日子' })
  attachedOn!: string;

  @Field(() => Day, { nullable: true, description: '预警的人死亡，不再核查的日子' })
  endedOn!: string | null;
}

export function toAssignmentWarning(scope: Scope, law: Law, source: AssignmentWarningRow): AssignmentWarning {
  const { warningId, period, rule, extract, department, risks, eventDate, amount, finding, attachedOn } = source;
  return Object.assign(new AssignmentWarning(), {
    ...{ scope, source, id: warningId, month: period, department, extract: law.title(extract), ruleId: rule },
    ...{ rule: law.rule(rule)?.name ?? rule, risks: risks.map(riskName), eventDate, amount: amount ?? null },
    ...{ finding, attachedOn, endedOn: source.endedOn ?? null },
  });
}
