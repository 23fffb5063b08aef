import { type Keyring, opened } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { keys, raw, type Sql, sql } from '../sql.ts';
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

/** Identities opened in a query of their own, so that the engine plans each decryption once. */
function openedIdentities(keyring: Keyring, wanted: readonly string[]): Sql {
  return sql`select toString(i.person_key) as person, toString(i.name_key) as nameKey,
      ${opened(keyring, raw('i.name'))} as name, ${opened(keyring, raw('i.id_no'))} as id_no,
      ${opened(keyring, raw('i.phone'))} as phone, i.seen_at as seen_at, i.name_key as name_key
    from identity as i final where i.person_key in ${keys(wanted)}`;
}

/** An identity under the name that one file gave it. */
export interface IdentityRow extends PersonRow {
  nameKey: string;
}

/** Every name some persons were handed in under, masked, the one seen last first. They are persons a read inside the scope has named. */
export function identities(
  _scope: Scope,
  { warehouse, keyring }: Store,
  wanted: readonly string[],
): Promise<IdentityRow[]> {
  return warehouse.ask<IdentityRow>(
    sql`select person, nameKey, name,
               if(empty(id_no), '', concat(substring(id_no, 1, 6), '********', right(id_no, 4))) as idNoMasked,
               multiIf(empty(phone), '', length(phone) < 11, '****', concat(substring(phone, 1, 3), '****', right(phone, 4))) as phoneMasked
        from (${openedIdentities(keyring, wanted)}) order by seen_at desc, name_key`,
    { name: 'identities' },
  );
}

/** The names that the newest register gives to persons, as keys. */
async function registeredNames(
  { county }: Scope,
  { warehouse }: Store,
  wanted: readonly string[],
): Promise<Set<string>> {
  const period = registerMonth(county);
  const rows = await warehouse.ask<{ person: string; nameKey: string }>(
    sql`select distinct toString(person_key) as person, toString(name_key) as nameKey from raw_register
        where county = ${county} and period = ${period} and batch_id in ${currentBatches(county, period)}
          and person_key in ${keys(wanted)}`,
    { name: 'registered names' },
  );
  return new Set(rows.map(({ person, nameKey }) => `${person}|${nameKey}`));
}

/**
 * Names and masked numbers of persons that a read inside the scope has named. Where files disagree about a name,
 * the register's holds, then the one seen last.
 */
export async function persons(scope: Scope, store: Store, wanted: readonly string[]): Promise<PersonRow[]> {
  const rows = await identities(scope, store, wanted);
  const found = new Map<string, IdentityRow[]>();
  for (const row of rows) found.set(row.person, [...(found.get(row.person) ?? []), row]);
  const torn = [...found].filter(([, names]) => names.length > 1).map(([person]) => person);
  const registered = torn.length > 0 ? await registeredNames(scope, store, torn) : new Set<string>();
  return [...found.values()].flatMap((names) => {
    const best = names.find(({ person, nameKey }) => registered.has(`${person}|${nameKey}`)) ?? names[0];
    return best ? [best] : [];
  });
}
