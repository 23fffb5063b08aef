import { type ReviewRow, reviewClues, type Scope } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { monitoredNow } from '../case/monitored.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { AssignmentEntity, type AssignmentRow, AssignmentState } from './assignment.entity.ts';
import { AssignmentWarningEntity } from './assignment-warning.entity.ts';
import { type Before, type Judged, judgeClue, type Known, ReviewLabel } from './judge-clue.ts';
import { sendingSettingsOf } from './sending-settings.ts';

/** A household with news that no assignment has, and what the hub would do about it. */
export interface Reviewed extends Judged {
  row: ReviewRow;
  open: AssignmentRow | null;
  before: AssignmentRow | null;
}

/** Only those that were visited: one withdrawn before says nothing. */
const newestClosed = (em: SqlEntityManager, county: string, hhNos: readonly string[]): Promise<AssignmentRow[]> =>
  em.find(
    AssignmentEntity,
    { county, hhNo: { $in: [...hhNos] }, state: AssignmentState.CLOSED, verdict: { $ne: null } },
    { orderBy: { number: 'asc' } },
  );

async function beforeOf(em: SqlEntityManager, county: string, hhNos: readonly string[]): Promise<Map<string, Before>> {
  const newest = new Map((await newestClosed(em, county, hhNos)).map((row) => [row.hhNo, row]));
  const of = { assignmentId: { $in: [...newest.values()].map(({ id }) => id) } };
  const warnings = newest.size > 0 ? await em.find(AssignmentWarningEntity, of) : [];
  const rules = new Map<string, Map<string, (string | null)[]>>();
  for (const { assignmentId, rule, amount } of warnings) {
    const own = rules.get(assignmentId) ?? new Map<string, (string | null)[]>();
    rules.set(assignmentId, own.set(rule, [...(own.get(rule) ?? []), amount ?? null]));
  }
  return new Map([...newest].map(([hhNo, row]) => [hhNo, { row, rules: rules.get(row.id) ?? new Map() }]));
}

/** What is known of households beside their new warnings, in three questions. */
async function knownOf(
  em: SqlEntityManager,
  county: string,
  hhNos: readonly string[],
): Promise<(hhNo: string) => Known> {
  const of = { county, hhNo: { $in: [...hhNos] }, state: { $ne: AssignmentState.CLOSED } };
  const open = new Map((await em.find(AssignmentEntity, of)).map((row) => [row.hhNo, row]));
  const before = await beforeOf(em, county, hhNos);
  const monitored = await monitoredNow(em, county, hhNos);
  return (hhNo) => ({
    open: open.get(hhNo) ?? null,
    before: before.get(hhNo) ?? null,
    monitored: monitored.has(hhNo),
  });
}

async function read(ctx: Context, scope: Scope, month: string): Promise<Reviewed[]> {
  await ctx.outbox.flush();
  const rows = await reviewClues(scope, storeOf(ctx), month);
  if (rows.length === 0) return [];
  const law = lawOf(ctx, scope);
  const { growthPercent } = sendingSettingsOf(law.policy);
  const nameOf = (rule: string) => `“${law.rule(rule)?.name ?? rule}”`;
  const em = ctx.services.orm.em.fork();
  const known = await knownOf(
    em,
    scope.county,
    rows.map(({ household }) => household),
  );
  return rows.map((row) => {
    const what = known(row.household);
    return { row, open: what.open, before: what.before?.row ?? null, ...judgeClue(row, what, nameOf, growthPercent) };
  });
}

const REVIEWS = Symbol('reviews');

/**
 * New clues up to a month: households with warnings that no assignment has, most urgent first, each with what it is
 * and whether the hub would send it. Read once a request.
 */
export function reviewOf(ctx: Context, scope: Scope, month: string): Promise<Reviewed[]> {
  const reviews = ctx.loader(REVIEWS, () => new Map<string, Promise<Reviewed[]>>());
  const key = `${scope.county}:${month}`;
  const found = reviews.get(key) ?? read(ctx, scope, month);
  reviews.set(key, found);
  return found;
}

/** Whether a visit is asked for, when it is sent. */
export const isVisit = ({ label }: Pick<Reviewed, 'label'>): boolean =>
  label === ReviewLabel.NEW || label === ReviewLabel.REPEAT;
