import { type UndeterminedRow, undetermined, undeterminedTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { storeOf } from '../policy/law.ts';
import { ruleOf } from '../policy/rule.loader.ts';
import { Rule } from '../policy/rule.type.ts';
import { evidenceOf } from '../row/evidence.loader.ts';
import { Evidence } from '../row/evidence.type.ts';
import { toUndetermined, Undetermined, UndeterminedConnection } from './unmatched.type.ts';

@Resolver(() => Undetermined)
export class UndeterminedResolver {
  @Query(() => UndeterminedConnection, { description: '资料不全、不能判断的情形：不知道不等于没有' })
  undetermined(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Undetermined>> {
    const scope = ctx.scope(county);
    return pageOf<UndeterminedRow, Undetermined>(
      paging,
      {
        rows: (slice) => undetermined(scope, storeOf(ctx), month, slice),
        total: () => undeterminedTotal(scope, storeOf(ctx), month),
      },
      (row) => toUndetermined(scope, row),
    );
  }

  @FieldResolver(() => Rule)
  async rule(@Ctx() ctx: Context, @Root() { scope, source }: Undetermined): Promise<Rule> {
    const rule = await ruleOf(ctx, scope, source.rule, source.month);
    if (!rule) throw notFound(`规则 ${source.rule}`);
    return rule;
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Ctx() ctx: Context, @Root() { scope, source }: Undetermined): Promise<Household | null> {
    return householdOf(ctx, scope, source.household);
  }

  @FieldResolver(() => [Evidence])
  evidence(@Ctx() ctx: Context, @Root() { scope, source }: Undetermined): Promise<Evidence[]> {
    return evidenceOf(ctx, scope, source.places);
  }
}
