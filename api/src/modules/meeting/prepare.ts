import { randomUUID } from 'node:crypto';
import type { Meeting } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput, notFound, Refusal } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { actor } from '../audit/audit.ts';
import { change, unchanged } from '../event/change.ts';
import { checkText } from '../match/free-text.ts';
import { monthName } from '../measure/spans.ts';
import { PackEntity } from '../pack/pack.entity.ts';
import type { TypedNote } from '../pack/pack-ask.ts';
import { today } from '../submission/today.ts';
import { type Convened, convenedBy, coveredBy, kindOf } from './convened.ts';
import { MeetingEntity, type MeetingRow, MeetingState } from './meeting.entity.ts';
import type { MeetingInput, MeetingNoteInput } from './meeting.input.ts';
import { sealedNotes } from './notes.ts';
import { meetingOf } from './pack-of.ts';

/** A meeting that the asker may change. @throws NOT_FOUND, FORBIDDEN */
export async function ownMeeting(
  ctx: Context,
  id: string,
): Promise<{ row: MeetingRow; convened: Convened; kind: Meeting }> {
  const { row } = await meetingOf(ctx, id);
  const convened = await convenedBy(ctx, row.place, 'CONVENE');
  return { row, convened, kind: kindOf(convened, row.kind) };
}

/** The row as it stands in a transaction, as the asker saw it. @throws CONFLICT, NOT_FOUND */
export async function seen(em: SqlEntityManager, id: string, version: number): Promise<MeetingRow> {
  const row = await em.findOne(MeetingEntity, { id });
  if (!row) throw notFound('这次会议');
  unchanged(row, version);
  return row;
}

const inMonths = ({ months }: Meeting, month: string): boolean => !months || months.includes(Number(month.slice(5)));

/**
 * Opens a meeting of the document for the months up to one.
 * @throws BAD_USER_INPUT for a month in which the document sets none, CONFLICT when it was opened before
 */
export async function openMeeting(
  ctx: Context,
  place: string,
  { kind, month }: { kind: string; month: string },
): Promise<MeetingRow> {
  const convened = await convenedBy(ctx, place, 'CONVENE');
  const meeting = kindOf(convened, kind);
  if (month > today(ctx.now()).slice(0, 7)) throw badInput(`${monthName(month)}还没有到：请等到当月再准备会议。`);
  const { effectiveFrom } = convened.law.policy;
  if (month < effectiveFrom) throw badInput(`文件从${monthName(effectiveFrom)}起执行：请选那以后的月份。`);
  if (!inMonths(meeting, month))
    throw badInput(`${meeting.title}在 ${meeting.months?.join('、')} 月召开：请选这些月份。`);
  const { from, to } = coveredBy(meeting, month);
  const id = randomUUID();
  await change(ctx, async (em) => {
    if (await em.findOne(MeetingEntity, { place, kind, toMonth: to }))
      throw new Refusal('CONFLICT', `${monthName(month)}的${meeting.title}已经在准备：请刷新页面后打开它。`);
    em.create(MeetingEntity, {
      ...{ id, place, kind, fromMonth: from, toMonth: to, asOf: null, heldOn: null, state: MeetingState.OPEN },
      ...{ notes: null, visited: [], openedAt: ctx.now(), openedBy: actor(ctx.who()).who, version: 1 },
    });
  });
  return ctx.em.fork().findOneOrFail(MeetingEntity, { id });
}

function checkedNotes(kind: Meeting, places: Convened['places'], notes: readonly MeetingNoteInput[]): TypedNote[] {
  return notes.flatMap(({ heading, county, text }) => {
    if (text.trim() === '') return [];
    if (!(kind.agenda ?? []).includes(heading))
      throw badInput(`“${heading.slice(0, 40)}”不是这个会议的议题：请照议题填写。`);
    if (county && !places.some(({ code }) => code === county)) throw badInput('这个县不在会议所议的范围：请另选。');
    if (/\d{15}/.test(text)) throw badInput('会议材料里请不要写身份证号码。');
    return [{ heading, county: county ?? null, text: text.trim() }];
  });
}

/** What is written beforehand, the cut-off day, the counties visited. @throws BAD_USER_INPUT, CONFLICT */
export async function prepareMeeting(ctx: Context, id: string, version: number, input: MeetingInput): Promise<void> {
  const { convened, kind } = await ownMeeting(ctx, id);
  const { asOf = null, visited } = input;
  if (asOf && asOf > today(ctx.now())) throw badInput(`${asOf} 还没有到：截止日最晚是今天。`);
  const notes = checkedNotes(kind, convened.places, input.notes);
  const stranger = visited.find((code) => !convened.places.some((place) => place.code === code));
  if (stranger) throw badInput('实地调研的县不在所辖范围：请另选。');
  await change(ctx, async (em) => {
    const row = await seen(em, id, version);
    if (row.state === MeetingState.HELD) throw badInput('会议已经开过，材料不能再改：更正请看对账。');
    if (asOf && asOf < `${row.fromMonth}-01`) throw badInput('截止日早于会议所议的期间：请改晚一些。');
    Object.assign(row, { asOf, visited: [...new Set(visited)].sort(), notes: sealedNotes(ctx, notes) });
  });
}

/** A meeting was held: what it was told stays. @throws BAD_USER_INPUT before anything was frozen, or too few counties visited */
export async function holdMeeting(ctx: Context, id: string, version: number, heldOn: string | null): Promise<void> {
  const { convened, kind } = await ownMeeting(ctx, id);
  const now = today(ctx.now());
  const day = heldOn ?? now;
  if (day > now) throw badInput(`${day} 还没有到：请填开会的日子。`);
  await change(ctx, async (em) => {
    const row = await seen(em, id, version);
    if (row.state === MeetingState.HELD) throw badInput('这次会议已经记为已开。');
    if (day < `${row.fromMonth}-01`) throw badInput('开会的日子早于会议所议的期间：请改正。');
    if ((await em.count(PackEntity, { meetingId: id })) === 0)
      throw badInput('还没有冻结会议材料：请先冻结，再记为已开。');
    const asked = Math.min(kind.minCountiesVisited ?? 0, convened.places.length);
    if (row.visited.length < asked)
      throw badInput(`文件要求实地调研不少于 ${asked} 个县，只记录了 ${row.visited.length} 个：请先补记。`);
    Object.assign(row, { state: MeetingState.HELD, heldOn: day });
  });
}

/** A text that is kept sealed. @throws BAD_USER_INPUT */
export const sealedText = (ctx: Context, what: string, text: string): string =>
  sealText(ctx.services.keyring, checkText(what, text));
