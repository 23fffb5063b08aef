import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import { lawOf } from '../policy/law.ts';
import { Department, departmentsOf } from './department.type.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => [Department], { description: '文件列出的部门及其应报的数据' })
  departments(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Department[] {
    const scope = ctx.scope(county);
    return departmentsOf(lawOf(ctx, scope), scope.department);
  }
}
