import type { Scope } from '@dixian/warehouse';
import { raw } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../context.ts';
import { today } from '../submission/today.ts';
import { AssignmentEntity, AssignmentState } from './assignment.entity.ts';
import type { AssignmentFilter } from './assignment.input.ts';
import { STATE_NAMES } from './assignment-machine.ts';
import { asked } from './list.ts';
import { nextWorkingDay } from './sending-settings.ts';

@ObjectType()
export class AssignmentStateCount {
  @Field(() => AssignmentState)
  state!: AssignmentState;

  @Field()
  stateName!: string;

  @Field(() => Int)
  count!: number;
}

/** How many were received and what became of them: received = closed + open. */
@ObjectType()
export class AssignmentCounts {
  @Field(() => Int, { description: '待下发' })
  waiting!: number;

  @Field(() => Int, { description: '已下发，等于已办结与未办结之和' })
  received!: number;

  @Field(() => Int, { description: '未办结' })
  open!: number;

  @Field(() => Int, { description: '已办结' })
  closed!: number;

  @Field(() => Int, { description: '未反馈核查结果，且过了期限' })
  overdue!: number;

  @Field(() => Int, { description: '未反馈核查结果，今天或下一个工作日到期' })
  dueSoon!: number;

  @Field(() => Int, { description: '未反馈核查结果，今天到期' })
  dueToday!: number;

  @Field(() => Int, { description: '下发前撤回' })
  withdrawn!: number;
}

@ObjectType()
export class TownAssignments extends AssignmentCounts {
  scope!: Scope;
  town!: string;
}

@ObjectType()
export class AssignmentTotals extends AssignmentCounts {
  scope!: Scope;

  @Field(() => [AssignmentStateCount], { description: '各环节现有的条数，没有的为 0；不含下发前撤回的' })
  states!: AssignmentStateCount[];

  @Field(() => [TownAssignments])
  towns!: TownAssignments[];
}

/** Rows of one town and state. */
interface Cell {
  town: string;
  state: AssignmentState;
  all: number;
  sent: number;
  overdue: number;
  soon: number;
  today: number;
}

async function cellsOf(ctx: Context, scope: Scope, filter: AssignmentFilter | null): Promise<Cell[]> {
  const day = today(ctx.now());
  const visiting = `state in ('${AssignmentState.ASSIGNED}', '${AssignmentState.VERIFYING}')`;
  const query = ctx.services.orm.em.fork().createQueryBuilder(AssignmentEntity, 'a');
  return query
    .select([
      raw('town'),
      raw('state'),
      raw('count(*)::int as "all"'),
      raw('count(assigned_on)::int as sent'),
      raw(`(count(*) filter (where ${visiting} and due_on < ?))::int as overdue`, [day]),
      raw(`(count(*) filter (where ${visiting} and due_on between ? and ?))::int as soon`, [day, nextWorkingDay(day)]),
      raw(`(count(*) filter (where ${visiting} and due_on = ?))::int as today`, [day]),
    ])
    .where((await asked(ctx, scope, filter)) as never)
    .groupBy([raw('town'), raw('state')])
    .execute<Cell[]>('all', false);
}

const sum = (cells: readonly Cell[], field: 'all' | 'sent' | 'overdue' | 'soon' | 'today'): number =>
  cells.reduce((total, cell) => total + cell[field], 0);

function countsOf(cells: readonly Cell[]): AssignmentCounts {
  const closed = cells.filter(({ state }) => state === AssignmentState.CLOSED);
  const waiting = cells.filter(({ state }) => state === AssignmentState.MERGED);
  const [received, done] = [sum(cells, 'sent'), sum(closed, 'sent')];
  return {
    ...{ waiting: sum(waiting, 'all'), received, closed: done, open: received - done },
    ...{
      overdue: sum(cells, 'overdue'),
      dueSoon: sum(cells, 'soon'),
      dueToday: sum(cells, 'today'),
      withdrawn: sum(closed, 'all') - done,
    },
  };
}

/** Totals of what a filter asks for, whatever its states, in one question. */
export async function totalsOf(ctx: Context, scope: Scope, filter: AssignmentFilter | null): Promise<AssignmentTotals> {
  const { states: _, ...rest } = filter ?? {};
  const cells = await cellsOf(ctx, scope, rest as AssignmentFilter);
  const states = Object.values(AssignmentState).map((state) => {
    const count = sum(
      cells.filter((one) => one.state === state),
      state === AssignmentState.MERGED ? 'all' : 'sent',
    );
    return Object.assign(new AssignmentStateCount(), { state, stateName: STATE_NAMES[state], count });
  });
  const towns = [...new Set(cells.map(({ town }) => town))]
    .sort()
    .map((town) =>
      Object.assign(new TownAssignments(), { scope, town, ...countsOf(cells.filter((cell) => cell.town === town)) }),
    );
  return Object.assign(new AssignmentTotals(), { scope, ...countsOf(cells), states, towns });
}
