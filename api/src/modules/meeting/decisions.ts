import type { Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { openText } from '../../sealed-text.ts';
import { divisionLoader } from '../division/division.loader.ts';
import { type FigureValue, figuresOf, measureOf } from '../measure/figures.ts';
import { spanName } from '../measure/spans.ts';
import { difference } from '../overview/exact.ts';
import type { ToldDecision, ToldEffect } from '../pack/pack-ask.ts';
import type { Convened } from './convened.ts';
import { DecisionEntity, type DecisionRow, DecisionState, type Effect, OwnerKind } from './decision.entity.ts';
import { MeetingEntity, type MeetingRow } from './meeting.entity.ts';

/** 2025年7月至8月双月调度 */
export function meetingTitle(
  { kinds }: Convened,
  { kind, fromMonth, toMonth }: Pick<MeetingRow, 'kind' | 'fromMonth' | 'toMonth'>,
): string {
  const title = kinds.find(({ id }) => id === kind)?.title ?? kind;
  return `${spanName({ from: `${fromMonth}-01`, to: `${toMonth}-01` })}${title}`;
}

/** Whether a figure went the good way; null where neither way is good, or one of the two is missing. */
function went(good: 'HIGH' | 'LOW' | undefined, base: FigureValue, now: FigureValue): boolean | null {
  const by = difference(now.value, base.value);
  if (by === null || good === undefined) return null;
  return good === 'HIGH' ? Number(by) > 0 : Number(by) < 0;
}

async function effectOf(
  ctx: Context,
  { measure: code, county, filter, base }: Effect,
  span: Span,
): Promise<ToldEffect> {
  const measure = measureOf(ctx, code);
  const figures = await figuresOf(ctx, { county }, { measures: [code], filter, spans: [span] });
  const now = figures.at(code, span);
  return {
    measure: code,
    name: measure.name,
    unit: measure.unit,
    base,
    now,
    county,
    filter,
    better: went(measure.good, base, now),
  };
}

/** A decision in words, as it stands at the cut-off, without its effect. */
export async function decided(ctx: Context, row: DecisionRow, meeting: string, until: string): Promise<ToldDecision> {
  const { keyring } = ctx.services;
  const { id, number, owner, ownerKind, dueOn, state, done, doneOn, version } = row;
  const named =
    ownerKind === OwnerKind.DEPARTMENT ? null : await divisionLoader(ctx, { county: owner.slice(0, 6) }).load(owner);
  return {
    ...{ id, number, meeting, dueOn, state, doneOn: doneOn ?? null, version },
    text: openText(keyring, row.text),
    owner: named?.name ?? owner,
    done: done ? openText(keyring, done) : null,
    broken: state === DecisionState.OPEN && dueOn < until,
    effect: null,
  };
}

/** The same with its effect, measured over the months of `span`. */
export async function told(ctx: Context, row: DecisionRow, meeting: string, span: Span): Promise<ToldDecision> {
  const [said, effect] = await Promise.all([
    decided(ctx, row, meeting, span.until),
    row.effect ? effectOf(ctx, row.effect, span) : null,
  ]);
  return { ...said, effect };
}

/** Decisions of a meeting, by number. */
export const decisionsOf = (ctx: Context, meetings: readonly string[]): Promise<DecisionRow[]> =>
  ctx.em
    .fork()
    .find(DecisionEntity, { meetingId: { $in: [...meetings] } }, { orderBy: { madeAt: 'asc', number: 'asc' } });

/**
 * What comes back by itself: all decisions of the last meeting of the kind, and of older ones those still open or closed
 * since the last.
 */
export async function comeBack(
  ctx: Context,
  row: MeetingRow,
): Promise<{ decision: DecisionRow; meeting: MeetingRow }[]> {
  const { place, kind, toMonth } = row;
  const before = await ctx.em
    .fork()
    .find(MeetingEntity, { place, kind, toMonth: { $lt: toMonth } }, { orderBy: { toMonth: 'desc' } });
  const [last] = before;
  if (!last) return [];
  const decisions = await decisionsOf(
    ctx,
    before.map(({ id }) => id),
  );
  const kept = decisions.filter(
    ({ meetingId, state, closedAt }) =>
      meetingId === last.id ||
      state === DecisionState.OPEN ||
      (closedAt !== null && closedAt !== undefined && closedAt > last.openedAt),
  );
  return before.flatMap((meeting) =>
    kept.filter(({ meetingId }) => meetingId === meeting.id).map((decision) => ({ decision, meeting })),
  );
}
