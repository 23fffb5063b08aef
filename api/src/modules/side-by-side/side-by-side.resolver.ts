import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { Month } from '../../scalars.ts';
import { countiesOf } from '../division/counties.ts';
import { storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { sideBySide } from './side-by-side.ts';
import { SideBySide } from './side-by-side.type.ts';

@Resolver()
export class SideBySideResolver {
  @Query(() => SideBySide, {
    description: '可以查看的各县并排：报送、线索、预警、主要风险和走势；乡镇和部门账号不可查',
  })
  async sideBySide(
    @Ctx() ctx: Context,
    @Arg('month', () => Month, { nullable: true }) month: string | null,
  ): Promise<SideBySide> {
    const { division, department } = ctx.require('READ_DATA');
    // Numbers of a whole county are not for who may see a part of it.
    if (department || (division ?? '').length > 6) throw forbidden();
    const counties = (await countiesOf(ctx)).map((county) => ({ county, scope: ctx.scope(county.code) }));
    return sideBySide(counties, storeOf(ctx), { month, day: today() });
  }
}
