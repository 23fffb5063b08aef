import { daysAfter, daysBetween, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { gathered, loaderByScope } from '../../loader.ts';
import { openText } from '../../sealed-text.ts';
import { Role } from '../access/role.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { today } from '../submission/today.ts';
import { riskName } from '../warning/risk.ts';
import { AID_NAMES, AidEntity, type AidRow, isActive } from './aid.entity.ts';
import { Aid, TrackingVisit } from './aid.type.ts';
import { type CaseRow, CaseState } from './case.entity.ts';
import { Case, CaseEntry, CaseStep, CaseStepState } from './case.type.ts';
import { caseLaw, type LawStep } from './case-law.ts';
import { CaseStepEntity, type CaseStepRow } from './case-step.entity.ts';
import { levelHere } from './desk.ts';
import { listOf, mayDo, nextStep, publicityOver } from './machine.ts';
import { STATE_NAMES } from './names.ts';
import { standingOf } from './standing-of.ts';
import { inStory, standingSteps } from './story.ts';
import { FINDING_NAMES, TrackingEntity, type TrackingRow } from './tracking.entity.ts';

const ofCases = (ids: readonly string[]) => ({ caseId: { $in: [...ids] } });

export const stepRows = loaderByScope<CaseStepRow[]>(async (ctx, _, ids) => {
  const rows = await ctx.em.find(CaseStepEntity, ofCases(ids), { orderBy: { seq: 'asc' } });
  return gathered(ids, rows, ({ caseId }) => caseId);
});
/** A department sees its own help only. */
export const aidRows = loaderByScope<AidRow[]>(async (ctx, { department }, ids) => {
  const own = department === undefined ? {} : { department };
  const rows = await ctx.em.find(
    AidEntity,
    { ...ofCases(ids), ...own },
    { orderBy: { fromDay: 'asc', createdAt: 'asc' } },
  );
  return gathered(ids, rows, ({ caseId }) => caseId);
});
export const trackingRows = loaderByScope<TrackingRow[]>(async (ctx, _, ids) => {
  const rows = await ctx.em.find(TrackingEntity, ofCases(ids), { orderBy: { day: 'desc', at: 'desc' } });
  return gathered(ids, rows, ({ caseId }) => caseId);
});

/** Last day for the identification; null where nothing limits it. */
export function limitOf(law: Law, { foundOn, origin }: Pick<CaseRow, 'foundOn' | 'origin'>): string | null {
  const { totalDays } = caseLaw(law);
  return totalDays && origin === 'ASSIGNMENT' ? daysAfter(foundOn, totalDays.number) : null;
}

export function toCase(ctx: Context, scope: Scope, source: CaseRow): Case {
  const law = lawOf(ctx, scope);
  const { id, county, number, hhNo, origin, state, green, foundOn, openedOn, version } = source;
  const limitOn = limitOf(law, source);
  const day = today(ctx.now());
  return Object.assign(new Case(), {
    ...{ scope, source, id, county, number, householdId: hhNo, assignmentId: source.assignmentId ?? null, origin },
    ...{ state, stateName: STATE_NAMES[state], green, foundOn, openedOn, limitOn, version },
    monitoredType: source.monitoredType ? law.word('monitored_type', source.monitoredType) : null,
    persons: source.persons ?? null,
    late: state === CaseState.IDENTIFYING && limitOn !== null && day > limitOn,
    ...{ day, days: daysBetween(foundOn, source.registeredOn ?? source.endedOn ?? day) },
    ...{ registeredOn: source.registeredOn ?? null, since: source.since ?? null },
    ...{ eliminatedOn: source.eliminatedOn ?? null, endedOn: source.endedOn ?? null },
  });
}

const ROLES: Readonly<Partial<Record<Role, string>>> = {
  [Role.COUNTY_OFFICE]: '县级办公室',
  [Role.TOWNSHIP_HEAD]: '乡镇负责人',
  [Role.TOWNSHIP_VERIFIER]: '核查人员',
};

/** Who did something: the account for those who work with it, the duty alone for departments and above. */
export function whoDid(ctx: Context, scope: Scope, { actor, role }: { actor: string; role?: string | null }): string {
  const duty = ROLES[role as Role] ?? (actor === 'hub' ? '系统' : '');
  if (scope.department !== undefined || !ctx.may('READ_PERSON')) return duty || '—';
  const name = actor.replace(/^(user|key):/, '');
  return duty ? `${duty} ${name}` : name;
}

/** Free text of a case, for who may read names and is no department. */
export const readable = (ctx: Context, scope: Scope, sealed: string | null | undefined): string | null =>
  sealed && scope.department === undefined && ctx.may('READ_PERSON') ? openText(ctx.services.keyring, sealed) : null;

interface Shown {
  ctx: Context;
  scope: Scope;
  row: CaseRow;
  done: ReadonlyMap<string, CaseStepRow>;
  rows: readonly CaseStepRow[];
}

/** Whether what a list holds was all done before the hub knew the household. */
const wasBefore = (row: CaseRow, exit: boolean): boolean => row.origin === 'REGISTER' && !exit && row.since === null;

function stateOf({ row, done }: Shown, step: LawStep, next: string | null): CaseStepState {
  if (next === step.id) return CaseStepState.NEXT;
  const entry = done.get(step.id);
  if (entry) return entry.kind === 'SKIPPED' ? CaseStepState.SKIPPED : CaseStepState.DONE;
  return wasBefore(row, step.id.startsWith('exit.')) ? CaseStepState.BEFORE : CaseStepState.LATER;
}

/** Of a publicity: when it was posted, when it ends, and from when on its next step may be done. */
function clockOf({ row, rows }: Shown, step: LawStep, isNext: boolean) {
  const posted = isNext ? row.postedOn : rows.findLast((one) => one.step === step.id && one.kind === 'POSTED')?.day;
  if (step.days === null || !posted) return { postedOn: null, endsOn: null, nextFrom: null };
  const nextFrom = publicityOver(step, posted);
  return { postedOn: posted, endsOn: daysAfter(nextFrom, -1), nextFrom };
}

function toStep(shown: Shown, step: LawStep, next: LawStep | null): CaseStep {
  const { ctx, scope, done } = shown;
  const law = lawOf(ctx, scope);
  const isNext = next?.id === step.id;
  const entry = isNext ? undefined : done.get(step.id);
  const level = levelHere(ctx, scope);
  return Object.assign(new CaseStep(), {
    ...{ id: step.id, act: step.act, label: step.label, exit: step.id.startsWith('exit.'), days: step.days },
    ...{ by: { village: '村', town: '乡镇', county: '县级' }[step.by], reason: step.reason ?? null },
    clause: step.clause ? toClause(law, step.clause, step.clause.policy) : null,
    state: stateOf(shown, step, next?.id ?? null),
    ...{ doneOn: entry?.day ?? null, doneBy: entry ? whoDid(ctx, scope, entry) : null, ground: entry?.ground ?? null },
    note: readable(ctx, scope, entry?.note),
    ...(entry || isNext ? clockOf(shown, step, isNext) : { postedOn: null, endsOn: null, nextFrom: null }),
    mine: isNext && level !== null && mayDo(step, level),
  });
}

/** Every step of the procedure, in the document's order, with how it stands. */
export async function stepsOf(ctx: Context, { scope, source: row }: Case): Promise<CaseStep[]> {
  const law = caseLaw(lawOf(ctx, scope));
  const rows = (await stepRows(ctx, scope).load(row.id)) ?? [];
  const shown: Shown = { ctx, scope, row, rows, done: standingSteps(law, rows) };
  const next = nextStep(law, standingOf(row));
  const before = law.before.map((step) => Object.assign(toStep(shown, step, next), { state: CaseStepState.BEFORE }));
  return [...before, ...[...law.identify, ...law.support, ...law.exit].map((step) => toStep(shown, step, next))];
}

/** What was done, the newest first. */
export async function storyOf(ctx: Context, { scope, source: row }: Case): Promise<CaseEntry[]> {
  const law = caseLaw(lawOf(ctx, scope));
  const rows = (await stepRows(ctx, scope).load(row.id)) ?? [];
  return rows.toReversed().map((one) =>
    Object.assign(new CaseEntry(), {
      ...{ day: one.day, at: one.at, what: inStory(law, one), by: whoDid(ctx, scope, one), ground: one.ground ?? null },
      note: readable(ctx, scope, one.note),
    }),
  );
}

export function toAid(ctx: Context, scope: Scope, row: AidRow): Aid {
  const { id, kind, version } = row;
  return Object.assign(new Aid(), {
    ...{ id, kind, kindName: AID_NAMES[kind], version, department: row.department ?? null },
    ...{ risk: row.risk ?? null, riskName: row.risk ? riskName(row.risk) : null },
    ...{ responsible: readable(ctx, scope, row.responsible), what: readable(ctx, scope, row.what) },
    ...{ from: row.fromDay, until: row.untilDay ?? null, endedOn: row.endedOn ?? null },
    active: isActive(row, today(ctx.now())),
  });
}

export const toTracking = (ctx: Context, scope: Scope, row: TrackingRow): TrackingVisit =>
  Object.assign(new TrackingVisit(), {
    ...{ day: row.day, finding: row.finding, findingName: FINDING_NAMES[row.finding] },
    ...{ note: readable(ctx, scope, row.note), by: whoDid(ctx, scope, row) },
  });

/** Ids of the steps that a case of a state may owe. */
export const stepIds = (law: Law, state: CaseState): string[] => listOf(caseLaw(law), state).map(({ id }) => id);
