import type { Scope } from '../scope.ts';
import { month, raw, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';

/** What was due and what came. Counts are null for a scope below the county: they are about the whole county. */
export interface HandInRow {
  month: string;
  department: string;
  extract: string;
  /** null: not owed for this month */
  due: string | null;
  /** null: has not come */
  batch: string | null;
  nil: boolean;
  /** ISO 8601, UTC */
  submittedAt: string | null;
  late: boolean;
  returned: number;
  received: number | null;
  loaded: number | null;
  quarantined: number | null;
  duplicates: number | null;
  warnings: number | null;
}

/** Hand-ins of the months from one to another (both included), by month, department and extract. */
export function handIns(
  scope: Scope,
  { warehouse }: Store,
  { from, to, department }: { from: string; to: string; department?: string },
): Promise<HandInRow[]> {
  const count = (name: string) =>
    raw(scope.division === undefined ? `toNullable(${name}) as ${name}` : `null as ${name}`);
  return warehouse.ask<HandInRow>(
    sql`select formatDateTime(period, '%Y-%m') as month, department, extract, toString(due) as due,
               toString(batch_id) as batch, nil,
               formatDateTime(first_submitted_at, '%Y-%m-%dT%H:%i:%SZ', 'UTC') as submittedAt, late, returned,
               ${count('received')}, ${count('loaded')}, ${count('quarantined')}, ${count('duplicates')},
               ${count('warnings')}
        from hand_in_status
        where county = ${scope.county} and period between ${month(firstDay(from))} and ${month(firstDay(to))}
          and ${scope.department === undefined ? raw('true') : sql`department = ${scope.department}`}
          and ${department ? sql`department = ${department}` : raw('true')}
        order by period, department, extract`,
    { name: 'hand-ins' },
  );
}
