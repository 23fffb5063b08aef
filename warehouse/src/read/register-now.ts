import type { Scope } from '../scope.ts';
import { keys, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';
import { ofPlace } from './within.ts';

/** A household as the newest register has it. */
export interface HouseholdNow {
  household: string;
  /** 'YYYY-MM' */
  month: string;
  town: string;
  village: string;
  /** Those who did not die or move away. */
  members: number;
}

/** Of some households those that stand in the newest register: who is missing has left it as a whole. */
export function householdsNow(
  { county }: Pick<Scope, 'county'>,
  { warehouse }: Store,
  households: readonly string[],
): Promise<HouseholdNow[]> {
  return warehouse.ask<HouseholdNow>(
    sql`select hh_no as household, formatDateTime(h.period, '%Y-%m') as month, town_code as town,
               village_code as village, toUInt32(members) as members
        from household_month as h
        where county = ${county} and h.period = ${registerMonth(county)} and hh_no in ${households}`,
    { name: 'households now' },
  );
}

/** Month of the newest register; null before the first one. */
export async function newestRegister({ county }: Pick<Scope, 'county'>, { warehouse }: Store): Promise<string | null> {
  const [row] = await warehouse.ask<{ month: string }>(
    sql`select formatDateTime(max(period), '%Y-%m') as month from household_month where county = ${county} having count() > 0`,
    { name: 'newest register' },
  );
  return row?.month ?? null;
}

/** A line of the newest register about a person. */
export interface PersonNow {
  person: string;
  household: string;
  /** 出生、死亡、迁入、迁出、婚嫁; empty for none */
  change: string;
}

/** What the newest register says of some persons, wherever they are in the county. */
export function personsNow(
  { county }: Pick<Scope, 'county'>,
  { warehouse }: Store,
  persons: readonly string[],
): Promise<PersonNow[]> {
  const period = registerMonth(county);
  return warehouse.ask<PersonNow>(
    sql`select toString(person_key) as person, hh_no as household, change from raw_register
        where ${ofPlace({ county })} and period = ${period} and batch_id in ${currentBatches(county, period)}
          and person_key in ${keys(persons)} order by person, household`,
    { name: 'persons now' },
  );
}
