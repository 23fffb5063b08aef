import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { openText } from '../../sealed-text.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import type { Asked, AskedCandidate } from './asked.ts';
import { Candidate, MatchExplanation, MatchRequest, SkippedMatch } from './match.type.ts';
import type { MatchRequestRow } from './match-request.entity.ts';

function skippedOf(law: Law, row: MatchRequestRow): SkippedMatch | null {
  const { skipReason, skipPolicy, skipArticle, skipQuote } = row;
  if (!skipReason) return null;
  const cited = skipArticle && skipQuote ? { article: skipArticle, quote: skipQuote } : null;
  const clause = cited && toClause(law, { ...cited, ...(skipPolicy ? { policy: skipPolicy } : {}) });
  return Object.assign(new SkippedMatch(), { reason: skipReason, clause });
}

/** A question with hit or no hit; what was said about a hit is for the county's checker alone. */
export function toMatchRequest(ctx: Context, law: Law, asked: Asked): MatchRequest {
  const { row, answer, explanations, state, late } = asked;
  const { id, match, department, askedOn, dueOn } = row;
  const said = ctx.may('CHECK_MATCHES') ? explanations : [];
  return Object.assign(new MatchRequest(), {
    ...{ id, match, department, askedOn, dueOn: dueOn ?? null, state, late },
    title: law.policy.matches.find((one) => one.id === match)?.title ?? law.title(match),
    returnedAt: answer ? new Date(answer.returnedAt) : null,
    answered: answer?.answered ?? 0,
    skipped: skippedOf(law, row),
    explained: explanations.length > 0,
    explanations: said.map(({ text, by, at }) =>
      Object.assign(new MatchExplanation(), { text: openText(ctx.services.keyring, text), by, at }),
    ),
  });
}

export function toCandidate(ctx: Context, scope: Scope, { row, requests }: AskedCandidate): Candidate {
  const law = lawOf(ctx, scope);
  const { id, hhNo, month, putForwardAt, putForwardBy, note } = row;
  const own = ctx.may('CHECK_MATCHES');
  return Object.assign(new Candidate(), {
    ...{ scope, id, household: hhNo, month, putForwardAt },
    putForwardBy: own ? putForwardBy : null,
    note: own && note ? openText(ctx.services.keyring, note) : null,
    requests: requests.map((one) => toMatchRequest(ctx, law, one)),
  });
}
