import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { actor } from '../audit/audit.ts';
import { change } from '../event/change.ts';
import { buildPack } from '../pack/build.ts';
import { keyOf, measuresIn, rowsNow } from '../pack/kept.ts';
import { PackEntity, PackRowsEntity } from '../pack/pack.entity.ts';
import { MeetingState } from './meeting.entity.ts';
import { askOf } from './pack-of.ts';
import { ownMeeting, seen } from './prepare.ts';

/**
 * Keeps what a meeting is told, and the rows behind every figure. It stays as it is; frozen again, a further one is kept.
 * @throws BAD_USER_INPUT after the meeting, CONFLICT when somebody changed it meanwhile
 */
export async function freezePack(ctx: Context, id: string, version: number): Promise<void> {
  const { row, convened } = await ownMeeting(ctx, id);
  if (row.state === MeetingState.HELD) throw badInput('会议已经开过，材料不能再冻结：更正请看对账。');
  const frozenAt = ctx.now();
  const ask = await askOf(ctx, convened, row);
  const pack = await buildPack(ask, convened.name, frozenAt.toISOString());
  const measures = measuresIn(ctx, pack);
  const kept = await rowsNow(ctx, measures, ask.asOf);
  const { keyring } = ctx.services;
  const packId = randomUUID();
  await change(ctx, async (em) => {
    const meeting = await seen(em, id, version);
    const number = (await em.count(PackEntity, { meetingId: id })) + 1;
    em.create(PackEntity, {
      ...{
        id: packId,
        meetingId: id,
        place: row.place,
        number,
        fingerprint: pack.fingerprint,
        asOf: ask.asOf,
        frozenAt,
      },
      ...{ content: sealText(keyring, JSON.stringify(pack)), frozenBy: actor(ctx.who()).who },
    });
    // The rows point at the pack.
    await em.flush();
    for (const of of measures) {
      const { total = 0, rows = null } = kept.get(keyOf(of)) ?? {};
      em.create(PackRowsEntity, {
        ...{ packId, ...of, total },
        rows: rows && sealText(keyring, JSON.stringify(rows)),
      });
    }
    // What was frozen is of this cut-off: it no longer moves with the day.
    meeting.asOf = ask.asOf;
  });
}
