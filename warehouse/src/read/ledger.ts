import type { Scope } from '../scope.ts';
import { month, sql } from '../sql.ts';
import type { HandInRow } from './hand-in.ts';
import { firstDay, type Store } from './store.ts';

type Counts = Pick<HandInRow, 'received' | 'loaded' | 'quarantined' | 'duplicates' | 'warnings'>;
type Known = Pick<HandInRow, 'month' | 'extract' | 'due' | 'batch' | 'nil' | 'submittedAt' | 'late' | 'returned'> &
  Partial<Counts>;

interface Entry extends Omit<Counts, 'warnings'> {
  month: string;
  extract: string;
  /** null: nothing accepted */
  batch: string | null;
  nil: boolean;
  submittedAt: string | null;
  /** Chinese day, YYYY-MM-DD */
  day: string | null;
  returned: number;
}

/**
 * Brings rows about hand-ins up to the ledger of this moment: what was just accepted stands there at once, while the
 * build of its month may still run. Warnings of what is newer than the build are null. Rows are neither added nor left out.
 */
export async function asInLedger<Row extends Known>(
  { county, division }: Scope,
  { warehouse }: Store,
  { from, to }: { from: string; to: string },
  rows: readonly Row[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const span = sql`county = ${county} and period between ${month(firstDay(from))} and ${month(firstDay(to))}`;
  const entries = await warehouse.ask<Entry>(
    sql`select formatDateTime(b.period, '%Y-%m') as month, b.extract as extract, b.returned as returned,
               if(c.extract = '', null, toString(c.batch_id)) as batch, c.nil as nil,
               if(c.extract = '', null, formatDateTime(c.first_submitted_at, '%Y-%m-%dT%H:%i:%SZ', 'UTC')) as submittedAt,
               if(c.extract = '', null, toString(toDate(c.first_submitted_at, 'Asia/Shanghai'))) as day,
               c.received as received, c.loaded as loaded, c.quarantined as quarantined, c.duplicates as duplicates
        from (select period, extract, toUInt32(countIf(status = 'RETURNED')) as returned from submission
              where ${span} group by period, extract) as b
        left join (select * from current_submission where ${span}) as c
             on c.period = b.period and c.extract = b.extract`,
    { name: 'ledger of months' },
  );
  const found = new Map(entries.map((one) => [`${one.month} ${one.extract}`, one]));
  return rows.map((row) => {
    const entry = found.get(`${row.month} ${row.extract}`);
    if (!entry) return row;
    if (entry.batch === row.batch) return { ...row, returned: entry.returned };
    const { batch, nil, submittedAt, day, returned, received, loaded, quarantined, duplicates } = entry;
    const counts = division === undefined ? { received, loaded, quarantined, duplicates, warnings: null } : {};
    const late = row.due !== null && day !== null && day > row.due;
    return { ...row, batch, nil, submittedAt, late, returned, ...('received' in row ? counts : {}) };
  });
}
