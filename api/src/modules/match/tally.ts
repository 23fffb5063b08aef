import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { matchesOf } from '../policy/duties.ts';
import { lawOf } from '../policy/law.ts';
import { askedCandidates } from './asked.ts';
import { MatchState, MatchTally } from './match.type.ts';

/** How the questions of each match stand, in the order of the document. A department sees its own matches. */
export async function talliesOf(ctx: Context, scope: Scope, month: string | null): Promise<MatchTally[]> {
  const law = lawOf(ctx, scope);
  const asked = await askedCandidates(ctx, scope, month ? { month } : {});
  const all = asked.flatMap(({ requests }) => requests);
  const own = matchesOf(law).filter(({ department }) => (scope.department ?? department) === department);
  return own.map((match) => {
    const of = all.filter(({ row }) => row.match === match.id);
    const count = (...states: MatchState[]) => of.filter(({ state }) => states.includes(state)).length;
    return Object.assign(new MatchTally(), {
      match,
      open: count(MatchState.ASKED, MatchState.OVERDUE),
      overdue: count(MatchState.OVERDUE),
      hit: count(MatchState.HIT),
      noHit: count(MatchState.NO_HIT),
      skipped: count(MatchState.SKIPPED),
      unexplained: of.filter(({ state, explanations }) => state === MatchState.HIT && explanations.length === 0).length,
    });
  });
}
