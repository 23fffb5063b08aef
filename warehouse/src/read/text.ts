import { type Keyring, nameKey, personKey } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { key, raw, type Sql, sql } from '../sql.ts';
import { digits } from './store.ts';
import { ofPlace } from './within.ts';

const ID_NO = /^\d{17}[\dX]$/;

/** The current register: rows of its newest month. */
export const registerMonth = (county: string): Sql =>
  sql`(select max(period) from household_month where county = ${county})`;

/**
 * Batches that hold, of a county or one of its months, whatever the extract: what view current_submission says, in the
 * fewest words, because the engine takes longer to plan the view than to answer.
 */
export const currentBatches = (county: string, period?: Sql): Sql =>
  sql`(select argMax(batch_id, (published_at, batch_id)) from submission
       where county = ${county} and status = 'ACCEPTED' and ${period ? sql`period = ${period}` : raw('true')}
       group by period, extract)`;

/** A text to search for: who may see no names finds households by their number alone. */
export interface SearchText {
  text: string;
  /** whether the text may also be the name or ID number of a person */
  persons: boolean;
}

/**
 * Numbers of households that a search text names: the beginning of 户编号, the whole name of a member, or a whole
 * ID number. A part of a name finds nothing: the store knows names by a keyed pseudonym only.
 */
export function householdsNamed(scope: Scope, keyring: Keyring, { text, persons }: SearchText): Sql {
  const wanted = text.trim();
  const idNo = wanted.toUpperCase();
  const period = registerMonth(scope.county);
  const numbered = sql`select hh_no from household_month
    where county = ${scope.county} and period = ${period} and startsWith(hh_no, ${wanted})`;
  // A department must not learn whom it never reported: by trying names or numbers least of all.
  if (!persons || scope.department !== undefined) return sql`(${numbered})`;
  const who = ID_NO.test(idNo)
    ? sql`person_key = ${personKey(keyring, sql`${idNo}`)}`
    : sql`name_key = ${nameKey(keyring, sql`${wanted}`)}`;
  return sql`(${numbered} union all ${membersWhere(scope, who)})`;
}

/** Numbers of households with a member of whom a condition holds, in the newest register. */
function membersWhere(scope: Scope, who: Sql): Sql {
  const period = registerMonth(scope.county);
  return sql`select hh_no from raw_register
    where ${ofPlace(scope)} and period = ${period} and batch_id in ${currentBatches(scope.county, period)} and ${who}`;
}

/** The household of a person, by pseudonym; what is no key finds none. */
export function householdsOf(scope: Scope, person: string): Sql {
  return sql`(${membersWhere(scope, digits(person, 128) === null ? raw('false') : sql`person_key = ${key(person)}`)})`;
}
