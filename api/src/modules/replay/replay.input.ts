import type { Operator, ReplayRequest } from '@dixian/warehouse';
import { Field, InputType } from 'type-graphql';
import { badInput } from '../../errors.ts';
import { Decimal } from '../../scalars.ts';

/** A value in place of the rule's own: one of number, list and flag, as the parameter has it. */
@InputType()
export class RuleValueInput {
  @Field({ description: '参数，见 replayableRules' })
  name!: string;

  @Field(() => Decimal, { nullable: true })
  number?: string | null;

  @Field(() => [String], { nullable: true, description: '名单，空为不限' })
  list?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  flag?: boolean | null;

  @Field(() => String, { nullable: true, description: '> >= < <=，空为不改' })
  operator?: string | null;
}

type Values = Required<Pick<ReplayRequest, 'values' | 'operators'>>;

/**
 * What the warehouse takes.
 * @throws BAD_USER_INPUT when a parameter is named twice or without a value
 */
export function valuesOf(given: readonly RuleValueInput[]): Values {
  const asked: Values = { values: {}, operators: {} };
  for (const { name, number, list, flag, operator } of given) {
    if (name in asked.values || name in asked.operators) throw badInput(`参数“${name}”写了两次，请只留一次。`);
    const value = number == null ? (list ?? flag) : Number(number);
    if (value == null && !operator) throw badInput(`参数“${name}”没有写新的值：请写 number、list、flag 或 operator。`);
    if (value != null) asked.values[name] = value;
    // Which operators there are is checked with the rule.
    if (operator) asked.operators[name] = operator as Operator;
  }
  return asked;
}
