import { nameKey, personKey } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { all, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';
import { ofPlace, stillThere } from './within.ts';

/** What the newest register says of somebody who reports, or is reported, by ID number and name. */
export interface Registered {
  /** Pseudonym, whether the register knows them or not. */
  person: string;
  /** Numbers of the households they belong to under that name. */
  households: string[];
  /** The number stands there under another name. */
  otherName: boolean;
}

/** `idNo` is a checked ID number, 18 digits with an upper-case X; it is bound and never part of the statement. */
export async function registered(
  scope: Scope,
  { warehouse, keyring }: Store,
  { idNo, name }: { idNo: string; name: string },
): Promise<Registered> {
  const period = registerMonth(scope.county);
  const there = all([
    ofPlace(scope, 'r'),
    sql`r.period = ${period}`,
    sql`r.batch_id in ${currentBatches(scope.county, period)}`,
    sql`r.person_key = ${personKey(keyring, sql`${idNo}`)}`,
    stillThere('r'),
  ]);
  const [row] = await warehouse.ask<Registered>(
    sql`select toString(${personKey(keyring, sql`${idNo}`)}) as person,
               arraySort(groupUniqArrayIf(r.hh_no, r.name_key = ${nameKey(keyring, sql`${name}`)})) as households,
               cast(countIf(r.name_key != ${nameKey(keyring, sql`${name}`)}) > 0, 'Bool') as otherName
        from raw_register as r where ${there}`,
    { name: 'registered' },
  );
  return row ?? { person: '', households: [], otherName: false };
}
