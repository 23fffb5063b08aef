import type { Scope } from '../scope.ts';
import { month, raw, type Sql, sql } from '../sql.ts';
import { firstDay, type Store } from './store.ts';
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
 * Warnings from one month to another, of all departments together (department '') and of each; of months since
 * `splitsFrom` also by risk, by town, and by department and town: the cells of every split that 总览 shows. One
 * question for all of them, because a small one costs the engine its planning. A month that was not built has no cell.
 */
export async function warningCells(
  scope: Scope,
  { warehouse }: Store,
  narrowing: Narrowing,
  { from, to, splitsFrom }: { from: string; to: string; splitsFrom: string },
): Promise<WarningCell[]> {
  const at = meant(scope, narrowing);
  if (!at) return [];
  const towns = at.town ? sql`c.town_code = ${at.town}` : raw('true');
  const departments = at.department ? sql`c.department = ${at.department}` : raw('true');
  const risks = at.risk ? sql`c.risk = ${at.risk}` : raw('true');
  const whole = sql`c.town_code = ${at.town} and c.risk = ${at.risk}`;
  const splits = sql`c.risk = ${at.risk} or (c.town_code = ${at.town} and c.department = ${at.department})`;
  return warehouse.ask<WarningCell>(
    sql`select formatDateTime(c.period, '%Y-%m') as month, c.town_code as town, c.department as department,
               c.risk as risk, c.warnings as warnings, c.households as households, c.alerts as alerts
        from ${isVillage(scope) ? villageCells(scope) : raw('warning_count')} as c
        where c.county = ${scope.county} and c.period between ${month(firstDay(from))} and ${month(firstDay(to))}
          and ${towns} and ${departments} and ${risks}
          and ((${whole}) or (c.period >= ${month(firstDay(splitsFrom))} and (${splits})))
        order by month, town, department, risk`,
    { name: 'warning cells' },
  );
}

/** Of cells, those by month and department alone: of the whole place and of all risks that a view means. */
export function cellsByMonth(scope: Scope, narrowing: Narrowing, cells: readonly WarningCell[]): WarningCell[] {
  const at = meant(scope, narrowing);
  return cells.filter(({ town, risk }) => town === at?.town && risk === at.risk);
}
