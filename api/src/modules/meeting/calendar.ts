import { type MeetingOfMonth, meetingsOf } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { spanName } from '../measure/spans.ts';
import type { PackRow } from '../pack/pack.entity.ts';
import { toClause } from '../policy/rule.ts';
import { today } from '../submission/today.ts';
import { type Convened, coveredBy } from './convened.ts';
import { type DecisionRow, DecisionState } from './decision.entity.ts';
import { decisionsOf } from './decisions.ts';
import { MeetingEntity, type MeetingRow, MeetingState } from './meeting.entity.ts';
import { FrozenPack, MeetingCalendar, MeetingOfCalendar, MeetingStanding } from './meeting.type.ts';
import { packsOf } from './pack-of.ts';

export const toFrozen = ({ id, number, frozenAt, frozenBy, asOf, fingerprint }: PackRow): FrozenPack =>
  Object.assign(new FrozenPack(), { id, number, frozenAt, frozenBy, asOf, fingerprint });

export function standingOf(row: MeetingRow | undefined, month: string, now: string): MeetingStanding {
  if (row) return row.state === MeetingState.HELD ? MeetingStanding.HELD : MeetingStanding.OPEN;
  return month <= now ? MeetingStanding.DUE : MeetingStanding.PLANNED;
}

interface Kept {
  rows: readonly MeetingRow[];
  packs: readonly PackRow[];
  decisions: readonly DecisionRow[];
}

function toMeeting({ law }: Convened, meeting: MeetingOfMonth, kept: Kept, now: string): MeetingOfCalendar {
  const { id: kind, title, period: month, convener, attendees, clause, reason } = meeting;
  const { from, to } = coveredBy(meeting, month);
  const row = kept.rows.find((one) => one.kind === kind && one.toMonth === to);
  const pack = kept.packs.find(({ meetingId }) => meetingId === row?.id);
  const own = kept.decisions.filter(({ meetingId }) => meetingId === row?.id);
  return Object.assign(new MeetingOfCalendar(), {
    ...{ kind, title, month, convener: convener ?? null, attendees: attendees ?? null, reason: reason ?? null },
    ...{ period: spanName({ from: `${from}-01`, to: `${to}-01` }), standing: standingOf(row, month, now) },
    ...{ clause: clause ? toClause(law, clause) : null, id: row?.id ?? null, heldOn: row?.heldOn ?? null },
    ...{ frozen: pack ? toFrozen(pack) : null, decisions: own.length },
    openDecisions: own.filter(({ state }) => state === DecisionState.OPEN).length,
  });
}

/** The meetings of a year that the document sets, with what became of them. @throws BAD_USER_INPUT */
export async function calendarOf(ctx: Context, convened: Convened, year: number): Promise<MeetingCalendar> {
  const now = today(ctx.now()).slice(0, 7);
  const [first, last] = [convened.law.policy.effectiveFrom, now].map((month) => Number(month.slice(0, 4)));
  const years = Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0)) + 1 }, (_, at) => (last ?? 0) - at);
  if (!years.includes(year)) throw badInput(`${year}年没有会议：请选 ${years.at(-1)} 到 ${years[0]} 年。`);
  const ids = new Set(convened.kinds.map(({ id }) => id));
  const meetings = meetingsOf(convened.law.policy, year).filter(({ id }) => ids.has(id));
  const rows = await ctx.em.fork().find(MeetingEntity, { place: convened.place, toMonth: { $like: `${year}-%` } });
  const of = rows.map(({ id }) => id);
  const kept = { rows, packs: await packsOf(ctx, of), decisions: await decisionsOf(ctx, of) };
  return Object.assign(new MeetingCalendar(), {
    ...{ place: convened.place, name: convened.name, years },
    convenes: convened.whole && ctx.may('CONVENE'),
    meetings: meetings.reverse().map((meeting) => toMeeting(convened, meeting, kept, now)),
  });
}
