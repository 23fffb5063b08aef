import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { maskedIdentity, type PersonRow } from './persons.ts';
import { firstDay, type Store } from './store.ts';
import { currentBatches } from './text.ts';
import { type Owners, ofHousehold, ofPlace, ownExtracts } from './within.ts';

/** A member as one register snapshot knows them; an empty text is unknown. */
export interface MemberRow extends PersonRow {
  household: string;
  head: boolean;
  relation: string;
  birthDate: string | null;
  labour: string;
  schooling: string;
  insured: string;
  change: string;
  changeDate: string | null;
}

/** A department sees the members it handed in rows about; whoever hands in the register sees all. */
function ofOwnRows(scope: Scope, owners: Owners, registers: readonly string[]): Sql {
  const own = ownExtracts(scope, owners);
  if (!own || registers.some((extract) => own.includes(extract))) return raw('true');
  return sql`r.person_key in (select person_key from link where ${ofPlace(scope)} and has(${own}, extract))`;
}

/** Members of households in the register snapshot of a month, the head first, then by age. */
export function members(
  scope: Scope,
  { warehouse, keyring }: Store,
  asked: { month: string; households: readonly string[]; owners: Owners; registers: readonly string[] },
): Promise<MemberRow[]> {
  const period = sql`${month(firstDay(asked.month))}`;
  const found = all([
    ofHousehold(scope, 'r'),
    sql`r.period = ${period}`,
    sql`r.batch_id in ${currentBatches(scope.county, period)}`,
    sql`r.hh_no in ${asked.households}`,
    ofOwnRows(scope, asked.owners, asked.registers),
  ]);
  return warehouse.ask<MemberRow>(
    sql`with r as (select * from raw_register as r where ${found})
        select r.hh_no as household, toString(r.person_key) as person, cast(r.person_key = r.head_key, 'Bool') as head,
               r.relation as relation, toString(r.birth_date) as birthDate, r.labour as labour,
               r.schooling as schooling, r.insured as insured, r.change as change,
               toString(r.change_date) as changeDate, ${maskedIdentity(keyring)}
        from r left join (select * from identity final where person_key in (select person_key from r)) as i
          on i.person_key = r.person_key and i.name_key = r.name_key
        order by household, head desc, r.birth_date, r.person_key`,
    { name: 'members' },
  );
}
