import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';
import type { Place } from './warning-row.ts';
import { type Owners, ofExtract } from './within.ts';

/** A row handed in that was found to be about a household. */
export interface LinkedRow extends Place {
  household: string;
  month: string;
  extract: string;
  person: string;
  eventDate: string;
}

/** Rows handed in about some households, newest first. A department sees its own. */
export function linkedRows(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  households: readonly string[],
): Promise<LinkedRow[]> {
  return warehouse.ask<LinkedRow>(
    sql`select hh_no as household, formatDateTime(link.period, '%Y-%m') as month, extract,
               toString(person_key) as person, toString(event_date) as eventDate,
               toString(link.batch_id) as batch, file_no as file, sheet, row
        from link where ${ofExtract(scope, owners)} and state = 'LINKED' and hh_no in ${households}
        order by link.period desc, link.event_date desc, link.batch_id, link.file_no, link.sheet, link.row`,
    { name: 'linked rows' },
  );
}
