import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';
import { WARNING_COLUMNS, type WarningRow } from './warning-row.ts';
import { ofDepartment } from './within.ts';

/** Every warning of some households, newest first. */
export function warningsOfHouseholds(
  scope: Scope,
  { warehouse }: Store,
  households: readonly string[],
): Promise<WarningRow[]> {
  return warehouse.ask<WarningRow>(
    sql`select ${WARNING_COLUMNS} from warning as w
        where ${ofDepartment(scope, 'w')} and w.hh_no in ${households} and w.hh_no != ''
        order by w.period desc, w.event_date desc, w.warning_id`,
    { name: 'warnings of households' },
  );
}
