import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { byKey, gathered, loaderByScope } from '../../loader.ts';
import { UserEntity } from '../access/user.entity.ts';
import { AssignmentEntity, type AssignmentRow } from './assignment.entity.ts';
import { AssignmentWarningEntity, type AssignmentWarningRow } from './assignment-warning.entity.ts';
import { inScope } from './find.ts';

/** Warnings of an assignment as they stood when attached, the oldest first; a department's own only. */
export const attachedWarnings = loaderByScope<AssignmentWarningRow[]>(async (ctx, { department }, ids) => {
  const own = department === undefined ? {} : { department };
  const rows = await ctx.em.find(
    AssignmentWarningEntity,
    { assignmentId: { $in: [...ids] }, ...own },
    { orderBy: { eventDate: 'asc', warningId: 'asc' } },
  );
  return gathered(ids, rows, ({ assignmentId }) => assignmentId);
});

/** What the verifiers of accounts are called. */
export const verifierNames = loaderByScope<string>(async (ctx, _, names) => {
  const rows = await ctx.em.find(UserEntity, { name: { $in: [...names] } });
  return new Map(rows.map(({ name, displayName }) => [name, displayName]));
});

/** The assignment that a warning was attached to. */
const assignmentOfWarning = loaderByScope<AssignmentRow>(async (ctx, scope, ids) => {
  const attached = await ctx.em.find(AssignmentWarningEntity, { warningId: { $in: [...ids] } });
  const rows = await ctx.em.find(AssignmentEntity, {
    $and: [{ id: { $in: [...new Set(attached.map(({ assignmentId }) => assignmentId))] } }, inScope(scope)],
  });
  const byId = byKey(rows, ({ id }) => id);
  const found = attached.flatMap(({ warningId, assignmentId }): [string, AssignmentRow][] => {
    const row = byId.get(assignmentId);
    return row ? [[warningId, row]] : [];
  });
  return new Map(found);
});

/** The newest assignment that any of the warnings was attached to; null when none was. */
export async function assignmentOfWarnings(
  ctx: Context,
  scope: Scope,
  warnings: readonly string[],
): Promise<AssignmentRow | null> {
  const rows = await Promise.all(warnings.map((id) => assignmentOfWarning(ctx, scope).load(id)));
  return rows.reduce<AssignmentRow | null>(
    (newest, row) => (row && row.number > (newest?.number ?? 0) ? row : newest),
    null,
  );
}
