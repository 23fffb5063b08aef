import { type Keyring, opened } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { all, keys, raw, type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';

/** Who a key is, masked in the store: the full ID number never leaves it by this way. */
export interface PersonRow {
  person: string;
  name: string;
  /** first 6 and last 4 digits; empty for a temporary key of a newborn */
  idNoMasked: string;
  /** first 3 and last 4 digits; empty when none was given */
  phoneMasked: string;
}

/** Masked forms of an identity under the alias i. */
export function maskedIdentity(keyring: Keyring): Sql {
  const idNo = opened(keyring, raw('i.id_no'));
  const phone = opened(keyring, raw('i.phone'));
  return sql`${opened(keyring, raw('i.name'))} as name,
    if(empty(${idNo}), '', concat(substring(${idNo}, 1, 6), '********', right(${idNo}, 4))) as idNoMasked,
    if(empty(${phone}), '', concat(substring(${phone}, 1, 3), '****', right(${phone}, 4))) as phoneMasked`;
}

/**
 * Names and masked numbers of persons that a read inside the scope has named. Where files disagree about a name,
 * the register's holds, then the one seen last.
 */
export function persons(
  { county }: Scope,
  { warehouse, keyring }: Store,
  wanted: readonly string[],
): Promise<PersonRow[]> {
  const period = registerMonth(county);
  const registered = all([
    sql`county = ${county}`,
    sql`period = ${period}`,
    sql`batch_id in ${currentBatches(county, period)}`,
    sql`person_key in ${keys(wanted)}`,
  ]);
  return warehouse.ask<PersonRow>(
    sql`select toString(i.person_key) as person, ${maskedIdentity(keyring)}
        from identity as i where i.person_key in ${keys(wanted)}
        order by (i.person_key, i.name_key) in (select person_key, name_key from raw_register where ${registered}) desc,
                 i.seen_at desc
        limit 1 by i.person_key`,
    { name: 'persons' },
  );
}
