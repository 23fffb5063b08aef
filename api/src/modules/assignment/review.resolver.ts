import type { Scope } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { warningLoader } from '../warning/warning.loader.ts';
import { toWarning, Warning } from '../warning/warning.type.ts';
import { ReviewFilter } from './assignment.input.ts';
import { Assignment, toAssignment } from './assignment.type.ts';
import { backlogOf } from './backlog.ts';
import { forecastOf } from './forecast.ts';
import { namedHouseholds } from './list.ts';
import { type Reviewed, reviewOf } from './review.ts';
import { ReviewedClue, ReviewedClueConnection, SendingForecast, TownForecast, toReviewedClue } from './review.type.ts';

function passes({ row, label, suggested }: Reviewed, filter: ReviewFilter, named: ReadonlySet<string>): boolean {
  if (filter.town && row.town !== filter.town) return false;
  if (filter.labels?.length && !filter.labels.includes(label)) return false;
  if (typeof filter.suggested === 'boolean' && suggested !== filter.suggested) return false;
  if (filter.newOnly && row.newWarnings === 0) return false;
  return !filter.text?.trim() || named.has(row.household);
}

async function found(ctx: Context, scope: Scope, month: string, filter: ReviewFilter): Promise<Reviewed[]> {
  const named = new Set(filter.text?.trim() ? await namedHouseholds(ctx, scope, filter.text) : []);
  return (await reviewOf(ctx, scope, month)).filter((one) => passes(one, filter, named));
}

@Resolver(() => ReviewedClue)
export class ReviewResolver {
  @Query(() => ReviewedClueConnection, {
    description: '到该月为止还没有并入任何线索的预警，按户归并，急的在前，各标明新线索、追加、重复或风险更新',
  })
  clueReview(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => ReviewFilter, { nullable: true }) filter: ReviewFilter | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<ReviewedClue>> {
    const scope = ctx.scope(county, 'ASSIGN');
    const rows = found(ctx, scope, month, filter ?? {});
    return pageOf<Reviewed, ReviewedClue>(
      paging,
      {
        rows: async ({ from, size }) => (await rows).slice(from, from + size),
        total: async () => (await rows).length,
      },
      (one) => toReviewedClue(scope, one),
    );
  }

  @Query(() => Int, { description: '某月启用以前的、从未下发的线索户数；已有未办结线索的不算' })
  async backlog(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('before', () => Month, { description: '启用的月份' }) before: string,
  ): Promise<number> {
    return (await backlogOf(ctx, ctx.scope(county, 'ASSIGN'), before)).length;
  }

  @Query(() => SendingForecast, {
    description: '下发前的测算：各乡镇每名核查人员要走访几户，县级是否晚于文件规定的日子',
  })
  sendingForecast(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
  ): Promise<SendingForecast> {
    return forecastOf(ctx, ctx.scope(county, 'ASSIGN'), month);
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Ctx() ctx: Context, @Root() { scope, householdId }: ReviewedClue): Promise<Household | null> {
    return householdOf(ctx, scope, householdId);
  }

  @FieldResolver(() => Division, { nullable: true, description: '最近一份花名册里的乡镇；空为不知道，不能下发' })
  town(@Ctx() ctx: Context, @Root() { scope, source }: ReviewedClue): Promise<Division | null> {
    return divisionOf(ctx, scope, source.row.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: ReviewedClue): Promise<Division | null> {
    return divisionOf(ctx, scope, source.row.village);
  }

  @FieldResolver(() => [Warning], { description: '还没有并入任何线索的预警' })
  async warnings(@Ctx() ctx: Context, @Root() { scope, source }: ReviewedClue): Promise<Warning[]> {
    const rows = await Promise.all(source.row.warnings.map((id) => warningLoader(ctx, scope).load(id)));
    return rows.filter((row) => row !== undefined).map((row) => toWarning(scope, row));
  }

  @FieldResolver(() => Assignment, { nullable: true, description: '未办结的一条，要并入它' })
  open(@Root() { scope, source }: ReviewedClue): Assignment | null {
    return source.open ? toAssignment(scope, source.open) : null;
  }

  @FieldResolver(() => Assignment, { nullable: true, description: '上一次办结的' })
  before(@Root() { scope, source }: ReviewedClue): Assignment | null {
    return source.before ? toAssignment(scope, source.before) : null;
  }
}

@Resolver(() => TownForecast)
export class TownForecastResolver {
  @FieldResolver(() => Division, { nullable: true })
  division(@Ctx() ctx: Context, @Root() { scope, town }: TownForecast): Promise<Division | null> {
    return divisionOf(ctx, scope, town);
  }
}
