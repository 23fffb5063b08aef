import { type DivisionRow, listedCounties } from '@dixian/warehouse';
import type { Context } from '../../context.ts';

const LISTED = Symbol('listed counties');

/** Counties of the official list that have a document, by code. */
export async function documentedCounties(ctx: Context): Promise<DivisionRow[]> {
  const { policies, warehouse } = ctx.services;
  const listed = await ctx.loader(LISTED, () => listedCounties({ warehouse }));
  return listed.filter(({ code }) => policies.has(code));
}

/** Of these, the counties the asker may read: his own, or all those below his city or province. */
export async function countiesOf(ctx: Context): Promise<DivisionRow[]> {
  if (!ctx.may('READ_DATA')) return [];
  return (await documentedCounties(ctx)).filter(({ code }) => ctx.mayRead(code));
}
