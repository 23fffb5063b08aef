import { opened } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { keys, raw, sql } from '../sql.ts';
import { periods, type Store } from './store.ts';
import { currentBatches } from './text.ts';
import { ofPlace, stillThere } from './within.ts';

/** A member of a household put forward, as the register knew them when it was asked about. */
export interface MatchMember {
  household: string;
  /** 'YYYY-MM' of the snapshot */
  snapshot: string;
  person: string;
  nameKey: string;
  headPerson: string;
  headNameKey: string;
  relation: string;
  town: string;
  village: string;
  group: string;
}

/** A name and a whole ID number. */
export interface FullIdentity {
  person: string;
  nameKey: string;
  name: string;
  idNo: string;
}

/**
 * Members of households in given snapshots, the head first. The households must be such as the asker may know to have
 * been put forward: a department learns by this whom it was asked about.
 */
export function matchMembers(
  scope: Scope,
  { warehouse }: Store,
  households: readonly { household: string; snapshot: string }[],
): Promise<MatchMember[]> {
  const snapshots = [...new Set(households.map(({ snapshot }) => snapshot))];
  const wanted = households.map(({ household, snapshot }) => `${snapshot}:${household}`);
  return warehouse.ask<MatchMember>(
    sql`select hh_no as household, formatDateTime(period, '%Y-%m') as snapshot, toString(person_key) as person,
               toString(name_key) as nameKey, toString(head_key) as headPerson, toString(head_name_key) as headNameKey,
               relation, town_code as town, village_code as village, village_group as group
        from raw_register
        where ${ofPlace(scope)} and period in ${periods(snapshots)} and batch_id in ${currentBatches(scope.county)}
          and concat(formatDateTime(period, '%Y-%m'), ':', hh_no) in ${wanted} and ${stillThere()}
        order by household, snapshot, person_key = head_key desc, birth_date, person_key`,
    { name: 'match members' },
  );
}

/**
 * Names and whole ID numbers of persons that a read inside the scope has named: for the list that goes out to a
 * department, which is audited. Who has no ID number, like a newborn, is left out.
 */
export async function fullIdentities(
  _scope: Scope,
  { warehouse, keyring }: Store,
  wanted: readonly string[],
): Promise<FullIdentity[]> {
  if (wanted.length === 0) return [];
  return warehouse.ask<FullIdentity>(
    sql`select * from
        (
          select toString(i.person_key) as person, toString(i.name_key) as nameKey,
                 ${opened(keyring, raw('i.name'))} as name, ${opened(keyring, raw('i.id_no'))} as idNo
          from identity as i final where i.person_key in ${keys(wanted)}
        ) where notEmpty(idNo)`,
    { name: 'full identities' },
  );
}
