import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import { openText } from '../../sealed-text.ts';
import { Compare } from '../measure/measure.input.ts';
import { beforeOf, spanOf } from '../measure/spans.ts';
import { buildPack } from '../pack/build.ts';
import { Numbers } from '../pack/numbers.ts';
import { PackEntity, type PackRow } from '../pack/pack.entity.ts';
import type { Pack } from '../pack/pack.ts';
import type { PackAsk } from '../pack/pack-ask.ts';
import { today } from '../submission/today.ts';
import { type Convened, convenedBy, kindOf, unitsOf } from './convened.ts';
import { comeBack, decisionsOf, meetingTitle, told } from './decisions.ts';
import { MeetingEntity, type MeetingRow } from './meeting.entity.ts';
import { notesOf } from './notes.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A meeting, and who meets. @throws NOT_FOUND, also for one that the asker has no business with */
export async function meetingOf(ctx: Context, id: string): Promise<{ row: MeetingRow; convened: Convened }> {
  ctx.require('READ_DATA');
  const row = UUID.test(id) ? await ctx.em.fork().findOne(MeetingEntity, { id }) : null;
  if (!row) throw notFound('这次会议');
  return { row, convened: await convenedBy(ctx, row.place) };
}

/** What the pages of a meeting are written from. */
export async function askOf(ctx: Context, convened: Convened, row: MeetingRow): Promise<PackAsk> {
  const asOf = row.asOf ?? today(ctx.now());
  const span = spanOf(row.fromMonth, row.toMonth, asOf);
  const earlier = beforeOf(span, Compare.PREVIOUS);
  const [own, back, units] = await Promise.all([
    decisionsOf(ctx, [row.id]),
    comeBack(ctx, row),
    unitsOf(ctx, convened),
  ]);
  return {
    ...{ ctx, law: convened.law, meeting: kindOf(convened, row.kind), places: convened.places, units },
    unitName: convened.level === 'city' ? '县' : '乡镇',
    numbers: new Numbers(ctx, convened.places, span, earlier),
    ...{ span, earlier, asOf },
    own: await Promise.all(own.map((one) => told(ctx, one, meetingTitle(convened, row), span))),
    back: await Promise.all(
      back.map(({ decision, meeting }) => told(ctx, decision, meetingTitle(convened, meeting), span)),
    ),
    ...{ notes: notesOf(ctx, row), visited: row.visited },
  };
}

/** A frozen pack, as it was told. */
export const thawed = ({ services }: Context, { content }: Pick<PackRow, 'content'>): Pack =>
  JSON.parse(openText(services.keyring, content)) as Pack;

/** The frozen packs of meetings, the newest first. */
export const packsOf = (ctx: Context, meetings: readonly string[]): Promise<PackRow[]> =>
  ctx.em.fork().find(PackEntity, { meetingId: { $in: [...meetings] } }, { orderBy: { number: 'desc' } });

/**
 * The pack of a meeting, or a frozen one by its own id: what it was told, or, while it is not frozen, what it would be
 * told now.
 * @throws NOT_FOUND; FORBIDDEN for who sees a part of the county only, before it is frozen
 */
export async function packOf(ctx: Context, id: string): Promise<{ pack: Pack; place: string; meeting: string }> {
  ctx.require('READ_DATA');
  const kept = UUID.test(id) ? await ctx.em.fork().findOne(PackEntity, { id }) : null;
  const { row, convened } = await meetingOf(ctx, kept?.meetingId ?? id);
  const [newest] = kept ? [kept] : await packsOf(ctx, [row.id]);
  const of = { place: row.place, meeting: row.id };
  if (newest) return { pack: thawed(ctx, newest), ...of };
  if (!convened.whole) throw forbidden('会议材料冻结以后才能查看：请等召集单位冻结。');
  return { pack: await buildPack(await askOf(ctx, convened, row), convened.name, null), ...of };
}
