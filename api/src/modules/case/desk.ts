import type { Scope, StepLevel } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { change, unchanged } from '../event/change.ts';
import type { Facts } from '../event/event.entity.ts';
import { type Doing, doingOf, record } from '../event/record.ts';
import { checkText } from '../match/free-text.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import type { CaseRow } from './case.entity.ts';
import { caseHappened, EVENT_KINDS } from './case-events.ts';
import { type CaseLaw, caseLaw } from './case-law.ts';
import { CaseStepEntity } from './case-step.entity.ts';
import { caseFor } from './find-case.ts';
import { type Act, acted, type LogEntry, listOf } from './machine.ts';
import { standingOf } from './standing-of.ts';
import { logSteps } from './steps.ts';

/** Who works on cases of a county: at which level, and within which part of it. */
export interface Desk {
  ctx: Context;
  scope: Scope;
  level: StepLevel;
  law: Law;
  held: CaseLaw;
}

const LEVELS: Readonly<Record<number, StepLevel>> = { 9: 'town', 12: 'village' };

/** At which level the asker works on cases inside a scope; null for who only looks on. */
export function levelHere(ctx: Context, { division, department }: Scope): StepLevel | null {
  if (department !== undefined || !(ctx.may('DECIDE_CASE') || ctx.may('VERIFY'))) return null;
  return LEVELS[division?.length ?? 0] ?? 'county';
}

/** @throws FORBIDDEN for who has no part in cases of the county */
export function deskOf(ctx: Context, county: string): Desk {
  const scope = ctx.scope(county, ctx.may('DECIDE_CASE') ? 'DECIDE_CASE' : 'VERIFY');
  const law = lawOf(ctx, scope);
  return { ctx, scope, level: LEVELS[scope.division?.length ?? 0] ?? 'county', law, held: caseLaw(law) };
}

/** Which case, as the asker saw it. */
export interface SeenCase {
  id: string;
  version: number;
}

/** How an act is written down. */
export interface Written {
  /** Day on which it took place; absent: today. */
  day?: string | null;
  /** Why, or what was found: sealed. */
  note?: string | null;
  facts?: Facts;
  /** Event in place of the usual one. */
  kind?: string;
  /** Changes what goes with the act, after it was found lawful and before it is recorded. */
  also?: (em: SqlEntityManager, row: CaseRow, doing: Doing) => Promise<Facts | undefined>;
}

/** The day on which something took place. @throws BAD_USER_INPUT when it has not come yet */
export function dayOf({ ctx }: Pick<Desk, 'ctx'>, day: string | null | undefined): string {
  const now = today(ctx.now());
  if (day && day > now) throw badInput(`日期 ${day} 还没有到：请填实际办理的日期。`);
  return day ?? now;
}

async function checkOrder(em: SqlEntityManager, row: CaseRow, day: string): Promise<void> {
  const [last] = await em.find(CaseStepEntity, { caseId: row.id }, { orderBy: { seq: 'desc' }, limit: 1 });
  const since = [row.openedOn, last?.day ?? ''].sort().at(-1) ?? '';
  if (day < since) throw badInput(`日期 ${day} 早于上一步的 ${since}：请核对后填写。`);
}

function kindOf({ held }: Desk, from: CaseRow['state'], [first]: readonly LogEntry[]): string {
  if (!first) return 'STEP_DONE';
  const act = listOf(held, from).find(({ id }) => id === first.step)?.act;
  if (first.kind === 'DONE' && act === 'REGISTER') return 'REGISTERED';
  if (first.kind === 'DONE' && act === 'ELIMINATE') return 'RISK_ELIMINATED';
  return EVENT_KINDS[first.kind];
}

/**
 * Does something in a case: finds it lawful, changes the case, writes down the steps and the event, in one transaction.
 * @throws NOT_FOUND outside the scope, CONFLICT when it changed meanwhile, BAD_USER_INPUT with the clause in the way
 */
export function actOn(desk: Desk, seen: SeenCase, act: Act, written: Written = {}): Promise<CaseRow> {
  return change(desk.ctx, (em) => actIn(em, desk, seen, act, written));
}

/** The same beside something else, inside its `change`. */
export async function actIn(
  em: SqlEntityManager,
  desk: Desk,
  seen: SeenCase,
  act: Act,
  written: Written,
): Promise<CaseRow> {
  const { ctx, scope, held } = desk;
  const doing = doingOf(ctx);
  const note = written.note?.trim() ? checkText('说明', written.note) : null;
  const row = await caseFor(em, scope, seen.id);
  unchanged(row, seen.version);
  // A visit may be written down later than what was done since.
  if (act.do !== 'TRACK' && act.do !== 'AID') await checkOrder(em, row, act.day);
  const from = row.state;
  const { standing, log } = acted(held, standingOf(row), act);
  Object.assign(row, standing);
  const more = await written.also?.(em, row, doing);
  await logSteps(em, doing, row, log, { day: act.day, note });
  const facts = { step: log[0]?.step ?? null, act: log[0]?.kind ?? act.do, on: act.day, ...written.facts, ...more };
  await record(em, doing, [caseHappened(row, written.kind ?? kindOf(desk, from, log), from, { reason: note, facts })]);
  return row;
}
