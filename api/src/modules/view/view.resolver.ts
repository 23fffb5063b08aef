import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { cutOff } from '../measure/cut-off.ts';
import { Compare, Grain, MeasureDimension, MeasureFilter } from '../measure/measure.input.ts';
import { MeasureKey } from '../measure/measure.type.ts';
import { measureFile } from './measure-file.ts';
import { dimensionValues } from './values.ts';
import { MeasureFile, SavedView, ViewInput } from './view.type.ts';
import { changeView, deleteView, saveView, viewsOf } from './views.ts';

@Resolver()
export class ViewResolver {
  @Query(() => [SavedView], { description: '本人保存的视图，和全县共享的；新近改过的在前' })
  savedViews(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<SavedView[]> {
    return viewsOf(ctx, ctx.scope(county));
  }

  @Query(() => [MeasureKey], { description: '一个维度可以筛选的值' })
  measureValues(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('dimension', () => MeasureDimension) dimension: MeasureDimension,
  ): Promise<MeasureKey[]> {
    return dimensionValues(ctx, ctx.scope(county), dimension);
  }

  @Query(() => MeasureFile, { description: '同一个问题的答案，写成工作簿：带条件、口径、截止日、不完整的月份和指纹' })
  measureFile(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('measures', () => [String]) measures: string[],
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('grain', () => Grain, { defaultValue: Grain.MONTH }) grain: Grain,
    @Arg('by', () => [MeasureDimension], { defaultValue: [] }) by: MeasureDimension[],
    @Arg('filter', () => MeasureFilter, { nullable: true }) filter: MeasureFilter | null,
    @Arg('asOf', () => Day, { nullable: true }) asOf: string | null,
    @Arg('compare', () => Compare, { nullable: true }) compare: Compare | null,
    @Arg('compareAsOf', () => Day, { nullable: true }) compareAsOf: string | null,
    @Arg('title', () => String, { nullable: true, description: '视图的名称' }) title: string | null,
  ): Promise<MeasureFile> {
    const scope = ctx.scope(county);
    const until = cutOff(ctx, asOf);
    const since = compareAsOf ? cutOff(ctx, compareAsOf) : null;
    return measureFile(ctx, scope, { measures, from, to, grain, by, filter, until, compare, since, title });
  }

  @Mutation(() => SavedView, { description: '保存一个视图' })
  saveView(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('input', () => ViewInput) input: ViewInput,
  ): Promise<SavedView> {
    return saveView(ctx, ctx.scope(county), input);
  }

  @Mutation(() => SavedView, { description: '改名称、共享或问题；只能改自己的' })
  changeView(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => ViewInput) input: ViewInput,
  ): Promise<SavedView> {
    return changeView(ctx, ctx.scope(county), { id, version }, input);
  }

  @Mutation(() => Boolean, { description: '删除一个视图；只能删自己的' })
  deleteView(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<boolean> {
    return deleteView(ctx, ctx.scope(county), { id, version });
  }
}
