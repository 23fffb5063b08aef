import { identities, type MatchMember, matchMembers, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { toPerson } from '../person/person.loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { type Asked, askedCandidates } from './asked.ts';
import type { CandidateRow } from './candidate.entity.ts';
import { ListedPerson, MatchState } from './match.type.ts';

/** A member who is to be compared, with the question. */
export interface Listed {
  member: MatchMember;
  candidate: CandidateRow;
  asked: Asked;
}

const OPEN: readonly MatchState[] = [MatchState.ASKED, MatchState.OVERDUE];

/**
 * Members of the households about which a department has not answered yet.
 * @throws NOT_FOUND when the county's document has no such match
 */
export async function listed(ctx: Context, scope: Scope, match: string): Promise<Listed[]> {
  if (!lawOf(ctx, scope).policy.matches.some(({ id }) => id === match)) throw notFound(`比对项目 ${match}`);
  const open = (await askedCandidates(ctx, scope, { match })).flatMap(({ row: candidate, requests }) =>
    requests.filter(({ state }) => OPEN.includes(state)).map((asked) => ({ candidate, asked })),
  );
  if (open.length === 0) return [];
  const homes = open.map(({ candidate: { hhNo: household, snapshot } }) => ({ household, snapshot }));
  const found = await matchMembers(scope, storeOf(ctx), homes);
  return open.flatMap(({ candidate, asked }) =>
    found
      .filter(({ household, snapshot }) => household === candidate.hhNo && snapshot === candidate.snapshot)
      .map((member) => ({ member, candidate, asked })),
  );
}

/** The same as it is shown on a screen, by masked numbers. */
export async function maskedList(ctx: Context, scope: Scope, match: string): Promise<ListedPerson[]> {
  const found = await listed(ctx, scope, match);
  const wanted = [...new Set(found.map(({ member }) => member.person))];
  const all = wanted.length > 0 ? await identities(scope, storeOf(ctx), wanted) : [];
  return found.flatMap(({ member, candidate, asked }) => {
    const person = all.find((one) => one.person === member.person && one.nameKey === member.nameKey);
    if (!person) return [];
    const { askedOn, dueOn } = asked.row;
    const facts = { relation: member.relation || null };
    const shown = { household: candidate.hhNo, person: toPerson(ctx, person, facts), askedOn, dueOn: dueOn ?? null };
    return [Object.assign(new ListedPerson(), shown)];
  });
}
