import type { Scope } from '../scope.ts';
import { ids64, sql } from '../sql.ts';
import type { Store } from './store.ts';
import type { Place } from './warning-row.ts';
import { ofDepartment } from './within.ts';

/** The rows behind a warning. */
export interface EvidenceRow {
  /** warning id */
  id: string;
  places: Place[];
}

/**
 * Rows that show some warnings: those that raised it, then those of later hand-ins of the same event, oldest first.
 * A warning outside the scope is left out.
 */
export function evidenceOfWarnings(scope: Scope, { warehouse }: Store, ids: readonly string[]): Promise<EvidenceRow[]> {
  return warehouse.ask<EvidenceRow>(
    sql`select toString(w.warning_id) as id,
               arrayMap(e -> cast(tuple(e.1, e.2, e.3, e.4), 'Tuple(batch UUID, file UInt16, sheet String, row UInt32)'),
                        arrayDistinct(arrayConcat(w.evidence, shown.evidence))) as places
        from (select * from warning as w where ${ofDepartment(scope, 'w')} and w.warning_id in ${ids64(ids)}) as w
        left join
        (
          select rule, event_key, arrayFlatten(arrayMap(one -> one.2, arraySort(one -> one.1, groupArray((period, evidence))))) as evidence
          from hit where county = ${scope.county} and verdict = 'yes' group by rule, event_key
        ) as shown on shown.rule = w.rule and shown.event_key = w.event_key`,
    { name: 'evidence of warnings' },
  );
}
