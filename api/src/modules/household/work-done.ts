import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { openText } from '../../sealed-text.ts';
import { ROLE_NAMES, type Role } from '../access/role.ts';
import { reachedName } from '../assignment/assignment-machine.ts';
import type { CaseState } from '../case/case.entity.ts';
import { caseLaw } from '../case/case-law.ts';
import { STATE_NAMES as CASE_STATES } from '../case/names.ts';
import { inStory } from '../case/story.ts';
import { divisionOf } from '../division/division.loader.ts';
import { EventEntity, type EventRow, Subject } from '../event/event.entity.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { masked } from '../row/mask.ts';
import { ASSIGNMENT_EVENTS } from '../verification/history.ts';
import { reasonName, VERDICT_NAMES } from '../verification/reason.ts';
import { type Household, TimelineKind } from './household.type.ts';
import { type TimelineEntry, toEntry } from './timeline.type.ts';

/** What events of a case are called. */
export const CASE_EVENTS: Readonly<Record<string, string>> = {
  OPENED: '转入认定',
  APPENDED: '并入新的线索',
  STEP_DONE: '办理认定步骤',
  STEP_RETURNED: '认定步骤退回',
  REJECTED: '不予纳入',
  REGISTERED: '纳入监测',
  AID_STARTED: '落实帮扶措施',
  AID_ENDED: '帮扶措施结束',
  TRACKED: '跟踪回访',
  EXIT_PROPOSED: '提出消除风险',
  HELD: '无劳动力，暂不消除',
  RELEASED: '恢复一般跟踪',
  REFLAGGED: '风险再标注',
  ROLLED_BACK: '风险消除回退',
  RISK_ELIMINATED: '标注风险消除',
  NATURAL_END: '自然减少',
  MOVED: '转到别的乡镇',
};

/** Every event about a household, oldest first. */
const eventLoader = loaderByScope<EventRow[]>(async ({ em }, { county }, ids) =>
  gathered(
    ids,
    await em.find(EventEntity, { county, hhNo: { $in: [...ids] } }, { orderBy: { seq: 'asc' } }),
    ({ hhNo }) => hhNo,
  ),
);

const listed = (fact: unknown): readonly string[] => (Array.isArray(fact) ? fact : []);

/**
 * What a scope may see: of a place, what was done while a clue or case lay in it, and all of what lies in it now; of a
 * department, what follows from its own warnings.
 */
function visible({ division, department }: Scope, events: readonly EventRow[]): EventRow[] {
  const isHere = ({ town, village }: EventRow) => division === undefined || division === town || division === village;
  const last = new Map(events.map((event) => [event.subjectId, event]));
  return events.filter((event) => {
    const now = last.get(event.subjectId) ?? event;
    const own = department === undefined || listed(now.facts.departments).includes(department);
    return own && (isHere(event) || isHere(now));
  });
}

/** 县工作专班（zhang）; by duty alone for a department; the hub and an applicant have no duty. */
function whoOf({ actor, role }: EventRow, byDuty: boolean): string {
  const duty = role ? (ROLE_NAMES[role as Role] ?? role) : '';
  if (actor === 'applicant') return '申请人';
  if (!duty) return '系统';
  return byDuty ? duty : `${duty}（${actor.replace(/^\w+:/, '')}）`;
}

/** What a verdict, a step or a handing over adds in words. */
function detailOf({ kind, facts, subject }: EventRow, town: string): string {
  if (kind === 'SENT' || kind === 'HANDED_OVER' || kind === 'MOVED') return town ? `到${town}` : '';
  if (subject !== Subject.ASSIGNMENT || kind !== 'VERDICT') return '';
  const verdict = VERDICT_NAMES[facts.verdict as keyof typeof VERDICT_NAMES] ?? '';
  const why = facts.verdict === 'NO' ? reasonName('NO', String(facts.noReason ?? '')) : null;
  return `：${verdict}${why ? `（${why}）` : ''}`;
}

/** A step of the procedure is told by its own name. */
function caseAct({ kind, facts }: EventRow, law: Law): string {
  const { act, step } = facts;
  const isStep = ['STEP_DONE', 'STEP_RETURNED'].includes(kind) && typeof act === 'string' && typeof step === 'string';
  return isStep ? inStory(caseLaw(law), { kind: act, step }) : (CASE_EVENTS[kind] ?? kind);
}

function textOf(event: EventRow, town: string, law: Law): string {
  const { subject, kind, fromState, toState } = event;
  const isClue = subject === Subject.ASSIGNMENT;
  const what = isClue ? (ASSIGNMENT_EVENTS[kind] ?? kind) : caseAct(event, law);
  const state = isClue ? reachedName(event) : CASE_STATES[toState as CaseState];
  const reached = fromState === toState ? '' : ` → ${state ?? toState}`;
  return `${what}${detailOf(event, town)}${reached}`;
}

/** What was done about a household's clues and cases. Who sees no persons sees nothing of it. */
export async function workDone(ctx: Context, { scope, source }: Household): Promise<TimelineEntry[]> {
  if (!ctx.may('READ_PERSON')) return [];
  const events = visible(scope, (await eventLoader(ctx, scope).load(source.household)) ?? []);
  const byDuty = scope.department !== undefined;
  const { county } = scope;
  const law = lawOf(ctx, scope);
  return Promise.all(
    events.toReversed().map(async (event) =>
      toEntry({
        ...{ date: event.day, month: event.day.slice(0, 7), kind: TimelineKind.WORK },
        text: textOf(event, (await divisionOf(ctx, { county }, event.town))?.name ?? '', law),
        who: whoOf(event, byDuty),
        reason: event.reason && !byDuty ? masked(openText(ctx.services.keyring, event.reason)) : null,
        assignment: event.subject === Subject.ASSIGNMENT ? event.subjectId : null,
      }),
    ),
  );
}
