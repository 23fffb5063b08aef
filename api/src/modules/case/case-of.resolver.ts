import type { Scope } from '@dixian/warehouse';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { byKey, loaderByScope } from '../../loader.ts';
import { Assignment } from '../assignment/assignment.type.ts';
import { Household } from '../household/household.type.ts';
import { type CaseRow, HouseholdCaseEntity } from './case.entity.ts';
import { Case } from './case.type.ts';
import { casesInScope } from './find-case.ts';
import { toCase } from './to-case.ts';

/** The newest case of a household, whatever became of it. */
const caseOfHousehold = loaderByScope<CaseRow>(async (ctx, scope, ids) =>
  byKey(
    await ctx.em.find(
      HouseholdCaseEntity,
      { $and: [casesInScope(scope), { hhNo: { $in: [...ids] } }] },
      { orderBy: { number: 'asc' } },
    ),
    ({ hhNo }) => hhNo,
  ),
);

async function caseOf(ctx: Context, scope: Scope, hhNo: string): Promise<Case | null> {
  const row = hhNo ? await caseOfHousehold(ctx, scope).load(hhNo) : undefined;
  return row ? toCase(ctx, scope, row) : null;
}

@Resolver(() => Household)
export class HouseholdCaseResolver {
  @FieldResolver(() => Case, { nullable: true, description: '最近一次认定、帮扶' })
  case(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Case | null> {
    return caseOf(ctx, scope, source.household);
  }
}

@Resolver(() => Assignment)
export class AssignmentCaseResolver {
  @FieldResolver(() => Case, { nullable: true, description: '这一户最近一次认定、帮扶' })
  case(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<Case | null> {
    return caseOf(ctx, scope, source.hhNo);
  }
}
