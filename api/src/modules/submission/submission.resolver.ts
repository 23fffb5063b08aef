import { type ProblemRow, type SubmissionRow, submissions, submissionTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { given } from '../warning/warning.input.ts';
import { problemsOf, problemTotalOf } from './problem.loader.ts';
import {
  Problem,
  ProblemConnection,
  Submission,
  SubmissionConnection,
  SubmissionStatus,
  toProblem,
  toSubmission,
} from './submission.type.ts';

/** Problems of a page when nobody says how many. */
const MANY = 100;

@InputType()
export class SubmissionFilter {
  @Field(() => String, { nullable: true })
  extract?: string;

  @Field(() => String, { nullable: true })
  department?: string;

  @Field(() => SubmissionStatus, { nullable: true })
  status?: SubmissionStatus;
}

@Resolver(() => Submission)
export class SubmissionResolver {
  @Query(() => SubmissionConnection, { description: '报送记录，最近的在前' })
  submissions(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month, { nullable: true }) month: string | null,
    @Arg('filter', () => SubmissionFilter, { nullable: true }) filter: SubmissionFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Submission>> {
    const scope = ctx.scope(county, 'READ_SUBMISSIONS');
    const law = lawOf(ctx, scope);
    const store = storeOf(ctx);
    const { department, ...rest } = given(filter ?? {});
    const asked = {
      ...rest,
      ...(month ? { month } : {}),
      ...(department ? { extracts: law.extractsOf([department]) } : {}),
    };
    return pageOf<SubmissionRow, Submission>(
      paging,
      {
        rows: (slice) => submissions(scope, store, law.owners, asked, slice),
        total: () => submissionTotal(scope, store, law.owners, asked),
      },
      (row) => toSubmission(scope, law, row),
    );
  }

  @Query(() => Submission, { nullable: true })
  async submission(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
  ): Promise<Submission | null> {
    const scope = ctx.scope(county, 'READ_SUBMISSIONS');
    const law = lawOf(ctx, scope);
    const [row] = await submissions(scope, storeOf(ctx), law.owners, { batches: [id] }, { from: 0, size: 1 });
    return row ? toSubmission(scope, law, row) : null;
  }

  @FieldResolver(() => ProblemConnection, { description: '逐行的问题，按文件中的次序' })
  problems(
    @Ctx() ctx: Context,
    @Root() { scope, id }: Submission,
    @Arg('first', () => Int, { nullable: true, defaultValue: MANY }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Problem>> {
    return pageOf<ProblemRow, Problem>(
      { first: first ?? MANY, after },
      {
        rows: (slice) => problemsOf(ctx, scope, id, slice),
        total: () => problemTotalOf(ctx, scope, id),
      },
      toProblem,
    );
  }
}
