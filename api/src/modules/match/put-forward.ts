import { type HouseholdRow, householdsById, type Match, type Scope } from '@dixian/warehouse';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { sealText } from '../../sealed-text.ts';
import { actor } from '../audit/audit.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { askedCandidates } from './asked.ts';
import { CandidateEntity } from './candidate.entity.ts';
import { fileCandidate } from './file-candidate.ts';
import { checkText } from './free-text.ts';
import { MatchState } from './match.type.ts';
import { skipsOf } from './skip.ts';

/** Households put forward at once: a page of a list. */
const AT_ONCE = 50;

/** Who is to be compared, and the month whose findings led to it. */
export interface Forward {
  month: string;
  households: readonly string[];
  note: string | null;
}

function matchesOf(law: Law): readonly Match[] {
  const { matches, documentNo } = law.policy;
  if (matches.length > 0) return matches;
  throw badInput(`${documentNo} 没有规定向部门比对信息，不能提请比对：如需比对，请先在政策文件中写明依据。`);
}

function numbersOf({ households, month }: Forward): string[] {
  const numbers = [...new Set(households)];
  if (numbers.length === 0) throw badInput('请选择要提请比对的户。');
  if (numbers.length > AT_ONCE) throw badInput(`一次最多提请 ${AT_ONCE} 户：请分几次提请。`);
  if (month > today().slice(0, 7)) throw badInput('月份还没有到：请选择线索所在的月份。');
  return numbers;
}

async function homesOf(ctx: Context, scope: Scope, numbers: readonly string[]): Promise<HouseholdRow[]> {
  const homes = await householdsById(scope, storeOf(ctx), numbers);
  const known = new Set(homes.map(({ household }) => household));
  const missing = numbers.find((number) => !known.has(number));
  if (missing !== undefined) throw notFound(`户 ${missing}`);
  return homes;
}

const twice = (household: string, month: string) =>
  badInput(`户 ${household} 在 ${month} 已经提请过比对：请在信息比对页查看结果，不必重复提请。`);

/** Departments are asked about a household once: not again while answers are out. @throws BAD_USER_INPUT */
async function checkOpen(
  ctx: Context,
  scope: Scope,
  households: readonly string[],
  month: string,
): Promise<readonly string[]> {
  const before = await askedCandidates(ctx, scope, { households });
  for (const { row, requests } of before) {
    if (row.month === month) throw twice(row.hhNo, month);
    if (requests.some(({ state }) => state === MatchState.ASKED || state === MatchState.OVERDUE))
      throw badInput(`户 ${row.hhNo} 依 ${row.month} 的线索提请的比对还没有全部反馈：请等结果或催办，不必重复提请。`);
  }
  return before.filter(({ row }) => !row.followedAt).map(({ row }) => row.id);
}

/**
 * Puts households forward: all of them or none. Asks every department that the county's document names, but for
 * households that it says are not compared again.
 * @throws NOT_FOUND for a household outside the scope, BAD_USER_INPUT for one that departments are being asked about
 */
export async function putForward(ctx: Context, scope: Scope, asked: Forward): Promise<void> {
  const law = lawOf(ctx, scope);
  const matches = matchesOf(law);
  const numbers = numbersOf(asked);
  if (asked.note) checkText('备注', asked.note);
  const homes = await homesOf(ctx, scope, numbers);
  const before = await checkOpen(ctx, scope, numbers, asked.month);
  const skips = await skipsOf(
    storeOf(ctx),
    scope,
    law,
    homes.map(({ household, month }) => ({ household, snapshot: month })),
  );
  const at = new Date();
  const note = asked.note ? sealText(ctx.services.keyring, asked.note) : null;
  const by = actor(ctx.who()).who;
  for (const { household, month: snapshot, village, town } of homes) {
    const facts = { county: scope.county, household, division: village || town || scope.county, snapshot };
    const skip = skips.get(household);
    fileCandidate(ctx.em, matches, { ...facts, month: asked.month, at, by, note, ...(skip ? { skip } : {}) });
  }
  for (const id of before) ctx.em.getReference(CandidateEntity, id).followedAt = at;
  try {
    await ctx.em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw twice(numbers.join('、'), asked.month);
    throw error;
  }
}
