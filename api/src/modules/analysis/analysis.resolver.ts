import type { Dimension, Filter } from '@dixian/warehouse';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { answerOf, filterOf } from '../measure/answer.ts';
import { cutOff } from '../measure/cut-off.ts';
import { Compare, MeasureDimension, MeasureFilter } from '../measure/measure.input.ts';
import { Figure, MeasureAnswer } from '../measure/measure.type.ts';
import { valueNames } from '../measure/names.ts';
import { riskName } from '../warning/risk.ts';
import {
  Analysis,
  Contribution,
  ContributionPart,
  DepartmentPair,
  MassRisk,
  MassRisks,
  MissedHousehold,
  MissedHouseholds,
  MissedReason,
  MissedTrace,
  Overlap,
} from './analysis.type.ts';
import { AnalysisData } from './analysis-data.ts';
import { findingsOf } from './findings.ts';
import { MissedWhy, WHY_NAMES } from './missed-why.ts';
import { yieldOf } from './yield.ts';

/** Columns of the table of hand-ins, of the work by township, and of the kinds of risk. */
const HAND_INS = [
  ...['hand_ins_due', 'hand_ins_in', 'hand_ins_late', 'hand_ins_missing', 'hand_ins_nil'],
  ...['rows_received', 'rows_loaded', 'd1', 'd2'],
];
const WORK = ['received', 'carried', 'handled', 'unsettled', 'overdue', 't1', 't2'];
const RISKS = ['warnings', 'households'];

const figure = (value: object): Figure => Object.assign(new Figure(), value);

/** A table of measures by one dimension. */
const table = (data: AnalysisData, measures: string[], by: Dimension[], filter: Filter, compare = true) =>
  answerOf(data.ctx, data.scope, {
    ...{ measures, by, filter, spans: [data.span], asOf: data.asOf },
    ...(compare ? { compare: Compare.PREVIOUS } : {}),
  });

const placesOf = ({ ctx, scope }: AnalysisData, rows: readonly { town: string; village: string }[]) =>
  Promise.all([
    valueNames(ctx, scope, 'TOWN', [...new Set(rows.map(({ town }) => town))]),
    valueNames(ctx, scope, 'VILLAGE', [...new Set(rows.map(({ village }) => village))]),
  ]);

