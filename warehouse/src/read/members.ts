import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { identities, type PersonRow } from './persons.ts';
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

/** Members are asked for by household, in the snapshot of one month. */
export interface MemberQuestion {
  month: string;
  households: readonly string[];
  owners: Owners;
  /** extracts that hold a register */
  registers: readonly string[];
}

/** A department sees the members it handed in rows about; whoever hands in the register sees all. */
function ofOwnRows(scope: Scope, owners: Owners, registers: readonly string[]): Sql {
  const own = ownExtracts(scope, owners);
  if (!own || registers.some((extract) => own.includes(extract))) return raw('true');
  return sql`r.person_key in (select person_key from link where ${ofPlace(scope)} and has(${own}, extract))`;
}

type RegisterRow = Omit<MemberRow, keyof Omit<PersonRow, 'person'>> & { nameKey: string };

/**
 * Members of households in the register snapshot of a month, the head first, then by age. The register lies in the
 * order of its persons: the numbers of the households are read first, and of the rest only their few rows.
 */
export async function members(scope: Scope, store: Store, asked: MemberQuestion): Promise<MemberRow[]> {
  const period = sql`${month(firstDay(asked.month))}`;
  const found = all([
    ofHousehold(scope, 'r'),
    sql`r.period = ${period}`,
    sql`r.batch_id in ${currentBatches(scope.county, period)}`,
    ofOwnRows(scope, asked.owners, asked.registers),
  ]);
  const rows = await store.warehouse.ask<RegisterRow>(
    sql`select r.hh_no as household, toString(r.person_key) as person, toString(r.name_key) as nameKey,
               cast(r.person_key = r.head_key, 'Bool') as head, r.relation as relation,
               toString(r.birth_date) as birthDate, r.labour as labour, r.schooling as schooling,
               r.insured as insured, r.change as change, toString(r.change_date) as changeDate
        from raw_register as r prewhere r.hh_no in ${asked.households} where ${found}
        order by household, head desc, r.birth_date, r.person_key`,
    { name: 'members' },
  );
  if (rows.length === 0) return [];
  const known = await identities(scope, store, [...new Set(rows.map(({ person }) => person))]);
  const names = new Map(known.map((row) => [`${row.person}|${row.nameKey}`, row]));
  return rows.map(({ nameKey, ...row }) => {
    const { name = '', idNoMasked = '', phoneMasked = '' } = names.get(`${row.person}|${nameKey}`) ?? {};
    return { ...row, name, idNoMasked, phoneMasked };
  });
}
