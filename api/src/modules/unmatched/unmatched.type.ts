import type { Scope, UndeterminedRow, UnmatchedRow } from '@dixian/warehouse';
import { Field, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import type { Law } from '../policy/law.ts';

/** A row that names somebody whom the register does not know, or knows by another name: it raises no warning. */
@ObjectType()
export class Unmatched {
  scope!: Scope;
  source!: UnmatchedRow;

  @Field()
  extract!: string;

  @Field()
  department!: string;

  @Field()
  reason!: string;

  @Field()
  reasonText!: string;
}

export const UnmatchedConnection = connectionOf(Unmatched, 'Unmatched');

const REASONS: Readonly<Record<UnmatchedRow['state'], string>> = {
  NOT_IN_REGISTER: '花名册中没有这个身份证号码：请核对号码，或请报送花名册的部门补录',
  NAME_CLASH: '姓名与花名册不一致：请核对姓名和身份证号码',
};

export const toUnmatched = (scope: Scope, law: Law, source: UnmatchedRow): Unmatched =>
  Object.assign(new Unmatched(), {
    scope,
    source,
    extract: source.extract,
    department: law.department(source.extract),
    reason: source.state,
    reasonText: REASONS[source.state],
  });

@InputType()
export class UnmatchedFilter {
  @Field(() => String, { nullable: true })
  extract?: string;

  @Field(() => String, { nullable: true })
  department?: string;

  @Field(() => String, { nullable: true, description: 'NOT_IN_REGISTER 或 NAME_CLASH' })
  reason?: string;
}

/** A case a rule could not decide: unknown is kept apart from no. */
@ObjectType()
export class Undetermined {
  scope!: Scope;
  source!: UndeterminedRow;

  @Field({ description: '缺什么' })
  missing!: string;
}

export const UndeterminedConnection = connectionOf(Undetermined, 'Undetermined');

export const toUndetermined = (scope: Scope, source: UndeterminedRow): Undetermined =>
  Object.assign(new Undetermined(), { scope, source, missing: source.missing });
