import type { Scope } from '@dixian/warehouse';
import { type DivisionRow, divisionsBelow, divisionsByCode } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { byKey, gathered, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';
import { type Division, toDivision } from './division.type.ts';

export const divisionLoader = loaderByScope<DivisionRow>(async (ctx, scope, codes) =>
  byKey(await divisionsByCode(scope, storeOf(ctx), codes), ({ code }) => code),
);

export const childrenLoader = loaderByScope<DivisionRow[]>(async (ctx, scope, parents) =>
  gathered(parents, await divisionsBelow(scope, storeOf(ctx), parents), ({ parent }) => parent),
);

/** A division by code; null for an empty code and for one outside the scope. */
export async function divisionOf(ctx: Context, scope: Scope, code: string): Promise<Division | null> {
  if (!code) return null;
  const row = await divisionLoader(ctx, scope).load(code);
  return row ? toDivision(scope, row) : null;
}
