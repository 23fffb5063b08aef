import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { Role } from '../access/role.ts';
import { UserEntity } from '../access/user.entity.ts';
import { AssignmentState } from './assignment.entity.ts';
import { Verifier } from './assignment.type.ts';

async function openByVerifier(ctx: Context, county: string): Promise<Map<string, number>> {
  const rows = await ctx.services.orm.em
    .fork()
    .execute<{ verifier: string; open: number }[]>(
      'select verifier, count(*)::int as open from assignment where county = ? and state in (?, ?) and verifier is not null group by verifier',
      [county, AssignmentState.ASSIGNED, AssignmentState.VERIFYING],
    );
  return new Map(rows.map(({ verifier, open }) => [verifier, open]));
}

/** Accounts of verifiers inside a scope, with what they have before them. */
export async function verifiersOf(ctx: Context, scope: Scope): Promise<Verifier[]> {
  const of = { role: Role.TOWNSHIP_VERIFIER, division: { $like: `${scope.division ?? scope.county}%` } };
  const users = await ctx.em.find(
    UserEntity,
    { ...of, disabledAt: null },
    { orderBy: { division: 'asc', name: 'asc' } },
  );
  const open = await openByVerifier(ctx, scope.county);
  return users.map(({ name, displayName, division }) =>
    Object.assign(new Verifier(), { name, displayName, division, open: open.get(name) ?? 0 }),
  );
}
