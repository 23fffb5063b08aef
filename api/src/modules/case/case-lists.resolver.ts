import { type HouseholdRow, households, householdTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode } from '../../scalars.ts';
import { type Household, HouseholdConnection, toHousehold } from '../household/household.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { adoptable } from './adopt.ts';
import { CaseState, HouseholdCaseEntity } from './case.entity.ts';
import { CaseStepTotal } from './case.type.ts';
import { caseLaw } from './case-law.ts';
import { casesInScope } from './find-case.ts';
import { listOf } from './machine.ts';
import { LEVEL_NAMES } from './names.ts';

/** What a list of cases may be narrowed to, and who could join it. */
@Resolver()
export class CaseListsResolver {
  @Query(() => [CaseStepTotal], { description: '这些状态里，每一步该办的户数，照程序的次序；没有户的步骤不列' })
  async caseStepTotals(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('states', () => [CaseState]) states: CaseState[],
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
  ): Promise<CaseStepTotal[]> {
    const scope = ctx.scope(county);
    const law = caseLaw(lawOf(ctx, scope));
    const steps = new Map(states.flatMap((state) => listOf(law, state)).map((step) => [step.id, step]));
    const where = { $and: [casesInScope(scope), { state: { $in: states } }, ...(town ? [{ town }] : [])] };
    const rows = await ctx.em.find(HouseholdCaseEntity, where, { fields: ['step'] });
    const owed = Map.groupBy(rows, ({ step }) => step);
    return [...steps.values()].flatMap(({ id, label, by }) => {
      const total = owed.get(id)?.length ?? 0;
      return total === 0 ? [] : [Object.assign(new CaseStepTotal(), { id, label, by: LEVEL_NAMES[by], total })];
    });
  }

  @Query(() => HouseholdConnection, {
    description: '花名册标注监测类型、还没有在这里建档的户，可以用 adoptMonitored 转入；限县级办公室',
  })
  async householdsToAdopt(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('village', () => DivisionCode, { nullable: true }) village: string | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Household>> {
    const scope = ctx.scope(county, 'DECIDE_CASE');
    const law = lawOf(ctx, scope);
    const place = { ...(town ? { town } : {}), ...(village ? { village } : {}) };
    const asked = { ...(await adoptable(ctx, scope)), ...place };
    return pageOf<HouseholdRow, Household>(
      paging,
      {
        rows: (slice) => households(scope, storeOf(ctx), asked, slice),
        total: () => householdTotal(scope, storeOf(ctx), asked),
      },
      (row) => toHousehold(scope, law, row),
    );
  }
}
