import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { change, unchanged } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { today } from '../submission/today.ts';
import { AidEntity, type AidKind, isActive } from './aid.entity.ts';
import type { CaseRow } from './case.entity.ts';
import { caseHappened } from './case-events.ts';
import { reviewHold } from './case-work.ts';
import { actOn, dayOf, deskOf, type SeenCase } from './desk.ts';
import { caseFor } from './find-case.ts';
import { TrackingEntity, type TrackingFinding } from './tracking.entity.ts';

export interface NewAid {
  kind: AidKind;
  risk?: string | null;
  department?: string | null;
  responsible: string;
  what: string;
  from?: string | null;
  until?: string | null;
}

/** Help that is given or begins; the first completes the step of the procedure that asks for it. */
export function addAid(ctx: Context, county: string, seen: SeenCase, aid: NewAid): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const { keyring } = ctx.services;
  const from = dayOf(desk, aid.from);
  const until = aid.until ?? null;
  if (until !== null && until < from) throw badInput('帮扶的结束日期早于开始日期：请核对。');
  const department = aid.department ?? null;
  if (department && !desk.law.policy.departments.some(({ id }) => id === department))
    throw badInput(`本县文件没有“${department}”这个部门：请从列出的部门中选择。`);
  const responsible = sealText(keyring, checkText('帮扶责任人', aid.responsible));
  const what = sealText(keyring, checkText('帮扶措施', aid.what));
  const act = { do: 'AID', level: desk.level, day: today(ctx.now()) } as const;
  const id = randomUUID();
  return actOn(desk, seen, act, {
    kind: 'AID_STARTED',
    also: async (em, row, { at, actor: createdBy }) => {
      if (aid.risk && !row.risks.includes(aid.risk)) throw badInput('这一户没有登记这个风险：请选择已登记的风险。');
      em.create(AidEntity, {
        ...{ id, caseId: row.id, kind: aid.kind, risk: aid.risk ?? null, department, responsible, what },
        ...{ fromDay: from, untilDay: until, endedOn: null, createdAt: at, createdBy, version: 1 },
      });
      return { aid: aid.kind, aidId: id, aidRisk: aid.risk ?? null, department, from, until };
    },
  });
}

/** Help that ends, with the reason. The case itself goes on as it stands. */
export function endAid(
  ctx: Context,
  county: string,
  seen: SeenCase,
  { day, note }: { day?: string | null; note: string },
): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const on = dayOf(desk, day);
  const reason = checkText('结束原因', note);
  return change(ctx, async (em) => {
    const aid = /^[0-9a-f-]{36}$/i.test(seen.id) ? await em.findOne(AidEntity, { id: seen.id }) : null;
    if (!aid) throw notFound('这项帮扶措施');
    const row = await caseFor(em, desk.scope, aid.caseId);
    unchanged(aid, seen.version);
    if (aid.endedOn) throw badInput(`这项帮扶措施已于 ${aid.endedOn} 结束。`);
    if (on < aid.fromDay) throw badInput('结束日期早于开始日期：请核对。');
    aid.endedOn = on;
    const left = (await em.find(AidEntity, { caseId: row.id })).filter((one) => isActive(one, on)).length;
    const facts = {
      aid: aid.kind,
      aidId: aid.id,
      aidRisk: aid.risk ?? null,
      department: aid.department ?? null,
      on,
      left,
    };
    await record(em, doingOf(ctx), [caseHappened(row, 'AID_ENDED', row.state, { reason, facts })]);
    return row;
  });
}

/** A visit. Then the hub looks by itself whether the household is to be kept for want of labour, or no longer. */
export async function track(
  ctx: Context,
  county: string,
  seen: SeenCase,
  { day, finding, note }: { day?: string | null; finding: TrackingFinding; note: string },
): Promise<CaseRow> {
  const desk = deskOf(ctx, county);
  const on = dayOf(desk, day);
  const text = sealText(ctx.services.keyring, checkText('回访情况', note));
  const act = { do: 'TRACK', level: desk.level, day: on } as const;
  const row = await actOn(desk, seen, act, {
    kind: 'TRACKED',
    facts: { finding },
    also: async (em, { id: caseId }, { at, actor, role }) => {
      em.create(TrackingEntity, { id: randomUUID(), caseId, day: on, finding, note: text, at, actor, role });
      return undefined;
    },
  });
  return reviewHold(desk, row, today(ctx.now()));
}
