import type { Scope } from '../scope.ts';
import { all, raw, type Sql, sql } from '../sql.ts';
import { type Slice, type Store, sliced } from './store.ts';
import { householdsNamed, householdsOf, registerMonth, type SearchText } from './text.ts';
import { ofHousehold } from './within.ts';

/** A household as a register snapshot knows it. */
export interface HouseholdRow {
  household: string;
  /** month of the snapshot */
  month: string;
  kind: string;
  monitoredType: string;
  /** key of the head, '0' when the register names none */
  head: string;
  town: string;
  village: string;
  group: string;
  members: number;
  labourers: number;
}

export interface HouseholdQuestion {
  town?: string;
  village?: string;
  kind?: string;
  /** '' asks for those that are not monitored */
  monitoredType?: string;
  /** of any monitored type */
  monitored?: boolean;
  /** left out, by 户编号 */
  without?: readonly string[];
  household?: string;
  /** key of a member */
  person?: string;
  /** 户编号, whole name or ID number of a member */
  search?: SearchText;
}

const COLUMNS = raw(`hh_no as household, formatDateTime(h.period, '%Y-%m') as month, hh_kind as kind,
  monitored_type as monitoredType, toString(head_key) as head, town_code as town, village_code as village,
  village_group as group, members, labourers`);

function conditions(scope: Scope, { keyring }: Store, asked: HouseholdQuestion): Sql {
  const found = [ofHousehold(scope, 'h'), sql`h.period = ${registerMonth(scope.county)}`];
  if (asked.town) found.push(sql`h.town_code = ${asked.town}`);
  if (asked.village) found.push(sql`h.village_code = ${asked.village}`);
  if (asked.kind) found.push(sql`h.hh_kind = ${asked.kind}`);
  if (asked.monitoredType !== undefined) found.push(sql`h.monitored_type = ${asked.monitoredType}`);
  if (asked.monitored) found.push(sql`h.monitored_type != ''`);
  if (asked.without?.length) found.push(sql`h.hh_no not in ${asked.without}`);
  if (asked.household) found.push(sql`h.hh_no = ${asked.household}`);
  if (asked.person !== undefined) found.push(sql`h.hh_no in ${householdsOf(scope, asked.person)}`);
  if (asked.search?.text.trim()) found.push(sql`h.hh_no in ${householdsNamed(scope, keyring, asked.search)}`);
  return all(found);
}

/** Households of the newest register snapshot, by number. */
export function households(
  scope: Scope,
  store: Store,
  asked: HouseholdQuestion,
  slice: Slice,
): Promise<HouseholdRow[]> {
  return store.warehouse.ask<HouseholdRow>(
    sql`select ${COLUMNS} from household_month as h where ${conditions(scope, store, asked)}
        order by h.hh_no ${sliced(slice)}`,
    { name: 'households' },
  );
}

/** How many households a question is about. */
export async function householdTotal(scope: Scope, store: Store, asked: HouseholdQuestion): Promise<number> {
  const [row] = await store.warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from household_month as h where ${conditions(scope, store, asked)}`,
    { name: 'household total' },
  );
  return row?.total ?? 0;
}

function byId(scope: Scope, { warehouse }: Store, ids: readonly string[], snapshots: Sql): Promise<HouseholdRow[]> {
  return warehouse.ask<HouseholdRow>(
    sql`select ${COLUMNS} from household_month as h
        where ${ofHousehold(scope, 'h')} and h.hh_no in ${ids} and ${snapshots}
        order by h.period desc limit 1 by h.hh_no`,
    { name: 'households by id' },
  );
}

/**
 * Some households, each from the newest snapshot in which it stood inside the scope. Nearly all stand in the newest
 * one: the older are read only for those that do not.
 */
export async function householdsById(scope: Scope, store: Store, ids: readonly string[]): Promise<HouseholdRow[]> {
  const found = await byId(scope, store, ids, sql`h.period = ${registerMonth(scope.county)}`);
  const known = new Set(found.map(({ household }) => household));
  const missing = ids.filter((id) => !known.has(id));
  return missing.length === 0 ? found : [...found, ...(await byId(scope, store, missing, raw('true')))];
}

/** One household through all its snapshots inside the scope, oldest first: what changed is seen by comparing. */
export function householdHistory(scope: Scope, { warehouse }: Store, ids: readonly string[]): Promise<HouseholdRow[]> {
  return warehouse.ask<HouseholdRow>(
    sql`select ${COLUMNS} from household_month as h where ${ofHousehold(scope, 'h')} and h.hh_no in ${ids}
        order by h.hh_no, h.period`,
    { name: 'household history' },
  );
}
