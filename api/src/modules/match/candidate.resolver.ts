import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { type AskedCandidate, askedCandidates } from './asked.ts';
import { Candidate } from './match.type.ts';
import { toCandidate } from './to-candidate.ts';

const candidatesOfHousehold = loaderByScope<AskedCandidate[]>(async (ctx, scope, households) =>
  gathered(households, await askedCandidates(ctx, scope, { households }), ({ row }) => row.hhNo),
);

@Resolver(() => Candidate)
export class CandidateResolver {
  @FieldResolver(() => Household, { nullable: true, description: '空为部门没有就该户报过预警，只知户编号' })
  home(@Ctx() ctx: Context, @Root() { scope, household }: Candidate): Promise<Household | null> {
    return householdOf(ctx, scope, household);
  }
}

@Resolver(() => Household)
export class HouseholdMatchResolver {
  @FieldResolver(() => [Candidate], { description: '本户提请过的比对，新的在前' })
  async matches(@Ctx() ctx: Context, @Root() { scope, source }: Household): Promise<Candidate[]> {
    const found = (await candidatesOfHousehold(ctx, scope).load(source.household)) ?? [];
    return found.map((one) => toCandidate(ctx, scope, one));
  }
}
