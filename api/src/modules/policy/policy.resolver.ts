import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import { today } from '../submission/today.ts';
import { lawOf } from './law.ts';
import { toPolicy } from './policy.ts';
import { Policy } from './policy.type.ts';
import { enteredOf } from './rule.loader.ts';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, { description: '本县执行的文件：条款、规则、数值和待批准事项' })
  async policy(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<Policy> {
    const scope = ctx.scope(county);
    return toPolicy(lawOf(ctx, scope), await enteredOf(ctx, scope), today().slice(0, 7));
  }
}
