import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { today } from '../submission/today.ts';
import { rankingMoved } from './movement.ts';
import { Ranking, RankingUnit } from './ranking.type.ts';
import type { RankingAsked } from './ranking-of.ts';
import { toRanking } from './to-ranking.ts';

/** Stretches that a movement can show, at most and by default. */
const SPANS = { most: 12, usual: 6 };

/** What is asked, checked. @throws BAD_USER_INPUT */
export function rankingAsked(
  ctx: Context,
  who: RankingUnit,
  from: string,
  to: string,
  asOf: string | null,
): RankingAsked {
  const now = today(ctx.now());
  if (from > to) throw badInput('起始月份晚于终止月份：请调换。');
  if (asOf && asOf > now) throw badInput(`${asOf} 还没有到：截止日最晚是今天。`);
  return { who, from, to, asOf: asOf ?? now };
}

@Resolver()
export class RankingResolver {
  @Query(() => Ranking, { description: '实时排名：乡镇或部门，只看文件规定的指标；未经异议和发布的不作通报' })
  async ranking(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('who', () => RankingUnit) who: RankingUnit,
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('asOf', () => Day, { nullable: true, description: '截止日，含当日；空为今天' }) asOf: string | null,
    @Arg('spans', () => Int, { defaultValue: SPANS.usual, description: `名次变化看几期，最多 ${SPANS.most}` })
    spans: number,
  ): Promise<Ranking> {
    const scope = ctx.scope(county);
    if (spans < 1 || spans > SPANS.most) throw badInput(`名次变化可看 1 到 ${SPANS.most} 期。`);
    const { ranking, movement } = await rankingMoved(ctx, scope, rankingAsked(ctx, who, from, to, asOf), spans);
    return toRanking(ctx, scope, ranking, movement);
  }
}
