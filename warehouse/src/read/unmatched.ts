import type { Scope } from '../scope.ts';
import { all, month, sql } from '../sql.ts';
import { firstDay, type Slice, type Store, sliced } from './store.ts';
import type { Place } from './warning-row.ts';
import { type Owners, ofExtract } from './within.ts';

/** A row that names somebody whom the register does not know, or knows by another name. */
export interface UnmatchedRow extends Place {
  extract: string;
  state: 'NOT_IN_REGISTER' | 'NAME_CLASH';
  person: string;
}

export interface UnmatchedQuestion {
  month: string;
  extracts?: readonly string[];
  reason?: string;
}

function conditions(scope: Scope, owners: Owners, { month: asked, extracts, reason }: UnmatchedQuestion) {
  const found = [ofExtract(scope, owners), sql`period = ${month(firstDay(asked))}`, sql`state != 'LINKED'`];
  if (extracts) found.push(sql`has(${extracts}, extract)`);
  if (reason) found.push(sql`state = ${reason}`);
  return all(found);
}

/** Rows of a month that wait for their department, by extract and row. */
export function unmatched(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  asked: UnmatchedQuestion,
  slice: Slice,
): Promise<UnmatchedRow[]> {
  return warehouse.ask<UnmatchedRow>(
    sql`select extract, state, toString(person_key) as person, toString(batch_id) as batch, file_no as file, sheet, row
        from link where ${conditions(scope, owners, asked)}
        order by link.extract, link.batch_id, link.file_no, link.sheet, link.row ${sliced(slice)}`,
    { name: 'unmatched' },
  );
}

/** How many rows a question is about. */
export async function unmatchedTotal(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  asked: UnmatchedQuestion,
): Promise<number> {
  const [row] = await warehouse.ask<{ total: number }>(
    sql`select toUInt32(count()) as total from link where ${conditions(scope, owners, asked)}`,
    { name: 'unmatched total' },
  );
  return row?.total ?? 0;
}
