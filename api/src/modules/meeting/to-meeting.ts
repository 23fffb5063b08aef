import type { Context } from '../../context.ts';
import { spanName } from '../measure/spans.ts';
import type { PackAsk } from '../pack/pack-ask.ts';
import { toClause } from '../policy/rule.ts';
import { today } from '../submission/today.ts';
import { standingOf, toFrozen } from './calendar.ts';
import { type Convened, kindOf } from './convened.ts';
import { ownersOf } from './decide.ts';
import { OwnerKind } from './decision.entity.ts';
import { decided, decisionsOf, meetingTitle } from './decisions.ts';
import type { MeetingRow } from './meeting.entity.ts';
import { Meeting } from './meeting.type.ts';
import { notesOf } from './notes.ts';
import { askOf, packsOf } from './pack-of.ts';

/** Does something at its first call and gives the same answer at every one. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Everything about a meeting but its figures, which are computed where they are asked for. */
export async function toMeeting(ctx: Context, convened: Convened, row: MeetingRow): Promise<Meeting> {
  const kind = kindOf(convened, row.kind);
  const now = today(ctx.now());
  const packs = await packsOf(ctx, [row.id]);
  const written = (kind.pages ?? []).filter(({ id }) => id === 'notes' || id === 'visits');
  return Object.assign(new Meeting(), {
    ...{ id: row.id, place: row.place, name: convened.name, kind: row.kind, title: kind.title },
    period: spanName({ from: `${row.fromMonth}-01`, to: `${row.toMonth}-01` }),
    ...{ from: row.fromMonth, to: row.toMonth },
    ...{ asOf: row.asOf ?? now, cutOff: Boolean(row.asOf), heldOn: row.heldOn ?? null },
    standing: standingOf(row, row.toMonth, now.slice(0, 7)),
    ...{ convener: kind.convener ?? null, attendees: kind.attendees ?? null, agenda: kind.agenda ?? [] },
    toWrite: [...new Set(written.flatMap(({ agenda }) => agenda ?? []))],
    ...{ clause: kind.clause ? toClause(convened.law, kind.clause) : null, reason: kind.reason ?? null },
    counties:
      convened.level === 'city'
        ? convened.places.map(({ code, name }) => ({ kind: OwnerKind.COUNTY, code, name }))
        : [],
    ...{ minCountiesVisited: kind.minCountiesVisited ?? null, visited: row.visited },
    notes: convened.whole ? notesOf(ctx, row) : [],
    owners: convened.whole ? await ownersOf(ctx, convened) : [],
    ...{
      convenes: convened.whole && ctx.may('CONVENE'),
      whole: convened.whole,
      frozen: packs.map(toFrozen),
      version: row.version,
    },
    ask: once(async (): Promise<PackAsk | null> => (convened.whole ? askOf(ctx, convened, row) : null)),
    newest: packs[0] ?? null,
    decided: async () => {
      if (packs.length === 0) return [];
      const own = await decisionsOf(ctx, [row.id]);
      return Promise.all(own.map((one) => decided(ctx, one, meetingTitle(convened, row), row.asOf ?? now)));
    },
  });
}
