import { overlapCounts } from '@dixian/warehouse';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { divisionLoader } from '../division/division.loader.ts';
import { storeOf } from '../policy/law.ts';
import { TownOverlap } from './overlap.type.ts';

@Resolver()
export class OverlapResolver {
  @Query(() => [TownOverlap], {
    description:
      '跨部门：当季到这个月为止，在几个部门的数据里都出现的户，无论有没有预警；全县在前，然后按乡镇。部门账号为空',
  })
  async departmentOverlap(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
  ): Promise<TownOverlap[]> {
    const scope = ctx.scope(county);
    const rows = await overlapCounts(scope, storeOf(ctx), month);
    const places = await Promise.all(
      rows.map(({ town }) => (town ? divisionLoader(ctx, scope).load(town) : undefined)),
    );
    return rows.map(({ town, ...counts }, at) =>
      Object.assign(new TownOverlap(), { town: town || null, name: places[at]?.name ?? (town || '全县'), ...counts }),
    );
  }
}
