import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode } from '../../scalars.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { clockOf } from '../verification/clock.ts';
import { AssignmentClock } from '../verification/verification.type.ts';
import { riskName } from '../warning/risk.ts';
import type { AssignmentRow } from './assignment.entity.ts';
import { AssignmentFilter, AssignmentSort } from './assignment.input.ts';
import { Assignment, AssignmentConnection, toAssignment, Verifier } from './assignment.type.ts';
import { type Move, Moves } from './assignment-machine.ts';
import { AssignmentWarning, toAssignmentWarning } from './assignment-warning.type.ts';
import { assignmentFor } from './find.ts';
import { asked, listed } from './list.ts';
import { attachedWarnings, verifierNames } from './loaders.ts';
import { movesFor } from './may-move.ts';
import { AssignmentTotals, TownAssignments, totalsOf } from './totals.ts';
import { verifiersOf } from './verifiers.ts';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Query(() => AssignmentConnection, { description: '线索台账：县里的、下发到本乡镇的、分解到本村的、本部门预警的' })
  assignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => AssignmentFilter, { nullable: true }) filter: AssignmentFilter | null,
    @Arg('sort', () => AssignmentSort, { nullable: true }) sort: AssignmentSort | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Assignment>> {
    const scope = ctx.scope(county);
    const where = asked(ctx, scope, filter);
    return pageOf<AssignmentRow, Assignment>(paging, listed(ctx, where, sort ?? AssignmentSort.DUE), (row) =>
      toAssignment(scope, row),
    );
  }

  @Query(() => Assignment)
  async assignment(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
  ): Promise<Assignment> {
    const scope = ctx.scope(county);
    return toAssignment(scope, await assignmentFor(ctx, scope, id));
  }

  @Query(() => AssignmentTotals, { description: '各环节的条数，不受 states 限制；已下发 = 已办结 + 未办结' })
  assignmentTotals(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('filter', () => AssignmentFilter, { nullable: true }) filter: AssignmentFilter | null,
  ): Promise<AssignmentTotals> {
    return totalsOf(ctx, ctx.scope(county), filter);
  }

  @Query(() => [Verifier], { description: '可以分解给谁' })
  verifiers(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<Verifier[]> {
    return verifiersOf(ctx, ctx.scope(county, ctx.may('ASSIGN') ? 'ASSIGN' : 'VERIFY'));
  }

  @FieldResolver(() => Household, { nullable: true, description: '空为花名册里没有，或不在查看范围内' })
  household(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<Household | null> {
    return householdOf(ctx, scope, source.hhNo);
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }

  @FieldResolver(() => [String], { description: '风险；部门只见本部门预警的' })
  async risks(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<string[]> {
    if (scope.department === undefined) return source.risks.map(riskName);
    const own = (await attachedWarnings(ctx, scope).load(source.id)) ?? [];
    return [...new Set(own.flatMap(({ risks }) => risks))].sort().map(riskName);
  }

  @FieldResolver(() => [AssignmentWarning], { description: '并入时的预警，早的在前；部门只见自己的' })
  async warnings(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<AssignmentWarning[]> {
    const law = lawOf(ctx, scope);
    const rows = (await attachedWarnings(ctx, scope).load(source.id)) ?? [];
    return rows.map((row) => toAssignmentWarning(scope, law, row));
  }

  @FieldResolver(() => String, { nullable: true, description: '核查人员；无权看姓名的为空' })
  async verifier(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Promise<string | null> {
    if (!source.verifier || !ctx.may('READ_PERSON')) return null;
    return (await verifierNames(ctx, scope).load(source.verifier)) ?? source.verifier;
  }

  @FieldResolver(() => AssignmentClock, { description: '时限：谁在办，还有几天' })
  clock(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): AssignmentClock {
    return Object.assign(new AssignmentClock(), clockOf(source, lawOf(ctx, scope), today(ctx.now())));
  }

  @FieldResolver(() => [Moves], { description: '我现在可以做的' })
  moves(@Ctx() ctx: Context, @Root() { scope, source }: Assignment): Move[] {
    return movesFor(ctx, scope, source.state);
  }
}

@Resolver(() => TownAssignments)
export class TownAssignmentsResolver {
  @FieldResolver(() => Division, { nullable: true, description: '空为没有乡镇的' })
  division(@Ctx() ctx: Context, @Root() { scope, town }: TownAssignments): Promise<Division | null> {
    return divisionOf(ctx, scope, town);
  }
}
