import { type HouseholdRow, householdsById, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { storeOf } from '../policy/law.ts';

/**
 * The households of rows that lie in a scope, by number. Whoever has the row knows the household, wherever it lives
 * since: only the county restricts.
 */
export async function homesOf(
  ctx: Context,
  { county }: Scope,
  households: readonly string[],
): Promise<ReadonlyMap<string, HouseholdRow>> {
  const wanted = [...new Set(households.filter(Boolean))];
  const rows = wanted.length > 0 ? await householdsById({ county }, storeOf(ctx), wanted) : [];
  return new Map(rows.map((row) => [row.household, row]));
}

/** Key of the head; '0' where the register names none. */
export const headOf = (homes: ReadonlyMap<string, HouseholdRow>, household: string): string =>
  homes.get(household)?.head ?? '0';
