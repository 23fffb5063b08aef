import { randomUUID } from 'node:crypto';
import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import type { AssignmentRow } from '../assignment/assignment.entity.ts';
import { moved } from '../assignment/assignment-machine.ts';
import { assignmentIn } from '../assignment/find.ts';
import { happened } from '../assignment/happened.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { today } from '../submission/today.ts';
import { NoticeEntity, WAY_NAMES } from './notice.entity.ts';
import type { TellInput } from './verification.input.ts';

/** Letters of a number at most. */
const NUMBER = 40;

function checkTold({ number, toldOn }: TellInput, row: AssignmentRow, day: string): string {
  const written = number.trim();
  if (!written || written.length > NUMBER || /\p{Cc}/u.test(written))
    throw badInput(`请写告知书编号（最多 ${NUMBER} 个字）。`);
  if (/\d{15}/.test(written)) throw badInput('告知书编号里请不要写身份证号码。');
  if (toldOn > day) throw badInput(`告知的日子 ${toldOn} 在今天以后：请在送达以后再登记。`);
  if (row.verdictOn && toldOn < row.verdictOn)
    throw badInput(`告知的日子 ${toldOn} 早于核查结果的日子 ${row.verdictOn}：请改正。`);
  return written;
}

/** Writes down that the applicant was told in writing. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
export function tell(
  ctx: Context,
  scope: Scope,
  seen: { id: string; version: number },
  input: TellInput,
): Promise<AssignmentRow> {
  return change(ctx, async (em) => {
    const row = await assignmentIn(em, scope, seen.id);
    unchanged(row, seen.version);
    const from = row.state;
    row.state = moved(from, 'TELL');
    const number = checkTold(input, row, today(ctx.now()));
    if ((await em.count(NoticeEntity, { county: row.county, number })) > 0)
      throw badInput(`编号“${number}”已经用过：请换一个编号。`);
    const { at, actor } = doingOf(ctx);
    const { toldOn, way } = input;
    row.toldOn = toldOn;
    em.create(NoticeEntity, {
      ...{ id: randomUUID(), assignmentId: row.id, county: row.county, number, toldOn, way, at, actor },
    });
    const reason = `${number}，${toldOn} ${WAY_NAMES[way]}`;
    await record(em, doingOf(ctx), [happened(row, 'TOLD', from, { reason, facts: { toldOn, way } })]);
    return row;
  });
}
