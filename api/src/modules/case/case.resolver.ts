import { daysAfter } from '@dixian/warehouse';
import type { FilterQuery, QueryOrderMap } from '@mikro-orm/core';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode } from '../../scalars.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { riskName } from '../warning/risk.ts';
import { given } from '../warning/warning.input.ts';
import { Aid, TrackingVisit } from './aid.type.ts';
import { type CaseRow, CaseState, HouseholdCaseEntity } from './case.entity.ts';
import { CaseFilter } from './case.input.ts';
import {
  Case,
  CaseConnection,
  CaseEntry,
  CaseMove,
  CaseRisk,
  CaseSort,
  CaseStep,
  CaseTotal,
  ExitCondition,
  RiskWithoutAid,
} from './case.type.ts';
import { caseLaw } from './case-law.ts';
import { levelHere } from './desk.ts';
import { conditionsOf } from './exit-conditions.ts';
import { exitFactsOf } from './exit-facts.ts';
import { caseFor, casesInScope } from './find-case.ts';
import { flagsOf } from './flags.ts';
import { MONITORED } from './monitored.ts';
import { movesFor } from './moves.ts';
import { STATE_NAMES } from './names.ts';
import { standingOf } from './standing-of.ts';
import { aidRows, stepsOf, storyOf, toAid, toCase, toTracking, trackingRows } from './to-case.ts';
import { isAided, risksWithoutAid } from './without-aid.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Found so long ago that its identification is late. */
function lateOn(law: Law, day: string): FilterQuery<CaseRow> {
  const limit = caseLaw(law).totalDays;
  if (!limit) return { id: { $in: [] } };
  return {
    state: CaseState.IDENTIFYING,
    origin: 'ASSIGNMENT',
    foundOn: { $lt: daysAfter(day, -limit.number) },
  } as never;
}

function conditions(ctx: Context, law: Law, asked: CaseFilter): FilterQuery<CaseRow>[] {
  const { states, step, town, village, household, late, assignment } = given(asked);
  return [
    ...(states?.length ? [{ state: { $in: states } }] : []),
    ...(step ? [{ step }] : []),
    ...(town ? [{ town }] : []),
    ...(village ? [{ village }] : []),
    ...(household ? [{ hhNo: household }] : []),
    ...(assignment ? [{ assignmentId: UUID.test(assignment) ? assignment : { $in: [] } }] : []),
    ...(late ? [lateOn(law, today(ctx.now()))] : []),
  ] as FilterQuery<CaseRow>[];
}

