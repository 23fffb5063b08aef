import type { Scope } from '../scope.ts';
import { all, key, sql } from '../sql.ts';
import { digits, type Store } from './store.ts';
import { currentBatches, registerMonth } from './text.ts';
import { type Owners, ofExtract, ofHousehold } from './within.ts';

/**
 * Whether the scope names a person at all: as a member of one of its households in the newest register, or in a row
 * handed in that it may see. Asked before a number is revealed.
 */
export async function personVisible(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  person: string,
): Promise<boolean> {
  if (digits(person, 128) === null) return false;
  const period = registerMonth(scope.county);
  const registered = all([
    ofHousehold(scope, 'r'),
    sql`r.period = ${period}`,
    sql`r.batch_id in ${currentBatches(scope.county, period)}`,
    sql`r.person_key = ${key(person)}`,
  ]);
  const [row] = await warehouse.ask<{ visible: boolean }>(
    sql`select exists(select 1 from raw_register as r where ${registered})
          or exists(select 1 from link where ${ofExtract(scope, owners)} and person_key = ${key(person)}) as visible`,
    { name: 'person visible' },
  );
  return Boolean(row?.visible);
}
