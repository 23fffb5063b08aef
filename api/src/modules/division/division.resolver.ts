import { months } from '@dixian/warehouse';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { storeOf } from '../policy/law.ts';
import { countiesOf } from './counties.ts';
import { childrenLoader, divisionOf } from './division.loader.ts';
import { Division, toDivision } from './division.type.ts';

@Resolver(() => Division)
export class DivisionResolver {
  @Query(() => [Division], { description: '可以查看的县：本县；市级、省级为所辖各县' })
  async counties(@Ctx() ctx: Context): Promise<Division[]> {
    const found = await countiesOf(ctx);
    return found.map((county) => toDivision(ctx.scope(county.code), county));
  }

  @Query(() => Division, { nullable: true })
  division(@Ctx() ctx: Context, @Arg('code', () => DivisionCode) code: string): Promise<Division | null> {
    return divisionOf(ctx, ctx.scope(code.slice(0, 6)), code);
  }

  @Query(() => [Division], { description: '下一级行政区划' })
  async divisions(@Ctx() ctx: Context, @Arg('parent', () => DivisionCode) parent: string): Promise<Division[]> {
    const scope = ctx.scope(parent.slice(0, 6));
    const rows = await childrenLoader(ctx, scope).load(parent);
    return (rows ?? []).map((row) => toDivision(scope, row));
  }

  @Query(() => [Month], { description: '有数据的月份，最近的在前' })
  months(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<string[]> {
    return months(ctx.scope(county), storeOf(ctx));
  }

  @FieldResolver(() => [Division])
  async children(@Ctx() ctx: Context, @Root() { scope, code }: Division): Promise<Division[]> {
    const rows = await childrenLoader(ctx, scope).load(code);
    return (rows ?? []).map((row) => toDivision(scope, row));
  }
}