const ORDER: Readonly<Record<CaseSort, QueryOrderMap<CaseRow>[]>> = {
  NEWEST: [{ number: 'desc' }],
  OLDEST: [{ foundOn: 'asc' }, { number: 'asc' }],
  TOWN: [{ town: 'asc' }, { village: 'asc' }, { number: 'asc' }],
};

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => CaseConnection, { description: '认定、帮扶和退出：县里的、本乡镇的、本村的、本部门预警或帮扶的' })
  cases(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => CaseFilter, { nullable: true }) filter: CaseFilter | null,
    @Arg('sort', () => CaseSort, { nullable: true }) sort: CaseSort | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Case>> {
    const scope = ctx.scope(county);
    const asked = filter ?? new CaseFilter();
    const where = { $and: [casesInScope(scope), ...conditions(ctx, lawOf(ctx, scope), asked)] };
    return pageOf<CaseRow, Case>(
      paging,
      {
        rows: ({ from, size }) =>
          ctx.em.find(HouseholdCaseEntity, where, {
            orderBy: ORDER[sort ?? CaseSort.OLDEST],
            offset: from,
            limit: size,
          }),
        total: () => ctx.em.count(HouseholdCaseEntity, where),
      },
      (row) => toCase(ctx, scope, row),
    );
  }

  @Query(() => Case)
  async case(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
  ): Promise<Case> {
    const scope = ctx.scope(county);
    return toCase(ctx, scope, await caseFor(ctx.services.orm.em.fork(), scope, id));
  }

  @Query(() => [CaseTotal], { description: '各状态的户数' })
  async caseTotals(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
  ): Promise<CaseTotal[]> {
    const scope = ctx.scope(county);
    const here: FilterQuery<CaseRow>[] = [casesInScope(scope), ...(town ? [{ town }] : [])];
    const rows = await ctx.em.find(HouseholdCaseEntity, { $and: here }, { fields: ['state'] });
    const late = await ctx.em.count(HouseholdCaseEntity, {
      $and: [...here, lateOn(lawOf(ctx, scope), today(ctx.now()))],
    });
    return Object.values(CaseState).map((state) =>
      Object.assign(new CaseTotal(), {
        ...{ state, stateName: STATE_NAMES[state], total: rows.filter((row) => row.state === state).length },
        late: state === CaseState.IDENTIFYING ? late : 0,
      }),
    );
  }

  @Query(() => [RiskWithoutAid], { description: '没有帮扶措施的风险，按该帮扶的部门' })
  risksWithoutAid(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<RiskWithoutAid[]> {
    return risksWithoutAid(ctx, ctx.scope(county));
  }

  @FieldResolver(() => Household, { nullable: true, description: '空为花名册里没有，或不在查看范围内' })
  household(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<Household | null> {
    return householdOf(ctx, scope, source.hhNo);
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }

  @FieldResolver(() => [CaseRisk], { description: '风险；部门只见本部门预警的' })
  async risks(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<CaseRisk[]> {
    const aids = (await aidRows(ctx, scope).load(source.id)) ?? [];
    const rules = lawOf(ctx, scope).policy.rules;
    const own = (risk: string) =>
      scope.department === undefined ||
      rules.some((rule) => rule.department === scope.department && rule.risk.includes(risk));
    const day = today(ctx.now());
    return source.risks
      .filter(own)
      .map((code) => Object.assign(new CaseRisk(), { code, name: riskName(code), aided: isAided(code, aids, day) }));
  }

  @FieldResolver(() => [CaseRisk], { description: '本县文件会预警的、这一户还没有登记的风险' })
  otherRisks(@Ctx() ctx: Context, @Root() { scope, source }: Case): CaseRisk[] {
    const known = lawOf(ctx, scope).policy.rules.flatMap(({ risk }) => risk);
    return [...new Set(known)]
      .filter((code) => !source.risks.includes(code))
      .sort()
      .map((code) => Object.assign(new CaseRisk(), { code, name: riskName(code), aided: false }));
  }

  @FieldResolver(() => [CaseStep], { description: '照文件的程序，逐步' })
  steps(@Ctx() ctx: Context, @Root() one: Case): Promise<CaseStep[]> {
    return stepsOf(ctx, one);
  }

  @FieldResolver(() => CaseStep, { nullable: true, description: '该办的一步' })
  async next(@Ctx() ctx: Context, @Root() one: Case): Promise<CaseStep | null> {
    return one.source.step ? ((await stepsOf(ctx, one)).find(({ id }) => id === one.source.step) ?? null) : null;
  }

  @FieldResolver(() => [CaseEntry], { description: '办理经过，新的在前' })
  story(@Ctx() ctx: Context, @Root() one: Case): Promise<CaseEntry[]> {
    return storyOf(ctx, one);
  }

  @FieldResolver(() => [Aid], { description: '帮扶措施；部门只见本部门的' })
  async aids(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<Aid[]> {
    return ((await aidRows(ctx, scope).load(source.id)) ?? []).map((row) => toAid(ctx, scope, row));
  }

  @FieldResolver(() => [TrackingVisit], { description: '回访，新的在前' })
  async visits(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<TrackingVisit[]> {
    return ((await trackingRows(ctx, scope).load(source.id)) ?? []).map((row) => toTracking(ctx, scope, row));
  }

  @FieldResolver(() => [ExitCondition], { description: '退出条件，逐项；部门和未纳入监测的为空' })
  async conditions(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<ExitCondition[]> {
    if (scope.department !== undefined || !MONITORED.includes(source.state)) return [];
    const day = today(ctx.now());
    const facts = await exitFactsOf(ctx, scope, source, day);
    return conditionsOf(caseLaw(lawOf(ctx, scope)), standingOf(source), facts, day).map((one) =>
      Object.assign(new ExitCondition(), one),
    );
  }

  @FieldResolver(() => [String], { description: '疑点，只作提示' })
  async flags(@Ctx() ctx: Context, @Root() { scope, source }: Case): Promise<string[]> {
    if (scope.department !== undefined) return [];
    const aids = (await aidRows(ctx, scope).load(source.id)) ?? [];
    return flagsOf(caseLaw(lawOf(ctx, scope)), source, aids, today(ctx.now()));
  }

  @FieldResolver(() => [CaseMove], { description: '我现在可以做的' })
  moves(@Ctx() ctx: Context, @Root() { scope, source }: Case): CaseMove[] {
    const level = levelHere(ctx, scope);
    return level ? movesFor(caseLaw(lawOf(ctx, scope)), standingOf(source), level) : [];
  }
}
