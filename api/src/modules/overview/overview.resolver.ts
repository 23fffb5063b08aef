import type { HandInRow } from '@dixian/warehouse';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { Clue, toClue } from '../clue/clue.type.ts';
import { HandInState } from '../submission/hand-in.state.ts';
import { handInsOf } from '../submission/hand-in.ts';
import { HandInStatus } from '../submission/hand-in.type.ts';
import { given } from '../warning/warning.input.ts';
import { toWarning, Warning } from '../warning/warning.type.ts';
import { findingsOf } from './findings.ts';
import { quarterOf } from './months.ts';
import { CellCount, DimensionCount, Overview, OverviewFilter, Tile, TownCount, TrendPoint } from './overview.type.ts';
import { OverviewData } from './overview-data.ts';
import { departmentsOf, pairsOf, risksOf, townsOf, trendOf } from './splits.ts';
import { tilesOf } from './tiles.ts';

/** The hand-ins of the month itself. */
const ofMonth = async ({ handIns, month }: OverviewData): Promise<HandInRow[]> =>
  (await handIns()).filter((row) => row.month === month);

async function statuses(data: OverviewData): Promise<HandInStatus[]> {
  const { department } = data.narrowing;
  const all = await handInsOf(data.ctx, data.scope, data.month, await ofMonth(data));
  return all.filter((one) => !department || one.department === department);
}

const isIn = ({ state }: HandInStatus): boolean => state === HandInState.DELIVERED || state === HandInState.NIL;

@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, { description: '一个县一个月的总览' })
  overview(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => OverviewFilter, { nullable: true }) filter: OverviewFilter | null,
  ): Overview {
    const data = new OverviewData(ctx, ctx.scope(county), month, given(filter ?? {}));
    return Object.assign(new Overview(), { data, month, quarter: quarterOf(month) });
  }

  @FieldResolver(() => Boolean, { description: '应报的都已报' })
  async complete(@Root() { data }: Overview): Promise<boolean> {
    return (await statuses(data)).every((one) => one.due === null || isIn(one));
  }

  @FieldResolver(() => Int, { description: '本月应报' })
  async owed(@Root() { data }: Overview): Promise<number> {
    return (await statuses(data)).filter(({ due }) => due !== null).length;
  }

  @FieldResolver(() => Int, { description: '应报中已报（含零报告）' })
  async handedIn(@Root() { data }: Overview): Promise<number> {
    return (await statuses(data)).filter((one) => one.due !== null && isIn(one)).length;
  }

  @FieldResolver(() => [HandInStatus], { description: '应报而未报，含未到期' })
  async missing(@Root() { data }: Overview): Promise<HandInStatus[]> {
    return (await statuses(data)).filter((one) => one.due !== null && !isIn(one));
  }

  @FieldResolver(() => [Tile])
  tiles(@Root() { data }: Overview): Promise<Tile[]> {
    return tilesOf(data);
  }

  @FieldResolver(() => [String], { description: '由数字得出的话；没有可说的为空' })
  finding(@Root() { data }: Overview): Promise<string[]> {
    return findingsOf(data);
  }

  @FieldResolver(() => [DimensionCount])
  byDepartment(@Root() { data }: Overview): Promise<DimensionCount[]> {
    return departmentsOf(data);
  }

  @FieldResolver(() => [DimensionCount], { description: '一条预警有两种风险的，两处都计' })
  byRisk(@Root() { data }: Overview): Promise<DimensionCount[]> {
    return risksOf(data);
  }

  @FieldResolver(() => [TrendPoint], { description: '24 个月，早的在前' })
  trend(@Root() { data }: Overview): Promise<TrendPoint[]> {
    return trendOf(data);
  }

  @FieldResolver(() => [TownCount])
  byTown(@Root() { data }: Overview): Promise<TownCount[]> {
    return townsOf(data);
  }

  @FieldResolver(() => [CellCount])
  departmentByTown(@Root() { data }: Overview): Promise<CellCount[]> {
    return pairsOf(data);
  }

  @FieldResolver(() => [Clue], { description: '两个以上部门同时预警的户，前 10 户；部门账号为空' })
  async multi(@Root() { data }: Overview): Promise<Clue[]> {
    return (await data.multi()).map((row) => toClue(data.scope, row));
  }

  @FieldResolver(() => [Warning], { description: '村级受灾预警' })
  async alerts(@Root() { data }: Overview): Promise<Warning[]> {
    return (await data.alerts()).map((row) => toWarning(data.scope, row));
  }
}
