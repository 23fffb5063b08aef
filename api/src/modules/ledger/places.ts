import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { divisionOf } from '../division/division.loader.ts';

/** Names of division codes; a code that the official list lacks stands as it is, an empty one is empty. */
export async function placesOf(
  ctx: Context,
  { county }: Scope,
  codes: readonly string[],
): Promise<(code: string) => string> {
  const wanted = [...new Set(codes.filter(Boolean))];
  const names = await Promise.all(wanted.map(async (code) => (await divisionOf(ctx, { county }, code))?.name ?? code));
  const found = new Map(wanted.map((code, at) => [code, names[at] ?? code]));
  return (code) => found.get(code) ?? code;
}
