import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { given } from '../warning/warning.input.ts';
import { type AskedCandidate, askedCandidates } from './asked.ts';
import { MatchFilter } from './match.input.ts';
import { Candidate, CandidateConnection, ListedPerson, MatchTally } from './match.type.ts';
import { maskedList } from './match-list.ts';
import { talliesOf } from './tally.ts';
import { toCandidate } from './to-candidate.ts';

@Resolver()
export class MatchResolver {
  @Query(() => CandidateConnection, {
    description: '提请比对的户，新的在前。比对结果只用于请农户说明情况，不作为取消资格的依据',
  })
  async matches(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => MatchFilter, { nullable: true }) filter: MatchFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Candidate>> {
    const scope = ctx.scope(county);
    const { states, household, ...rest } = given(filter ?? new MatchFilter());
    const asked = { ...rest, ...(household ? { households: [household] } : {}) };
    const all = await askedCandidates(ctx, scope, asked);
    const found = states?.length
      ? all.filter(({ requests }) => requests.some(({ state }) => states.includes(state)))
      : all;
    return pageOf<AskedCandidate, Candidate>(
      paging,
      {
        rows: async ({ from, size }) => found.slice(from, from + size),
        total: async () => found.length,
      },
      (one) => toCandidate(ctx, scope, one),
    );
  }

  @Query(() => [MatchTally], { description: '各比对项目的户数；部门只见本部门的项目' })
  matchTallies(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month, { nullable: true }) month: string | null,
  ): Promise<MatchTally[]> {
    return talliesOf(ctx, ctx.scope(county), month);
  }

  @Query(() => [ListedPerson], { description: '一个比对项目待比对的人，证号只显示首尾' })
  matchList(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('match', () => ID) match: string,
  ): Promise<ListedPerson[]> {
    return maskedList(ctx, ctx.scope(county, 'READ_PERSON'), match);
  }
}
