import type { Warehouse } from '../engine/warehouse.ts';
import { firstDay } from '../read/store.ts';
import { ofDepartment } from '../read/within.ts';
import type { Scope } from '../scope.ts';
import { ids64, month, sql } from '../sql.ts';
import type { OtherWarnings, Raise } from './compare.ts';
import type { Finding } from './judge.ts';

/** What the scope sees of a county's warnings, up to a month, is what a trial is compared with. */
export interface Until {
  scope: Scope;
  rule: string;
  to: string;
}

/** Warnings of the rule as they were raised. */
export function storedRaises(warehouse: Warehouse, { scope, rule, to }: Until): Promise<Raise[]> {
  return warehouse.ask<Raise>(
    sql`select toString(warning_id) as id, formatDateTime(warning.period, '%Y-%m') as month, hh_no as household,
               toString(town_code) as town, toString(village_code) as village
        from warning where ${ofDepartment(scope)} and rule = ${rule} and warning.period <= ${month(firstDay(to))}`,
    { name: 'replay: stored warnings' },
  );
}

/** Months in which households got warnings by other rules. */
export function otherWarnings(warehouse: Warehouse, { scope, rule, to }: Until): Promise<OtherWarnings[]> {
  return warehouse.ask<OtherWarnings>(
    sql`select hh_no as household, toString(town_code) as town,
               arraySort(groupUniqArray(formatDateTime(warning.period, '%Y-%m'))) as months
        from warning
        where ${ofDepartment(scope)} and rule != ${rule} and hh_no != '' and warning.period <= ${month(firstDay(to))}
        group by hh_no, town_code order by hh_no, town_code`,
    { name: 'replay: other warnings' },
  );
}

/** Findings of warnings that were raised. */
export function storedFindings(
  warehouse: Warehouse,
  { scope, rule }: Until,
  raises: readonly Raise[],
): Promise<Finding[]> {
  return warehouse.ask<Finding>(
    sql`select toString(warning_id) as id, toString(event_date) as eventDate, toString(amount) as amount, finding
        from warning
        where ${ofDepartment(scope)} and rule = ${rule} and warning_id in ${ids64(raises.map(({ id }) => id))}`,
    { name: 'replay: stored findings' },
  );
}

/** Months up to one that hold rows linked to a household and judged by the rule, oldest first. */
export async function judgedMonths(
  warehouse: Warehouse,
  { county }: Scope,
  { rule, kind, to }: { rule: string; kind: string; to: string },
): Promise<string[]> {
  const rows = await warehouse.ask<{ month: string }>(
    sql`select formatDateTime(judged.period, '%Y-%m') as month from judged
        where county = ${county} and judged.period <= ${month(firstDay(to))} and kind = ${kind} and rule = ${rule}
        group by judged.period order by judged.period`,
    { name: 'replay: months' },
  );
  return rows.map((row) => row.month);
}
