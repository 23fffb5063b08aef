import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, isBatch, type Slice, type Store, sliced } from './store.ts';
import { currentBatches } from './text.ts';
import { type Owners, ofSubmission } from './within.ts';

/** A hand-in as the ledger knows it. SUPERSEDED: accepted once, replaced since. */
export interface SubmissionRow {
  batch: string;
  extract: string;
  month: string;
  status: 'ACCEPTED' | 'RETURNED' | 'REFUSED' | 'DUPLICATE_FILE' | 'SUPERSEDED';
  nil: boolean;
  current: boolean;
  files: string[];
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  reason: string;
  submittedBy: string;
  /** ISO 8601, UTC */
  submittedAt: string;
}

export interface SubmissionQuestion {
  month?: string;
  extract?: string;
  extracts?: readonly string[];
  status?: string;
  batches?: readonly string[];
  /** Those alone that were accepted, whether they still hold or not. */
  accepted?: boolean;
}

function ledger(scope: Scope, owners: Owners, question: SubmissionQuestion): Sql {
  const { month: asked, extract, extracts, batches, accepted } = question;
  const found = [ofSubmission(scope, owners)];
  if (asked) found.push(sql`period = ${month(firstDay(asked))}`);
  if (extract) found.push(sql`extract = ${extract}`);
  if (extracts) found.push(sql`has(${extracts}, extract)`);
  if (batches) found.push(sql`has(${batches.filter(isBatch)}, toString(batch_id))`);
  if (accepted) found.push(raw(`status = 'ACCEPTED'`));
  return sql`
    select toString(s.batch_id) as batch, s.extract as extract, formatDateTime(s.period, '%Y-%m') as month,
           cast(s.batch_id in ${currentBatches(scope.county)}, 'Bool') as current,
           if(s.status = 'ACCEPTED' and not current, 'SUPERSEDED', s.status) as status, s.nil as nil,
           s.files.name as files, s.received as received, s.loaded as loaded, s.quarantined as quarantined,
           s.duplicates as duplicates, s.reason as reason, s.submitted_by as submittedBy,
           formatDateTime(s.submitted_at, '%Y-%m-%dT%H:%i:%SZ', 'UTC') as submittedAt, s.published_at as at
    from (select * from submission where ${all(found)}) as s`;
}

const ofStatus = (status: string | undefined): Sql => (status ? sql`status = ${status}` : raw('true'));

/** Hand-ins, the newest first. */
export function submissions(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  asked: SubmissionQuestion,
  slice: Slice,
): Promise<SubmissionRow[]> {
  return warehouse.ask<SubmissionRow>(
    sql`select * except at from (${ledger(scope, owners, asked)}) where ${ofStatus(asked.status)}
        order by at desc, batch ${sliced(slice)}`,
    { name: 'submissions' },
  );
}

/** How many hand-ins a question is about. */
export async function submissionTotal(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  asked: SubmissionQuestion,
): Promise<number> {
  const [row] = await warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from (${ledger(scope, owners, asked)}) where ${ofStatus(asked.status)}`,
    { name: 'submission total' },
  );
  return row?.total ?? 0;
}
