import { handInDifference, handInUsual } from '@dixian/warehouse';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { SubmissionDifference, SubmissionUsual } from './difference.type.ts';
import { Submission } from './submission.type.ts';

/** Each reads two months of an extract: meant for the page of one hand-in, not for a list. */
const COST = 500;

@Resolver(() => Submission)
export class DifferenceResolver {
  @FieldResolver(() => SubmissionDifference, {
    nullable: true,
    complexity: COST,
    description: '与上月相比；没有受理、零报告或上月没有报送时为空',
  })
  async difference(
    @Ctx() ctx: Context,
    @Root() { scope, id, extract }: Submission,
  ): Promise<SubmissionDifference | null> {
    const law = lawOf(ctx, scope);
    const shape = law.contract(extract)?.shape;
    if (!shape) return null;
    const found = await handInDifference(scope, storeOf(ctx), law.owners, { batch: id, shape });
    return found && Object.assign(new SubmissionDifference(), found);
  }

  @FieldResolver(() => SubmissionUsual, {
    nullable: true,
    complexity: COST,
    description: '与此前十二个月相比；没有受理或零报告时为空',
  })
  async usual(@Ctx() ctx: Context, @Root() { scope, id }: Submission): Promise<SubmissionUsual | null> {
    const found = await handInUsual(scope, storeOf(ctx), lawOf(ctx, scope).owners, id);
    return found && Object.assign(new SubmissionUsual(), found);
  }
}
