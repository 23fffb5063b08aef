import { households, type Scope } from '@dixian/warehouse';
import type { FilterQuery, QueryOrderMap } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import type { Source } from '../../paging.ts';
import { storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { given, searched } from '../warning/warning.input.ts';
import { AssignmentEntity, type AssignmentRow, AssignmentState } from './assignment.entity.ts';
import { type AssignmentFilter, AssignmentSort } from './assignment.input.ts';
import { inScope } from './find.ts';
import { nextWorkingDay } from './sending-settings.ts';

/** Sent, and no verdict yet. */
const VISITING = { $in: [AssignmentState.ASSIGNED, AssignmentState.VERIFYING] };

/** Households that a search text may name: more are of no use on a screen. */
const NAMED = 200;

/** What is left of the time. */
function byDue({ overdue, dueSoon, dueToday }: AssignmentFilter, day: string): FilterQuery<AssignmentRow>[] {
  const found: FilterQuery<AssignmentRow>[] = [];
  if (overdue) found.push({ state: VISITING, dueOn: { $lt: day } });
  if (dueToday) found.push({ state: VISITING, dueOn: day });
  if (dueSoon) found.push({ state: VISITING, dueOn: { $gte: day, $lte: nextWorkingDay(day) } });
  return found;
}

/** Households that a text names: the beginning of 户编号, the whole name of a member, or a whole ID number. */
export async function namedHouseholds(ctx: Context, scope: Scope, text: string): Promise<string[]> {
  const { search } = searched(ctx, { text });
  if (!search) return [];
  const rows = await households(scope, storeOf(ctx), { search }, { from: 0, size: NAMED });
  return rows.map(({ household }) => household);
}

async function byText(ctx: Context, scope: Scope, asked: AssignmentFilter): Promise<FilterQuery<AssignmentRow>[]> {
  const text = asked.text?.trim();
  if (!text) return [];
  const named = { hhNo: { $in: await namedHouseholds(ctx, scope, text) } };
  const numbered = /^\d{1,9}$/.test(text) ? [{ number: Number(text) }] : [];
  return [{ $or: [named, { hhNo: { $like: `${text.replaceAll(/[\\%_]/g, '\\$&')}%` } }, ...numbered] }];
}

/** The rows that a filter asks for, within a scope. */
export async function asked(ctx: Context, scope: Scope, narrowed: AssignmentFilter | null) {
  const filter = given(narrowed ?? {}) as AssignmentFilter;
  const { states, town, village, channel, kind, month, sent, mine } = filter;
  const plain = Object.entries({ town, village, channel, kind, month }).filter(([, value]) => value !== undefined);
  const found: FilterQuery<AssignmentRow>[] = [inScope(scope), Object.fromEntries(plain)];
  if (states?.length) found.push({ state: { $in: states } });
  if (sent !== undefined) found.push({ assignedOn: sent ? { $ne: null } : null });
  if (mine) found.push({ verifier: ctx.who().name });
  found.push(...byDue(filter, today(ctx.now())), ...(await byText(ctx, scope, filter)));
  return { $and: found } as FilterQuery<AssignmentRow>;
}

const ORDER: Readonly<Record<AssignmentSort, QueryOrderMap<AssignmentRow>[]>> = {
  DUE: [{ dueOn: 'asc nulls last' }, { priority: 'asc' }, { number: 'asc' }],
  NEWEST: [{ number: 'desc' }],
  PRIORITY: [{ priority: 'asc' }, { month: 'asc' }, { number: 'asc' }],
  TOWN: [{ town: 'asc' }, { village: 'asc' }, { number: 'asc' }],
};

/** A list of assignments in a stable order. */
export function listed(
  ctx: Context,
  where: Promise<FilterQuery<AssignmentRow>>,
  sort: AssignmentSort,
): Source<AssignmentRow> {
  return {
    rows: async ({ from, size }) =>
      ctx.em.find(AssignmentEntity, await where, { orderBy: ORDER[sort], offset: from, limit: size }),
    total: async () => ctx.em.count(AssignmentEntity, await where),
  };
}
