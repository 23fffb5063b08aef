import { type MatchAnswer, matchAnswers, type Scope } from '@dixian/warehouse';
import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import type { CandidateRow } from './candidate.entity.ts';
import { MatchState } from './match.type.ts';
import { MatchExplanationEntity, type MatchExplanationRow } from './match-explanation.entity.ts';
import { Asking, MatchRequestEntity, type MatchRequestRow } from './match-request.entity.ts';

/** A question with what came back and what was said about it. */
export interface Asked {
  row: MatchRequestRow;
  answer: MatchAnswer | null;
  explanations: MatchExplanationRow[];
  state: MatchState;
  late: boolean;
}

/** A household put forward with its questions, in the order of the document's matches. */
export interface AskedCandidate {
  row: CandidateRow;
  requests: Asked[];
}

/** Which questions are asked for. */
export interface AskedQuestion {
  month?: string;
  households?: readonly string[];
  match?: string;
  request?: string;
}

/** The part of a question that keeps it inside a scope: places see their own households, departments what they are asked. */
function inScope({ county, division, department }: Scope): FilterQuery<MatchRequestRow>[] {
  const place = division === undefined ? {} : { division: { $like: `${division}%` } };
  return [{ candidate: { county, ...place } }, ...(department === undefined ? [] : [{ department }])];
}

/** @param asked a month and numbers of households and matches; an id is one of our own making */
function conditions(scope: Scope, { month, households, match, request }: AskedQuestion): FilterQuery<MatchRequestRow> {
  const found = inScope(scope);
  if (month) found.push({ candidate: { month } });
  if (households) found.push({ candidate: { hhNo: { $in: [...households] } } });
  if (match) found.push({ match });
  if (request) found.push({ id: request });
  return { $and: found };
}

/** How a question stands on a day; the last day still counts. */
function standing(row: MatchRequestRow, answer: MatchAnswer | null, now: string): Pick<Asked, 'state' | 'late'> {
  const due = row.dueOn ?? '9999-12-31';
  if (row.state === Asking.SKIPPED) return { state: MatchState.SKIPPED, late: false };
  if (!answer) return { state: now > due ? MatchState.OVERDUE : MatchState.ASKED, late: false };
  const returned = today(new Date(answer.returnedAt));
  return { state: answer.hit ? MatchState.HIT : MatchState.NO_HIT, late: returned > due };
}

const candidateOf = (row: MatchRequestRow): CandidateRow => row.candidate as CandidateRow;

/** What came back, under `<candidate>:<match>`. */
async function answers(
  ctx: Context,
  scope: Scope,
  law: Law,
  rows: readonly MatchRequestRow[],
): Promise<Map<string, MatchAnswer>> {
  const open = rows.filter(({ state }) => state === Asking.ASKED).map(candidateOf);
  const asked = [...new Map(open.map((one) => [one.id, one])).values()].map((one) => ({
    candidate: one.id,
    household: one.hhNo,
    snapshot: one.snapshot,
    after: one.putForwardAt.toISOString(),
    until: one.followedAt?.toISOString() ?? null,
  }));
  const found = await matchAnswers(scope, storeOf(ctx), law.owners, asked);
  return new Map(found.map((one) => [`${one.candidate}:${one.extract}`, one]));
}

async function explanations(ctx: Context, rows: readonly MatchRequestRow[]): Promise<MatchExplanationRow[]> {
  if (rows.length === 0) return [];
  const of = { request: { $in: rows.map(({ id }) => id) } };
  return ctx.em.find(MatchExplanationEntity, of, { orderBy: { at: 'asc', id: 'asc' } });
}

/** Households put forward, those of late first, with the questions that the scope may see; none without a question. */
export async function askedCandidates(ctx: Context, scope: Scope, asked: AskedQuestion): Promise<AskedCandidate[]> {
  const law = lawOf(ctx, scope);
  const rows = await ctx.em.find(MatchRequestEntity, conditions(scope, asked), { populate: ['candidate'] });
  const [back, said] = [await answers(ctx, scope, law, rows), await explanations(ctx, rows)];
  const now = today();
  const order = new Map(law.policy.matches.map(({ id }, at) => [id, at]));
  const place = ({ match }: MatchRequestRow) => order.get(match) ?? order.size;
  const found = new Map<string, AskedCandidate>();
  for (const row of [...rows].sort((a, b) => place(a) - place(b))) {
    const candidate = candidateOf(row);
    const answer = back.get(`${candidate.id}:${row.match}`) ?? null;
    const one = found.get(candidate.id) ?? { row: candidate, requests: [] };
    found.set(candidate.id, one);
    const own = said.filter(({ request }) => request.id === row.id);
    one.requests.push({ row, answer, explanations: own, ...standing(row, answer, now) });
  }
  const late = ({ row }: AskedCandidate) => row.putForwardAt.getTime();
  return [...found.values()].sort((a, b) => late(b) - late(a) || (a.row.hhNo < b.row.hhNo ? -1 : 1));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One question; null for none and for one outside the scope. */
export async function askedRequest(ctx: Context, scope: Scope, id: string): Promise<Asked | null> {
  if (!UUID.test(id)) return null;
  const [candidate] = await askedCandidates(ctx, scope, { request: id });
  return candidate?.requests[0] ?? null;
}
