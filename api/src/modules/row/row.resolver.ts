import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import { rowAt } from './row.ts';
import { HandedInRow } from './row.type.ts';

@Resolver(() => HandedInRow)
export class RowResolver {
  @Query(() => HandedInRow, { nullable: true, description: '部门报来的那一行' })
  row(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('batch', () => ID) batch: string,
    @Arg('file', () => Int) file: number,
    @Arg('sheet', () => String) sheet: string,
    @Arg('row', () => Int) row: number,
  ): Promise<HandedInRow | null> {
    return rowAt(ctx, ctx.scope(county, 'READ_PERSON'), { batch, file, sheet, row });
  }
}
