import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { isAboveCounties } from '../../place.ts';
import { User } from '../access/user.type.ts';
import { divisionAbove } from './above.ts';
import { divisionOf } from './division.loader.ts';
import { Division } from './division.type.ts';

/** Where an account is on duty: names of places, which are no secret to whoever may see the account. */
@Resolver(() => User)
export class PlaceOfDutyResolver {
  @FieldResolver(() => Division, { nullable: true })
  county(@Ctx() ctx: Context, @Root() { divisionCode }: User): Promise<Division | null> {
    const code = divisionCode?.slice(0, 6) ?? '';
    return placeOf(ctx, isAboveCounties(code) ? null : code);
  }

  @FieldResolver(() => Division, { nullable: true })
  division(@Ctx() ctx: Context, @Root() { divisionCode }: User): Promise<Division | null> {
    return placeOf(ctx, divisionCode);
  }
}

/** A city or province is no county, and has a name only. */
async function placeOf(ctx: Context, code: string | null | undefined): Promise<Division | null> {
  const above = code ? divisionAbove(code) : null;
  if (above) return above;
  return code ? divisionOf(ctx, { county: code.slice(0, 6) }, code) : null;
}
