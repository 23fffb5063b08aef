import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { answerOf, filterOf, toInfo } from './answer.ts';
import { cutOff } from './cut-off.ts';
import { factsLaw, measureOf } from './figures.ts';
import { Compare, FigurePart, Grain, MeasureDimension, MeasureFilter } from './measure.input.ts';
import { FigureRows, MeasureAnswer, MeasureInfo } from './measure.type.ts';
import { figureRows } from './rows.ts';
import { spanOf, spansOf } from './spans.ts';

/** Rows of a figure on one page, at most. */
const PAGE = 200;

@Resolver()
export class MeasureResolver {
  @Query(() => [MeasureInfo], { description: '全部指标及其口径' })
  measureCatalog(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): MeasureInfo[] {
    ctx.scope(county);
    return ctx.services.measures.all().map(toInfo);
  }

  @Query(() => MeasureAnswer, { description: '指标 × 维度 × 时间，带比较和合计' })
  measure(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('measures', () => [String], { description: '指标代码，见 measureCatalog' }) measures: string[],
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('grain', () => Grain, { defaultValue: Grain.MONTH }) grain: Grain,
    @Arg('by', () => [MeasureDimension], { defaultValue: [] }) by: MeasureDimension[],
    @Arg('filter', () => MeasureFilter, { nullable: true }) filter: MeasureFilter | null,
    @Arg('asOf', () => Day, { nullable: true, description: '截止日，含当日；空为今天' }) asOf: string | null,
    @Arg('compare', () => Compare, { nullable: true }) compare: Compare | null,
    @Arg('compareAsOf', () => Day, { nullable: true, description: '与另一个截止日比：这以后变了什么' })
    compareAsOf: string | null,
  ): Promise<MeasureAnswer> {
    const scope = ctx.scope(county);
    if (compare && compareAsOf) throw badInput('环比（同比）和截止日比较只能选一种。');
    const until = cutOff(ctx, asOf);
    return answerOf(ctx, scope, {
      ...{ measures, by, filter: filterOf(filter), spans: spansOf(from, to, grain, until), asOf: until },
      ...(compare ? { compare } : {}),
      ...(compareAsOf ? { compareAsOf: cutOff(ctx, compareAsOf) } : {}),
    });
  }

  @Query(() => FigureRows, { description: '组成一个数字的那些行：各行计入之和就是该数字' })
  measureRows(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('measure', () => String) measure: string,
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('part', () => FigurePart, { defaultValue: FigurePart.NUMERATOR }) part: FigurePart,
    @Arg('filter', () => MeasureFilter, { nullable: true }) filter: MeasureFilter | null,
    @Arg('asOf', () => Day, { nullable: true }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: `每页行数，最多 ${PAGE}` }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0 }) skip: number,
  ): Promise<FigureRows> {
    const scope = ctx.scope(county);
    if (from > to) throw badInput('起始月份晚于终止月份：请调换。');
    if (first < 0 || skip < 0) throw badInput('行数不能为负。');
    if (first > PAGE) throw badInput(`一页最多 ${PAGE} 行：请分页。`);
    return figureRows(
      ctx,
      scope,
      {
        ...{ measure: measureOf(ctx, measure), part, filter: filterOf(filter), law: factsLaw(ctx, scope) },
        span: spanOf(from, to, cutOff(ctx, asOf)),
      },
      { from: skip, size: first },
    );
  }
}
