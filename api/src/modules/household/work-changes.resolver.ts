import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { workChanges } from './work-changes.ts';
import { WorkChange } from './work-changes.type.ts';

@Resolver()
export class WorkChangesResolver {
  @Query(() => [WorkChange], {
    description: '在办的线索和认定中，花名册已有变化的：迁居、整户减少、死亡、分户，附建议',
  })
  workChanges(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
  ): Promise<WorkChange[]> {
    const scope = ctx.scope(county);
    if (!ctx.may('READ_PERSON')) throw forbidden();
    return workChanges(ctx, scope, town ?? undefined);
  }
}
