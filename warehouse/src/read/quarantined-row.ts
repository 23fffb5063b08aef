import { opened } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { month, raw, sql, uuid } from '../sql.ts';
import { firstDay, isBatch, type Store } from './store.ts';
import type { Place } from './warning-row.ts';
import { type Owners, ofSubmission } from './within.ts';

/**
 * The cells of a row that was not loaded, header → text, as they stood in the file: the caller masks them.
 * Null when there is none, and always for a scope below the county: such a row has no place that can be relied on.
 */
export async function quarantinedRow(
  scope: Scope,
  { warehouse, keyring }: Store,
  owners: Owners,
  asked: Place & { month: string },
): Promise<Record<string, string> | null> {
  if (!isBatch(asked.batch)) return null;
  const [found] = await warehouse.ask<{ cells: string }>(
    sql`select ${opened(keyring, raw('q.cells'))} as cells from quarantine as q
        where ${ofSubmission(scope, owners, 'q')} and q.period = ${month(firstDay(asked.month))}
          and q.batch_id = ${uuid(asked.batch)} and q.file_no = ${asked.file} and q.sheet = ${asked.sheet}
          and q.row = ${asked.row}
        limit 1`,
    { name: 'quarantined row' },
  );
  return found ? (JSON.parse(found.cells) as Record<string, string>) : null;
}
