import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { handInsOf } from './hand-in.ts';
import { HandInStatus } from './hand-in.type.ts';

@Resolver(() => HandInStatus)
export class HandInResolver {
  @Query(() => [HandInStatus], { description: '各部门应报、已报情况' })
  handInStatus(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
  ): Promise<HandInStatus[]> {
    return handInsOf(ctx, ctx.scope(county), month);
  }
}
