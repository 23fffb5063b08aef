import { type ClueRow, clues, clueTotal } from '@dixian/warehouse';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../connection.ts';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { Paging, pageOf } from '../../paging.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { AssignmentState } from '../assignment/assignment.entity.ts';
import { Assignment, toAssignment } from '../assignment/assignment.type.ts';
import { STATE_NAMES, stateNameOf } from '../assignment/assignment-machine.ts';
import { assignmentOfWarnings } from '../assignment/loaders.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { householdOf } from '../household/household.loader.ts';
import { Household } from '../household/household.type.ts';
import { storeOf } from '../policy/law.ts';
import { searched } from '../warning/warning.input.ts';
import { warningLoader } from '../warning/warning.loader.ts';
import { toWarning, Warning } from '../warning/warning.type.ts';
import { ClueFilter, ClueSort } from './clue.input.ts';
import { Clue, ClueConnection, toClue } from './clue.type.ts';

@Resolver(() => Clue)
export class ClueResolver {
  @Query(() => ClueConnection, { description: '月末未办结的到户预警线索' })
  clues(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
    @Arg('filter', () => ClueFilter, { nullable: true }) filter: ClueFilter | null,
    @Arg('sort', () => ClueSort, { nullable: true }) sort: ClueSort | null,
    @Args(() => Paging) paging: Paging,
  ): Promise<Connection<Clue>> {
    const scope = ctx.scope(county);
    const store = storeOf(ctx);
    const asked = { ...searched(ctx, filter), month };
    return pageOf<ClueRow, Clue>(
      paging,
      {
        rows: (slice) => clues(scope, store, asked, sort ?? ClueSort.PRIORITY, slice),
        total: () => clueTotal(scope, store, asked),
      },
      (row) => toClue(scope, row),
    );
  }

  @FieldResolver(() => String, { description: '线索状态：还没有下发的为待下发，下发了的随办理现状' })
  async state(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<string> {
    const row = await assignmentOfWarnings(ctx, scope, source.warnings);
    return row ? stateNameOf(row) : STATE_NAMES[AssignmentState.MERGED];
  }

  @FieldResolver(() => Assignment, { nullable: true, description: '并入的线索台账；空为还没有下发' })
  async assignment(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<Assignment | null> {
    const row = await assignmentOfWarnings(ctx, scope, source.warnings);
    return row ? toAssignment(scope, row) : null;
  }

  @FieldResolver(() => Household)
  async household(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<Household> {
    const household = await householdOf(ctx, scope, source.household);
    if (!household) throw notFound(`户 ${source.household}`);
    return household;
  }

  @FieldResolver(() => [Warning])
  async warnings(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<Warning[]> {
    const rows = await Promise.all(source.warnings.map((id) => warningLoader(ctx, scope).load(id)));
    return rows.filter((row) => row !== undefined).map((row) => toWarning(scope, row));
  }

  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: Clue): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }
}
