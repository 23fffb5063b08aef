import type { Scope } from '@dixian/warehouse';
import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { IntakeEntity, type IntakeRow } from './intake.entity.ts';
import type { IntakeFilter } from './intake.input.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reports of a place: a township sees its own, a village its own. */
function inScope({ county, division }: Scope): FilterQuery<IntakeRow> {
  if (division === undefined) return { county };
  return { county, [division.length === 9 ? 'town' : 'village']: division };
}

/** Whether somebody may read reports at all: they are about persons, and no department's. */
export const readsIntakes = (ctx: Context, scope: Scope): boolean =>
  ctx.may('READ_PERSON') && scope.department === undefined;

function asked(scope: Scope, { channels, states, unlinked, town }: IntakeFilter): FilterQuery<IntakeRow> {
  const parts: FilterQuery<IntakeRow>[] = [inScope(scope)];
  if (channels?.length) parts.push({ channel: { $in: channels } });
  if (states?.length) parts.push({ assignment: { state: { $in: states } } } as FilterQuery<IntakeRow>);
  if (unlinked) parts.push({ hhNo: '' });
  if (town) parts.push({ town });
  return { $and: parts };
}

/** A slice of the reports, the newest first. */
export async function intakesOf(
  ctx: Context,
  scope: Scope,
  filter: IntakeFilter,
  { from, size }: { from: number; size: number },
): Promise<IntakeRow[]> {
  return (await ctx.em.find(IntakeEntity, asked(scope, filter), {
    ...{ populate: ['assignment'], orderBy: { at: 'desc', id: 'asc' }, offset: from, limit: size },
  })) as IntakeRow[];
}

export const intakeTotal = (ctx: Context, scope: Scope, filter: IntakeFilter): Promise<number> =>
  ctx.em.count(IntakeEntity, asked(scope, filter));

/** A report with its clue. @throws NOT_FOUND, also for one outside the scope */
export async function intakeIn(em: Pick<SqlEntityManager, 'findOne'>, scope: Scope, id: string): Promise<IntakeRow> {
  const row = UUID.test(id)
    ? await em.findOne(IntakeEntity, { $and: [{ id }, inScope(scope)] }, { populate: ['assignment'] })
    : null;
  if (!row) throw notFound('这条登记');
  return row as IntakeRow;
}

/** Reports of clues, the first one first: for whoever may see the clue. */
export const intakesOfClue = loaderByScope<IntakeRow[]>(async (ctx, scope, ids) => {
  const rows = (await ctx.em.find(
    IntakeEntity,
    { county: scope.county, assignment: { $in: [...ids] } },
    { populate: ['assignment'], orderBy: { at: 'asc', id: 'asc' } },
  )) as IntakeRow[];
  return gathered(ids, rows, ({ assignment }) => (assignment as unknown as { id: string }).id);
});
