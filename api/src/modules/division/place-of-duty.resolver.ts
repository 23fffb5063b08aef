import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { User } from '../access/user.type.ts';
import { divisionOf } from './division.loader.ts';
import { Division } from './division.type.ts';

/** Where an account is on duty: names of places, which are no secret to whoever may see the account. */
@Resolver(() => User)
export class PlaceOfDutyResolver {
  @FieldResolver(() => Division, { nullable: true })
  county(@Ctx() ctx: Context, @Root() { divisionCode }: User): Promise<Division | null> {
    return placeOf(ctx, divisionCode?.slice(0, 6));
  }

  @FieldResolver(() => Division, { nullable: true })
  division(@Ctx() ctx: Context, @Root() { divisionCode }: User): Promise<Division | null> {
    return placeOf(ctx, divisionCode);
  }
}

async function placeOf(ctx: Context, code: string | null | undefined): Promise<Division | null> {
  return code ? divisionOf(ctx, { county: code.slice(0, 6) }, code) : null;
}
