import {
  type HouseholdRow,
  householdHistory,
  householdsById,
  type IncomeRow,
  incomes,
  type LinkedRow,
  linkedRows,
  type MemberRow,
  members,
  type Scope,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { byKey, gathered, loaderByScope } from '../../loader.ts';
import { toPerson } from '../person/person.loader.ts';
import type { Person } from '../person/person.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { type Household, toHousehold } from './household.type.ts';

const householdLoader = loaderByScope<HouseholdRow>(async (ctx, scope, ids) =>
  byKey(await householdsById(scope, storeOf(ctx), ids), ({ household }) => household),
);

/** A household by number; null for none and for one outside the scope. */
export async function householdOf(ctx: Context, scope: Scope, id: string): Promise<Household | null> {
  if (!id) return null;
  const row = await householdLoader(ctx, scope).load(id);
  return row ? toHousehold(scope, lawOf(ctx, scope), row) : null;
}

/** Members in one snapshot: keys are 'YYYY-MM:户编号', one query a snapshot. */
const memberLoader = loaderByScope<MemberRow[]>(async (ctx, scope, keys) => {
  const { owners, registers } = lawOf(ctx, scope);
  const asked = new Map<string, string[]>();
  for (const key of keys) asked.set(key.slice(0, 7), [...(asked.get(key.slice(0, 7)) ?? []), key.slice(8)]);
  const found = await Promise.all(
    [...asked].map(async ([month, households]) => {
      const rows = await members(scope, storeOf(ctx), { month, households, owners, registers });
      return rows.map((row) => ({ ...row, at: `${month}:${row.household}` }));
    }),
  );
  return gathered(keys, found.flat(), ({ at }) => at);
});

/** Who belongs to a household in the snapshot it is shown from. */
export async function membersOf(ctx: Context, { scope, source }: Household): Promise<MemberRow[]> {
  return (await memberLoader(ctx, scope).load(`${source.month}:${source.household}`)) ?? [];
}

/** A member with what the register says of them. */
export function toMember(ctx: Context, scope: Scope, row: MemberRow): Person {
  const law = lawOf(ctx, scope);
  return toPerson(ctx, row, {
    relation: row.relation || null,
    birthYear: row.birthDate ? Number(row.birthDate.slice(0, 4)) : null,
    labour: law.word('labour', row.labour),
    schooling: law.word('schooling', row.schooling),
    insured: law.word('insured', row.insured),
    change: row.change || null,
  });
}

export const historyLoader = loaderByScope<HouseholdRow[]>(async (ctx, scope, ids) =>
  gathered(ids, await householdHistory(scope, storeOf(ctx), ids), ({ household }) => household),
);

/** Rows handed in about a household, newest first. */
export const linkedLoader = loaderByScope<LinkedRow[]>(async (ctx, scope, ids) =>
  gathered(ids, await linkedRows(scope, storeOf(ctx), lawOf(ctx, scope).owners, ids), ({ household }) => household),
);

export const incomeLoader = loaderByScope<IncomeRow[]>(async (ctx, scope, ids) =>
  gathered(ids, await incomes(scope, storeOf(ctx), lawOf(ctx, scope).owners, ids), ({ household }) => household),
);
