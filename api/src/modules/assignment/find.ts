import type { Scope } from '@dixian/warehouse';
import { type FilterQuery, raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { AssignmentEntity, type AssignmentRow } from './assignment.entity.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a row: the store refuses others. */
export const isId = (text: string): boolean => UUID.test(text);

/**
 * The part of a question that keeps it inside a scope: a place sees what was sent to it, a department what it warned
 * about.
 */
export function inScope({ county, division, department }: Scope): FilterQuery<AssignmentRow> {
  const place = division === undefined ? {} : { [division.length === 9 ? 'town' : 'village']: division };
  const sent = division === undefined ? {} : { assignedOn: { $ne: null } };
  const warned =
    department === undefined ? {} : { [raw('departments @> ?::jsonb', [JSON.stringify([department])])]: [] };
  return { county, ...place, ...sent, ...warned } as FilterQuery<AssignmentRow>;
}

/** An assignment by id. @throws NOT_FOUND, also for one outside the scope */
export async function assignmentFor(ctx: Context, scope: Scope, id: string): Promise<AssignmentRow> {
  const row = isId(id) ? await ctx.em.findOne(AssignmentEntity, { $and: [{ id }, inScope(scope)] }) : null;
  if (!row) throw notFound('这条线索');
  return row;
}

/** The same inside a change, where its row is written. @throws NOT_FOUND */
export async function assignmentIn(em: SqlEntityManager, scope: Scope, id: string): Promise<AssignmentRow> {
  const row = isId(id) ? await em.findOne(AssignmentEntity, { $and: [{ id }, inScope(scope)] }) : null;
  if (!row) throw notFound('这条线索');
  return row;
}
