import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { openText } from '../../sealed-text.ts';
import { ROLE_NAMES, type Role } from '../access/role.ts';
import { reachedName } from '../assignment/assignment-machine.ts';
import { EventEntity, type EventRow, Subject } from '../event/event.entity.ts';
import type { IntakeRow } from '../intake/intake.entity.ts';
import { masked } from '../row/mask.ts';
import { AttachmentEntity, type AttachmentRow } from './attachment.entity.ts';
import { ownIntakes } from './duty.ts';
import { GUARANTEE_NAMES, GUARANTEES, STANDING_NAMES, Standing } from './guarantee.ts';
import { NoticeEntity, type NoticeRow, WAY_NAMES } from './notice.entity.ts';
import { reasonName, VERDICT_NAMES, VisitVerdict } from './reason.ts';
import { VerificationEntity, type VerificationRow } from './verification.entity.ts';
import { AssignmentEvent, Attachment, Finding, Notice, Verification } from './verification.type.ts';

/** What events of an assignment are called. */
export const ASSIGNMENT_EVENTS: Readonly<Record<string, string>> = {
  TAKEN: '汇总登记',
  SENT: '下发',
  RECEIVED: '签收',
  HANDED_OVER: '转交',
  DECOMPOSED: '分解到村',
  POSTPONED: '未能入户，改期',
  VERDICT: '填报核查结果',
  RETURNED: '退回重核',
  TOLD: '书面告知本人',
  CLOSED: '办结销号',
  APPENDED: '追加预警',
  WITHDRAWN: '撤回',
  LINKED: '对上花名册',
  WARNINGS_ENDED: '预警的人死亡，他的预警终止',
  ENDED: '终止核查',
};

/** Visits, oldest first. */
export const visitsOf = loaderByScope<VerificationRow[]>(async (ctx, { county }, ids) =>
  gathered(
    ids,
    await ctx.em.find(VerificationEntity, { county, assignmentId: { $in: [...ids] } }, { orderBy: { round: 'asc' } }),
    ({ assignmentId }) => assignmentId,
  ),
);

export const attachmentsOf = loaderByScope<AttachmentRow[]>(async (ctx, { county }, ids) =>
  gathered(
    ids,
    await ctx.em.find(
      AttachmentEntity,
      { county, assignmentId: { $in: [...ids] } },
      { orderBy: { at: 'asc', id: 'asc' } },
    ),
    ({ assignmentId }) => assignmentId,
  ),
);

export const noticesOf = loaderByScope<NoticeRow[]>(async (ctx, { county }, ids) =>
  gathered(
    ids,
    await ctx.em.find(NoticeEntity, { county, assignmentId: { $in: [...ids] } }, { orderBy: { at: 'asc' } }),
    ({ assignmentId }) => assignmentId,
  ),
);

/** Applications and petitions, also those that joined a clue of another channel. */
export const applicationsOf = loaderByScope<IntakeRow[]>(async (ctx, _, ids) =>
  gathered(ids, await ownIntakes(ctx.em, ids), ({ assignment }) => assignment.id),
);

export const eventsOf = loaderByScope<EventRow[]>(async (ctx, { county }, ids) =>
  gathered(
    ids,
    await ctx.em.find(
      EventEntity,
      { county, subject: Subject.ASSIGNMENT, subjectId: { $in: [...ids] } },
      { orderBy: { seq: 'asc' } },
    ),
    ({ subjectId }) => subjectId,
  ),
);

/** Whether the asker may read what was written about a household: departments and those who see no person may not. */
export const readsVisits = (ctx: Context, scope: Scope): boolean =>
  ctx.may('READ_PERSON') && scope.department === undefined;

const doubtOf = ({ verdict, monitored }: VerificationRow): string | null =>
  verdict === VisitVerdict.ALREADY && monitored !== true
    ? '花名册和认定记录里都没有监测信息，依核查人员的说明。'
    : null;

export function toVerification(ctx: Context, row: VerificationRow): Verification {
  const { keyring } = ctx.services;
  const { id, visitedOn, verdict, reason, revisitOn, findings, visitors, note, at, actor } = row;
  const seen = GUARANTEES.map((guarantee) => {
    const standing = findings[guarantee] ?? Standing.UNKNOWN;
    const names = { name: GUARANTEE_NAMES[guarantee], standingName: STANDING_NAMES[standing] };
    return Object.assign(new Finding(), { guarantee, standing, ...names });
  });
  return Object.assign(new Verification(), {
    ...{ id, visitedOn, verdict, verdictName: VERDICT_NAMES[verdict], reason: reasonName(verdict, reason) },
    ...{ revisitOn: revisitOn ?? null, findings: seen, visitors: openText(keyring, visitors).split('\n') },
    ...{ note: note ? masked(openText(keyring, note)) : null, doubt: doubtOf(row), at, by: actor },
  });
}

export const toAttachment = (ctx: Context, { id, name, type, bytes, at, actor }: AttachmentRow): Attachment =>
  Object.assign(new Attachment(), {
    ...{ id, name: masked(openText(ctx.services.keyring, name)), type, bytes, at, by: actor },
  });

export const toNotice = ({ number, toldOn, way, actor }: NoticeRow): Notice =>
  Object.assign(new Notice(), { number, toldOn, way, wayName: WAY_NAMES[way], by: actor });

export function toEvent(ctx: Context, row: EventRow): AssignmentEvent {
  const { seq, at, kind, fromState, toState, actor, role, reason } = row;
  return Object.assign(new AssignmentEvent(), {
    ...{ id: String(seq), at, kind, what: ASSIGNMENT_EVENTS[kind] ?? kind, fromState: fromState ?? null, toState },
    ...{ toStateName: reachedName(row), by: actor },
    role: role ? (ROLE_NAMES[role as Role] ?? role) : null,
    reason: reason ? masked(openText(ctx.services.keyring, reason)) : null,
  });
}
