import type { Scope } from '../scope.ts';
import { month, type Sql, sql, uuid } from '../sql.ts';
import { said, tableOf, WHO } from './compared-rows.ts';
import { firstDay, isBatch, type Store } from './store.ts';
import { currentBatches } from './text.ts';
import { type Owners, ofSubmission } from './within.ts';

/** A hand-in beside the month before, counted in persons (in villages where rows are about villages). */
export interface HandInDifference {
  /** The month before, YYYY-MM. */
  before: string;
  /** Here and not there. */
  added: number;
  /** There and not here. */
  gone: number;
  /** In both, with other content. */
  changed: number;
  same: number;
}

/** A hand-in beside the twelve months before it. */
export interface HandInUsual {
  /** Rows received in the middle one of them, a nil report being none. */
  median: number;
  /** How many of them were handed in. */
  months: number;
  /** Rows received now. */
  received: number;
  /** At least three times the median; null when there is too little to tell by. */
  jump: boolean | null;
}

interface Accepted {
  extract: string;
  month: string;
  before: string;
  received: number;
  other: string | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Rows whose numbers rise to this many times the usual are suspicious (issue 4). */
const SUSPICIOUS = 3;
/** Fewer months have no usual number. */
const LEAST_MONTHS = 3;

/** An accepted hand-in with rows that the scope may see, and what holds for the month before; null when there is none. */
async function accepted(scope: Scope, { warehouse }: Store, owners: Owners, batch: string): Promise<Accepted | null> {
  if (!isBatch(batch)) return null;
  const [row] = await warehouse.ask<Accepted>(
    sql`with found as (select extract, period, received from submission
          where ${ofSubmission(scope, owners)} and batch_id = ${uuid(batch)} and status = 'ACCEPTED' and not nil)
        select extract, formatDateTime(period, '%Y-%m') as month, formatDateTime(addMonths(period, -1), '%Y-%m') as before,
               received,
               (select nullIf(toString(any(batch_id)), ${NOBODY}) from submission
                where county = ${scope.county} and extract = (select any(extract) from found)
                  and period = (select addMonths(any(period), -1) from found)
                  and batch_id in ${currentBatches(scope.county)}) as other
        from found`,
    { name: 'hand-in and the month before' },
  );
  return row ?? null;
}

/** Who stands in the rows of two hand-ins, with what is said of each there. */
function people(shape: string, months: readonly string[], now: string, other: string): Sql {
  const periods = { type: 'Array(Date)', value: months.map(firstDay) };
  return sql`select who, countIf(mine) as here, countIf(not mine) as there, sumIf(said, mine) as said_here,
      sumIf(said, not mine) as said_there
    from (select ${WHO} as who, batch_id = ${uuid(now)} as mine, ${said(shape)} as said
          from ${tableOf(shape)}
          where period in ${periods} and batch_id in (${uuid(now)}, ${uuid(other)}))
    group by who`;
}

/**
 * Who is new, gone or changed since the month before. Null when the hand-in was not accepted, is a nil report, or nothing
 * was handed in for the month before: no comparison is not "nobody".
 * @throws when the shape is not the name of one
 */
export async function handInDifference(
  scope: Scope,
  store: Store,
  owners: Owners,
  { batch, shape }: { batch: string; shape: string },
): Promise<HandInDifference | null> {
  tableOf(shape);
  const found = await accepted(scope, store, owners, batch);
  if (!found?.other) return null;
  const [row] = await store.warehouse.ask<Omit<HandInDifference, 'before'>>(
    sql`select toUInt32(countIf(there = 0)) as added, toUInt32(countIf(here = 0)) as gone,
               toUInt32(countIf(here > 0 and there > 0 and (said_here != said_there or here != there))) as changed,
               toUInt32(countIf(here > 0 and there > 0 and said_here = said_there and here = there)) as same
        from (${people(shape, [found.month, found.before], batch, found.other)})`,
    { name: 'difference from the month before' },
  );
  return row ? { before: found.before, ...row } : null;
}

/** How a hand-in's number of rows stands beside the usual one. Null when it was not accepted or is a nil report. */
export async function handInUsual(
  scope: Scope,
  store: Store,
  owners: Owners,
  batch: string,
): Promise<HandInUsual | null> {
  const found = await accepted(scope, store, owners, batch);
  if (!found) return null;
  const [row] = await store.warehouse.ask<{ months: number; median: number }>(
    sql`select toUInt32(count()) as months, if(months = 0, 0, quantileExactInclusive(0.5)(rows)) as median
        from (select period, argMax(received, (published_at, batch_id)) as rows from submission
              where county = ${scope.county} and extract = ${found.extract} and status = 'ACCEPTED'
                and period < ${month(firstDay(found.month))}
                and period >= addMonths(${month(firstDay(found.month))}, -12)
              group by period)`,
    { name: 'usual number of rows' },
  );
  const { months, median } = row ?? { months: 0, median: 0 };
  const known = months >= LEAST_MONTHS && median > 0;
  const { received } = found;
  return { median, months, received, jump: known ? received >= SUSPICIOUS * median : null };
}
