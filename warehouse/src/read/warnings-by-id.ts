import type { Scope } from '../scope.ts';
import { ids64, sql } from '../sql.ts';
import type { Store } from './store.ts';
import { WARNING_COLUMNS, type WarningRow } from './warning-row.ts';
import { ofDepartment } from './within.ts';

/** Those of the warnings that lie in the scope, in no order. */
export function warningsById(scope: Scope, { warehouse }: Store, ids: readonly string[]): Promise<WarningRow[]> {
  return warehouse.ask<WarningRow>(
    sql`select ${WARNING_COLUMNS} from warning as w where ${ofDepartment(scope, 'w')} and w.warning_id in ${ids64(ids)}`,
    { name: 'warnings by id' },
  );
}
