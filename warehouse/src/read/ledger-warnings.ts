import type { Scope } from '../scope.ts';
import { all, month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';
import { WARNING_COLUMNS, type WarningRow } from './warning-row.ts';
import { ofDepartment } from './within.ts';

export interface LedgerWarningQuestion {
  /** 'YYYY-MM' in which they were raised. */
  month: string;
  /** 9 digits. */
  town?: string;
}

const inTown = (town: string | undefined): Sql[] => (town === undefined ? [] : [sql`w.town_code = ${town}`]);

/** Every warning raised in a month: by department, rule and place. */
export function ledgerWarnings(
  scope: Scope,
  { warehouse }: Store,
  asked: LedgerWarningQuestion,
): Promise<WarningRow[]> {
  const chosen = all([
    ofDepartment(scope, 'w'),
    sql`w.period = ${month(firstDay(asked.month))}`,
    ...inTown(asked.town),
  ]);
  return warehouse.ask<WarningRow>(
    sql`select ${WARNING_COLUMNS} from warning as w where ${chosen}
        order by w.department, w.rule, w.town_code, w.village_code, w.hh_no, w.event_date, w.warning_id`,
    { name: 'ledger warnings' },
  );
}

/** Households and persons warned about by one rule, each counted once. */
export interface LedgerCount {
  rule: string;
  department: string;
  households: number;
  persons: number;
}

/** Since January until a month of the same year, by department and rule. Alerts about villages count nobody. */
export function ledgerCounts(scope: Scope, { warehouse }: Store, asked: LedgerWarningQuestion): Promise<LedgerCount[]> {
  const chosen = all([
    ofDepartment(scope, 'w'),
    sql`w.period between ${month(`${asked.month.slice(0, 4)}-01-01`)} and ${month(firstDay(asked.month))}`,
    ...inTown(asked.town),
  ]);
  return warehouse.ask<LedgerCount>(
    sql`select w.rule as rule, w.department as department, ${raw(`toUInt32(uniqExactIf(w.hh_no, w.hh_no != ''))`)} as households,
               ${raw('toUInt32(uniqExactIf(w.person_key, w.person_key != 0))')} as persons
        from warning as w where ${chosen} group by w.rule, w.department order by w.department, w.rule`,
    { name: 'ledger counts' },
  );
}
