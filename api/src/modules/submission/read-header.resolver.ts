import { type ReadHeaderRow, readHeaders } from '@dixian/warehouse';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { ReadHeader, ReadHeaderWhy } from './read-header.type.ts';
import { Submission } from './submission.type.ts';

const headerLoader = loaderByScope<ReadHeaderRow[]>(async (ctx, scope, batches) => {
  const rows = await readHeaders(scope, storeOf(ctx), lawOf(ctx, scope).owners, batches);
  return gathered(batches, rows, ({ batch }) => batch);
});

const WHY = new Map(Object.values(ReadHeaderWhy).map((why) => [why.toLowerCase(), why]));

const toReadHeader = ({ file, sheet, header, column, why }: ReadHeaderRow): ReadHeader =>
  Object.assign(new ReadHeader(), {
    ...{ file, header, sheet: sheet || null, column: column || null, why: WHY.get(why) ?? null },
  });

@Resolver(() => Submission)
export class ReadHeaderResolver {
  @FieldResolver(() => [ReadHeader], {
    description: '报送时各列怎样读取；系统开始记录之前报送的为空',
  })
  async columns(@Ctx() ctx: Context, @Root() { scope, id }: Submission): Promise<ReadHeader[]> {
    return ((await headerLoader(ctx, scope).load(id)) ?? []).map(toReadHeader);
  }
}
