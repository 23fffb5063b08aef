import { type UnmatchedRow, unmatched, unmatchedTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { personOf } from '../person/person.loader.ts';
import { Person } from '../person/person.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { evidenceOf } from '../row/evidence.loader.ts';
import { Evidence } from '../row/evidence.type.ts';
import { given } from '../warning/warning.input.ts';
import { toUnmatched, Unmatched, UnmatchedConnection, UnmatchedFilter } from './unmatched.type.ts';

@Resolver(() => Unmatched)
export class UnmatchedResolver {
  @Query(() => UnmatchedConnection, { description: '没有关联到户、退请部门核对的行' })
  unmatched(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => UnmatchedFilter, { nullable: true }) filter: UnmatchedFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Unmatched>> {
    const scope = ctx.scope(county);
    const law = lawOf(ctx, scope);
    const store = storeOf(ctx);
    const { extract, department, reason } = given(filter ?? {});
    const extracts = [...(extract ? [[extract]] : []), ...(department ? [law.extractsOf([department])] : [])];
    const asked = {
      month,
      ...(extracts.length > 0 ? { extracts: extracts.reduce((a, b) => a.filter((one) => b.includes(one))) } : {}),
      ...(reason ? { reason } : {}),
    };
    return pageOf<UnmatchedRow, Unmatched>(
      paging,
      {
        rows: (slice) => unmatched(scope, store, law.owners, asked, slice),
        total: () => unmatchedTotal(scope, store, law.owners, asked),
      },
      (row) => toUnmatched(scope, law, row),
    );
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Ctx() ctx: Context, @Root() { scope, source }: Unmatched): Promise<Person | null> {
    return personOf(ctx, scope, source.person);
  }

  @FieldResolver(() => Evidence)
  async evidence(@Ctx() ctx: Context, @Root() { scope, source }: Unmatched): Promise<Evidence> {
    const [found] = await evidenceOf(ctx, scope, [source]);
    if (!found) throw notFound('这一行');
    return found;
  }
}
