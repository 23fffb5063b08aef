import { correctedPersons, correction, type SubmissionRow, submissions } from '@dixian/warehouse';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { toCorrected } from './corrected-rows.ts';
import { type CorrectedPerson, CorrectedPersonConnection, SubmissionCorrection } from './correction.type.ts';
import { Submission, toSubmission } from './submission.type.ts';

/** It reads two hand-ins from end to end: meant for the page of one, not for a list. */
const COST = 500;
/** More often than this nobody corrects a month. */
const MOST_VERSIONS = 50;

@Resolver(() => Submission)
export class CorrectionResolver {
  @FieldResolver(() => [Submission], {
    description: '同一报表同一月份受理过的各次报送，最近的在前；被更正的也在内',
  })
  async versions(@Ctx() ctx: Context, @Root() { scope, extract, month }: Submission): Promise<Submission[]> {
    const law = lawOf(ctx, scope);
    const asked = { extract, month, accepted: true };
    const rows: SubmissionRow[] = await submissions(scope, storeOf(ctx), law.owners, asked, {
      from: 0,
      size: MOST_VERSIONS,
    });
    return rows.map((row) => toSubmission(scope, law, row));
  }

  @FieldResolver(() => SubmissionCorrection, {
    nullable: true,
    complexity: ({ childComplexity }) => COST + childComplexity,
    description: '与被更正的那一次报送相比；没有更正过别的报送时为空',
  })
  async correction(
    @Ctx() ctx: Context,
    @Root() { scope, id, extract, month }: Submission,
  ): Promise<SubmissionCorrection | null> {
    const law = lawOf(ctx, scope);
    const shape = law.contract(extract)?.shape;
    if (!shape) return null;
    const found = await correction(scope, storeOf(ctx), law.owners, { batch: id, shape });
    return found && Object.assign(new SubmissionCorrection(), { scope, batch: id, extract, month }, found);
  }
}

@Resolver(() => SubmissionCorrection)
export class CorrectedRowsResolver {
  @FieldResolver(() => CorrectedPersonConnection, {
    description: '逐人（按村报的表逐村）的改动，内容有改动的在前；查看须有查看人员的权限',
  })
  async persons(
    @Ctx() ctx: Context,
    @Root() { scope: { county }, batch, extract, people }: SubmissionCorrection,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<CorrectedPerson>> {
    const scope = ctx.scope(county, 'READ_PERSON');
    const law = lawOf(ctx, scope);
    const contract = law.contract(extract);
    return pageOf<CorrectedPerson, CorrectedPerson>(
      paging,
      {
        rows: async (slice) => {
          if (!contract) return [];
          const asked = { batch, shape: contract.shape };
          return toCorrected(
            ctx,
            scope,
            contract,
            await correctedPersons(scope, storeOf(ctx), law.owners, asked, slice),
          );
        },
        total: async () => people,
      },
      (one) => one,
    );
  }
}
