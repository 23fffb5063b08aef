import type { WarningQuestion } from '@dixian/warehouse';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';
import { Subject } from '../policy/rule.type.ts';

export enum WarningSort {
  PRIORITY = 'PRIORITY',
  EVENT_DATE = 'EVENT_DATE',
  AMOUNT = 'AMOUNT',
  TOWN = 'TOWN',
}
registerEnumType(WarningSort, {
  name: 'WarningSort',
  description:
    'PRIORITY 按户的线索次序（部门只看本部门时按金额）；EVENT_DATE 近的在前；AMOUNT 大的在前；TOWN 按区划代码',
});

@InputType()
export class WarningFilter {
  @Field(() => DivisionCode, { nullable: true })
  town?: string;

  @Field(() => DivisionCode, { nullable: true })
  village?: string;

  @Field(() => [String], { nullable: true })
  departments?: string[];

  @Field(() => [ID], { nullable: true })
  rules?: string[];

  @Field(() => [String], { nullable: true, description: '风险代码' })
  risks?: string[];

  @Field(() => ID, { nullable: true, description: '户编号' })
  household?: string;

  @Field(() => Subject, { nullable: true })
  subject?: Subject;

  @Field(() => String, { nullable: true, description: '户编号开头、家庭成员全名或身份证号码、查到的情况中的文字' })
  text?: string;
}

/** The question that a filter asks of a month. */
export function questionOf(month: string, filter: WarningFilter | null | undefined): WarningQuestion {
  const { subject, ...rest } = given(filter ?? {});
  return { month, ...rest, ...(subject ? { subject: subject.toLowerCase() } : {}) };
}

/** A null in a filter says the same as leaving it out. */
export function given<Filter extends object>(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
  ) as Filter;
}
