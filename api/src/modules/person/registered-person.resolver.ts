import { households } from '@dixian/warehouse';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import { membersOf, toMember } from '../household/household.loader.ts';
import { Household, toHousehold } from '../household/household.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { Person } from './person.type.ts';

/** A person of the newest register, with the household they belong to. */
@ObjectType()
export class RegisteredPerson {
  @Field(() => Person)
  person!: Person;

  @Field(() => Household)
  household!: Household;
}

@Resolver()
export class RegisteredPersonResolver {
  @Query(() => RegisteredPerson, { nullable: true, description: '最近一份花名册中的人，按假名查；范围之外为空' })
  async person(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID, { description: '假名，不是身份证号码' }) id: string,
  ): Promise<RegisteredPerson | null> {
    const scope = ctx.scope(county);
    const [row] = await households(scope, storeOf(ctx), { person: id }, { from: 0, size: 1 });
    if (!row) return null;
    const household = toHousehold(scope, lawOf(ctx, scope), row);
    const member = (await membersOf(ctx, household)).find(({ person }) => person === id);
    if (!member) return null;
    return Object.assign(new RegisteredPerson(), { person: toMember(ctx, scope, member), household });
  }
}
