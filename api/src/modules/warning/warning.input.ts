import type { SearchText, WarningQuestion } from '@dixian/warehouse';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Context } from '../../context.ts';
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
export function questionOf(ctx: Context, month: string, filter: WarningFilter | null): WarningQuestion {
  const { subject, ...rest } = searched(ctx, filter);
  return { month, ...rest, ...(subject ? { subject: subject.toLowerCase() } : {}) };
}

/** A filter's text as it may be searched for: who may see no names must not find households by them either. */
export function searched<Filter extends { text?: string }>(
  ctx: Context,
  filter: Filter | null,
): Omit<Filter, 'text'> & { search?: SearchText } {
  const { text, ...rest } = given(filter ?? ({} as Filter));
  return { ...rest, ...(text?.trim() ? { search: { text, persons: ctx.may('READ_PERSON') } } : {}) };
}

/** A null in a filter says the same as leaving it out. */
export function given<Filter extends object>(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
  ) as Filter;
}