@Resolver(() => Analysis)
export class AnalysisResolver {
  @Query(() => Analysis, { description: '按月分析：一个县的一个月为什么变了' })
  analysis(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => MeasureFilter, { nullable: true }) filter: MeasureFilter | null,
    @Arg('asOf', () => Day, { nullable: true, description: '截止日，含当日；空为今天' }) asOf: string | null,
  ): Analysis {
    const scope = ctx.scope(county);
    const until = cutOff(ctx, asOf);
    const data = new AnalysisData(ctx, scope, month, filterOf(filter), until);
    return Object.assign(new Analysis(), { data, month, asOf: until });
  }

  @FieldResolver(() => [String], { description: '由数字得出的话；没有可说的为空' })
  finding(@Root() { data }: Analysis): Promise<string[]> {
    return findingsOf(data);
  }

  @FieldResolver(() => MeasureAnswer, { description: '本月要数，与上月比；不能按所选条件分的为空并说明' })
  summary(@Root() { data }: Analysis): Promise<MeasureAnswer> {
    return data.summary();
  }

  @FieldResolver(() => MeasureAnswer, { description: '报送：部门 × 应报、已报、迟报、未报、零报告、行数、合格' })
  submissions(@Root() { data }: Analysis): Promise<MeasureAnswer> {
    return table(data, HAND_INS, ['DEPARTMENT'], data.handInFilter, false);
  }

  @FieldResolver(() => Contribution, { description: '是什么拉动了预警总数' })
  async contribution(
    @Root() { data }: Analysis,
    @Arg('by', () => MeasureDimension) by: MeasureDimension,
  ): Promise<Contribution> {
    const { now, before, parts, ...rest } = await data.contribution(by);
    return Object.assign(new Contribution(), {
      ...rest,
      ...{ now: figure(now), before: figure(before) },
      parts: parts.map((part) => Object.assign(new ContributionPart(), part)),
    });
  }

  @FieldResolver(() => MeasureAnswer, { description: '预警按风险、规则或部门 × 乡镇，与上月比' })
  crossed(@Root() { data }: Analysis, @Arg('by', () => MeasureDimension) by: MeasureDimension): Promise<MeasureAnswer> {
    return table(data, ['warnings'], [by, 'TOWN'], data.filter);
  }

  @FieldResolver(() => MeasureAnswer, { description: '各种风险的预警条数和户数，与上月比' })
  risks(@Root() { data }: Analysis): Promise<MeasureAnswer> {
    return table(data, RISKS, ['RISK'], data.filter);
  }

  @FieldResolver(() => MeasureAnswer, { description: '各乡镇预警，与上月比' })
  towns(@Root() { data }: Analysis): Promise<MeasureAnswer> {
    return table(data, ['warnings'], ['TOWN'], data.filter);
  }

  @FieldResolver(() => MeasureAnswer, { description: '各乡镇线索办理：下发、结转、办结、在办、逾期' })
  work(@Root() { data }: Analysis): Promise<MeasureAnswer> {
    return table(data, WORK, ['TOWN'], data.filter, false);
  }

  @FieldResolver(() => MeasureAnswer, {
    description: '预警的成效：预警 → 下发 → 核查 → 核查为是 → 命中率，按部门或规则',
  })
  yield(@Root() { data }: Analysis, @Arg('by', () => MeasureDimension) by: MeasureDimension): Promise<MeasureAnswer> {
    const { ctx, scope, span, filter } = data;
    return yieldOf(ctx, scope, { span, filter }, by);
  }

  @FieldResolver(() => Overlap, { description: '两个以上部门同时预警的户' })
  async overlap(@Root() { data }: Analysis): Promise<Overlap> {
    const { now, before, pairs } = await data.overlap();
    return Object.assign(new Overlap(), {
      ...{ now: figure(now), before: figure(before) },
      pairs: pairs.map((pair) => Object.assign(new DepartmentPair(), pair)),
    });
  }

  @FieldResolver(() => MassRisks, { description: '规模性风险信号：同村、同月、同风险的户数达到县里定的数' })
  async massRisks(@Root() { data }: Analysis): Promise<MassRisks> {
    const { signals, ...rest } = await data.massRisks();
    const [towns, villages] = await placesOf(data, signals);
    const named = signals.map((one) => ({
      ...one,
      ...{ townName: towns.get(one.town) ?? one.town, villageName: villages.get(one.village) ?? one.village },
    }));
    return Object.assign(new MassRisks(), { ...rest, signals: named.map((one) => Object.assign(new MassRisk(), one)) });
  }

  @FieldResolver(() => MissedHouseholds, { description: '漏：新纳入而此前没有部门预警的户，追到缺的报表或规则' })
  async missed(@Root() { data }: Analysis): Promise<MissedHouseholds> {
    const { figure: value, months, rows } = await data.missed();
    const [towns, villages] = await placesOf(data, rows);
    const counts = Map.groupBy(rows, ({ traces }) => traces[0]?.why);
    return Object.assign(new MissedHouseholds(), {
      ...{ figure: figure(value), months },
      reasons: Object.values(MissedWhy).flatMap((why) => {
        const households = counts.get(why)?.length ?? 0;
        return households > 0 ? [Object.assign(new MissedReason(), { why, name: WHY_NAMES[why], households })] : [];
      }),
      rows: rows.map(({ traces, ...row }) =>
        Object.assign(new MissedHousehold(), {
          ...row,
          ...{ townName: towns.get(row.town) ?? row.town, villageName: villages.get(row.village) ?? row.village },
          risks: row.risks.map(riskName),
          traces: traces.map((one) => Object.assign(new MissedTrace(), { ...one, whyName: WHY_NAMES[one.why] })),
        }),
      ),
    });
  }
}
