import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { difference } from '../overview/exact.ts';
import { buildPack } from '../pack/build.ts';
import { Pack, PackContent } from '../pack/pack.type.ts';
import type { ToldDecision } from '../pack/pack-ask.ts';
import { toFilter, toPack } from '../pack/to-pack.ts';
import { Decision, DecisionEffect, Meeting } from './meeting.type.ts';
import { toldPack } from './told-pack.ts';

const toDecision = ({ effect, ...rest }: ToldDecision): Decision =>
  Object.assign(new Decision(), rest, {
    effect: effect
      ? Object.assign(new DecisionEffect(), effect, {
          change: difference(effect.now.value, effect.base.value),
          filter: toFilter(effect.filter),
        })
      : null,
  });

/** What a meeting is told and decides: computed where it is asked for. */
@Resolver(() => Meeting)
export class MeetingFieldsResolver {
  @FieldResolver(() => [Decision], { description: '本次会议的决定' })
  async decisions(@Root() { ask, decided }: Meeting): Promise<Decision[]> {
    return ((await ask())?.own ?? (await decided())).map(toDecision);
  }

  @FieldResolver(() => [Decision], { description: '以前会议的决定，自动回到本次会议' })
  async earlier(@Root() { ask }: Meeting): Promise<Decision[]> {
    return ((await ask())?.back ?? []).map(toDecision);
  }

  @FieldResolver(() => Pack, {
    nullable: true,
    description: '会议材料：冻结了的是会上的；空为还没有冻结而您只能看冻结的',
  })
  async pack(
    @Ctx() ctx: Context,
    @Root() { ask, name, newest }: Meeting,
    @Arg('unlessFrozen', () => Boolean, { defaultValue: false, description: '真：冻结了的不在此答，另取 told' })
    unlessFrozen: boolean,
  ): Promise<Pack | null> {
    if (newest) return unlessFrozen ? null : toldPack(ctx, newest);
    const asked = await ask();
    return asked && toPack(await buildPack(asked, name, null));
  }

  @FieldResolver(() => PackContent, {
    nullable: true,
    description: '冻结的会议材料，整份一次答完，不逐字段；空为还没有冻结',
  })
  told(@Ctx() ctx: Context, @Root() { newest }: Meeting): Pack | null {
    return newest ? toldPack(ctx, newest) : null;
  }
}
