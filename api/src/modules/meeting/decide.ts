import { randomUUID } from 'node:crypto';
import type { Filter } from '@dixian/warehouse';
import { hasDimension } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { change, unchanged } from '../event/change.ts';
import { figuresOf, measureOf } from '../measure/figures.ts';
import { DIMENSION_NAMES } from '../measure/names.ts';
import { spanOf } from '../measure/spans.ts';
import { today } from '../submission/today.ts';
import { type Convened, unitsOf } from './convened.ts';
import { DecisionEntity, DecisionState, type Effect, OwnerKind } from './decision.entity.ts';
import type { MeetingRow } from './meeting.entity.ts';
import type { CloseDecisionInput, DecisionInput } from './meeting.input.ts';
import { ownMeeting, sealedText } from './prepare.ts';

/** Who can be made responsible: departments and townships of a county, counties of a city. */
export async function ownersOf(
  ctx: Context,
  convened: Convened,
): Promise<{ kind: OwnerKind; code: string; name: string }[]> {
  const units = await unitsOf(ctx, convened);
  if (convened.level === 'city') return units.map((unit) => ({ kind: OwnerKind.COUNTY, ...unit }));
  return [
    ...convened.law.policy.departments.map(({ id, name }) => ({ kind: OwnerKind.DEPARTMENT, code: id, name })),
    ...units.map((unit) => ({ kind: OwnerKind.TOWN, ...unit })),
  ];
}

/** How a measure stands for whom a decision makes responsible, as the meeting reads it. @throws BAD_USER_INPUT */
async function baseline(
  ctx: Context,
  convened: Convened,
  row: MeetingRow,
  { measure, ownerKind, owner }: DecisionInput,
): Promise<Effect | null> {
  if (!measure) return null;
  const found = measureOf(ctx, measure);
  const dimension = ownerKind === OwnerKind.DEPARTMENT ? 'DEPARTMENT' : 'TOWN';
  if (ownerKind !== OwnerKind.COUNTY && !hasDimension(found, dimension))
    throw badInput(`“${found.name}”不能按${DIMENSION_NAMES[dimension]}分，衡量不了这个责任单位：请换一个指标。`);
  const county = ownerKind === OwnerKind.COUNTY ? owner : convened.place;
  const filter: Filter = ownerKind === OwnerKind.COUNTY ? {} : { [dimension]: [owner] };
  const span = spanOf(row.fromMonth, row.toMonth, row.asOf ?? today(ctx.now()));
  const figures = await figuresOf(ctx, { county }, { measures: [measure], filter, spans: [span] });
  return { measure, county, filter, base: figures.at(measure, span) };
}

/** Writes down a decision with its owner and day. @throws BAD_USER_INPUT @returns its id */
export async function addDecision(ctx: Context, meeting: string, input: DecisionInput): Promise<string> {
  const { row, convened } = await ownMeeting(ctx, meeting);
  const { ownerKind, owner, dueOn } = input;
  const owners = await ownersOf(ctx, convened);
  if (!owners.some(({ kind, code }) => kind === ownerKind && code === owner))
    throw badInput('没有这个责任单位：请从列出的单位里选。');
  if (dueOn < `${row.toMonth}-01`) throw badInput('期限早于会议所议的月份：请改晚一些。');
  const text = sealedText(ctx, '决定', input.text);
  const effect = await baseline(ctx, convened, row, input);
  const id = randomUUID();
  await change(ctx, async (em) => {
    const [last] = await em.find(DecisionEntity, { meetingId: row.id }, { orderBy: { number: 'desc' }, limit: 1 });
    em.create(DecisionEntity, {
      ...{ id, meetingId: row.id, place: row.place, kind: row.kind, number: (last?.number ?? 0) + 1, text },
      ...{ ownerKind, owner, dueOn, state: DecisionState.OPEN, done: null, doneOn: null, effect },
      ...{ madeAt: ctx.now(), madeBy: actor(ctx.who()).who, closedAt: null, closedBy: null, version: 1 },
    });
  });
  return id;
}

/** A decision was carried out, or is no longer pursued. @throws BAD_USER_INPUT, CONFLICT, NOT_FOUND @returns its meeting */
export async function closeDecision(
  ctx: Context,
  id: string,
  version: number,
  input: CloseDecisionInput,
): Promise<string> {
  const found = /^[\da-f-]{36}$/i.test(id) ? await ctx.em.fork().findOne(DecisionEntity, { id }) : null;
  if (!found) throw notFound('这项决定');
  await ownMeeting(ctx, found.meetingId);
  if (input.state === DecisionState.OPEN) throw badInput('请选已办或不再办理。');
  const now = today(ctx.now());
  const doneOn = input.doneOn ?? now;
  if (doneOn > now) throw badInput(`${doneOn} 还没有到：请填办结的日子。`);
  const done = sealedText(ctx, input.state === DecisionState.DONE ? '怎么办的' : '为什么不再办', input.done);
  await change(ctx, async (em) => {
    const row = await em.findOneOrFail(DecisionEntity, { id });
    unchanged(row, version);
    if (row.state !== DecisionState.OPEN) throw badInput('这项决定已经办结。');
    Object.assign(row, { state: input.state, done, doneOn, closedAt: ctx.now(), closedBy: actor(ctx.who()).who });
  });
  return found.meetingId;
}
