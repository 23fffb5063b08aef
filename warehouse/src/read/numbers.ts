import type { Scope } from '../scope.ts';
import { month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, periods, type Store } from './store.ts';
import { ofPlace } from './within.ts';

/** What the numbers of 总览 are narrowed to; absent means all of it. */
export interface Narrowing {
  town?: string;
  department?: string;
  risk?: string;
}

/** One final number; an empty dimension means all of it. */
export interface WarningCell {
  month: string;
  town: string;
  department: string;
  risk: string;
  warnings: number;
  households: number;
  alerts: number;
}

/** The one cell of each dimension that a scope and a narrowing mean together; null when they exclude each other. */
export function meant(scope: Scope, { town, department, risk }: Narrowing): Required<Narrowing> | null {
  const division = scope.division ?? '';
  if (town && division && !division.startsWith(town)) return null;
  if (department && scope.department !== undefined && department !== scope.department) return null;
  return {
    town: division || town || '',
    department: scope.department ?? department ?? '',
    risk: risk ?? '',
  };
}

/** A village has no final numbers of its own: they are counted from its few warnings, in the same form. */
function villageCells(scope: Scope): Sql {
  return sql`(
    select county, period, village_code as town_code, department, one as risk,
           toUInt32(uniqExactIf(warning_id, hh_no != '')) as warnings,
           toUInt32(uniqExactIf(hh_no, hh_no != '')) as households, toUInt32(uniqExactIf(warning_id, hh_no = '')) as alerts
    from (select * from warning where ${ofPlace(scope)}) array join splitByChar('+', risk) as one
    group by grouping sets ((county, period, village_code), (county, period, village_code, department),
      (county, period, village_code, one), (county, period, village_code, department, one)))`;
}

const isVillage = ({ division = '' }: Scope): boolean => division.length === 12;

/**
 * Warnings by month: of all departments together (department '') and of each, from one month to another.
 * A month that was not built has no row.
 */
export async function warningsByMonth(
  scope: Scope,
  { warehouse }: Store,
  narrowing: Narrowing,
  { from, to }: { from: string; to: string },
): Promise<WarningCell[]> {
  const at = meant(scope, narrowing);
  if (!at) return [];
  const departments = at.department ? sql`department = ${at.department}` : raw('true');
  return warehouse.ask<WarningCell>(
    sql`select formatDateTime(c.period, '%Y-%m') as month, c.town_code as town, c.department as department,
               c.risk as risk, c.warnings as warnings, c.households as households, c.alerts as alerts
        from ${isVillage(scope) ? villageCells(scope) : raw('warning_count')} as c
        where c.county = ${scope.county} and c.period between ${month(firstDay(from))} and ${month(firstDay(to))}
          and c.town_code = ${at.town} and c.risk = ${at.risk} and ${departments}
        order by month, department`,
    { name: 'warnings by month' },
  );
}

/**
 * Warnings of two months by risk, by town, and by department and town: the cells of every split that 总览 shows.
 */
export async function warningCells(
  scope: Scope,
  { warehouse }: Store,
  narrowing: Narrowing,
  months: readonly string[],
): Promise<WarningCell[]> {
  const at = meant(scope, narrowing);
  if (!at) return [];
  const towns = at.town ? sql`c.town_code = ${at.town}` : raw('true');
  const departments = at.department ? sql`c.department = ${at.department}` : raw('true');
  const risks = at.risk ? sql`c.risk = ${at.risk}` : raw('true');
  return warehouse.ask<WarningCell>(
    sql`select formatDateTime(c.period, '%Y-%m') as month, c.town_code as town, c.department as department,
               c.risk as risk, c.warnings as warnings, c.households as households, c.alerts as alerts
        from ${isVillage(scope) ? villageCells(scope) : raw('warning_count')} as c
        where c.county = ${scope.county} and c.period in ${periods(months)} and ${towns} and ${departments} and ${risks}
          and (c.risk = ${at.risk} or (c.town_code = ${at.town} and c.department = ${at.department}))
        order by month, town, department, risk`,
    { name: 'warning cells' },
  );
}
