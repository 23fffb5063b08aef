import type { Scope } from '../scope.ts';
import { keys, sql } from '../sql.ts';
import { maskedIdentity, type PersonRow } from './persons.ts';
import type { Store } from './store.ts';

/** An identity under the name that one file gave it. */
export interface IdentityRow extends PersonRow {
  nameKey: string;
}

/** Every name some persons were handed in under, masked. The persons are those a read inside the scope has named. */
export function identities(
  _scope: Scope,
  { warehouse, keyring }: Store,
  persons: readonly string[],
): Promise<IdentityRow[]> {
  return warehouse.ask<IdentityRow>(
    sql`select toString(i.person_key) as person, toString(i.name_key) as nameKey, ${maskedIdentity(keyring)}
        from identity as i final where i.person_key in ${keys(persons)} order by i.seen_at desc`,
    { name: 'identities' },
  );
}
