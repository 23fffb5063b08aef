import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode } from '../../scalars.ts';
import { today } from '../submission/today.ts';
import { standingOf } from './standing.ts';
import { Standing, StandingFigures, StandingShare } from './standing.type.ts';

@Resolver(() => Standing)
export class StandingResolver {
  @Query(() => Standing, { description: '截止某日的线索和认定情况，由事件重算：收到 = 办结 + 在办' })
  standing(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('day', () => Day, { nullable: true, description: '截止日，含当日；空为今天' }) day: string | null,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('from', () => Day, { nullable: true, description: '只计这天以后下发的（含当日）' }) from: string | null,
    @Arg('to', () => Day, { nullable: true, description: '只计这天以前下发的（含当日）' }) to: string | null,
  ): Promise<Standing> {
    return standingOf(ctx, ctx.scope(county), {
      day: day ?? today(ctx.now()),
      ...(town ? { town } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
  }

  @FieldResolver(() => [StandingFigures], { description: '按乡镇' })
  byTown(@Root() { towns }: Standing): Promise<StandingFigures[]> {
    return towns();
  }

  @FieldResolver(() => [StandingFigures], { description: '按预警方式' })
  byChannel(@Root() { channels }: Standing): Promise<StandingFigures[]> {
    return channels();
  }
}

@Resolver(() => StandingFigures)
export class StandingFiguresResolver {
  @FieldResolver(() => [StandingShare])
  shares(@Root() { sharesOf }: StandingFigures): Promise<StandingShare[]> {
    return sharesOf();
  }
}
