import { all, raw, type Sql, sql } from './sql.ts';

/**
 * What a reader may see. The first argument of every read: whoever may see nothing never gets one.
 * `division` is a town (9 digits) or a village (12 digits) of the county; absent means the whole county.
 */
export interface Scope {
  county: string;
  division?: string;
  department?: string;
}

/** The columns of a table that stand for the parts of a scope. */
export interface ScopeColumns {
  county: string;
  town?: string;
  village?: string;
  department?: string;
  /** In place of `department`: an array column, the row belongs to each of them. */
  departments?: string;
}

/** @throws when the code is not a town or village of the county: a scope nobody can mean is never widened */
function divisionColumn({ county, division = '' }: Scope, columns: ScopeColumns): string {
  const column = { 9: columns.town, 12: columns.village }[division.length];
  if (!/^\d+$/.test(division) || ![9, 12].includes(division.length) || !division.startsWith(county))
    throw new Error(`区划代码“${division}”不是 ${county} 的乡镇（9 位）或行政村（12 位）代码。`);
  if (!column)
    throw new Error(`这里没有${division.length === 9 ? '乡镇' : '行政村'}一级的数据，不能按 ${division} 查询。`);
  return column;
}

/** @throws when the table cannot tell departments apart */
function ofDepartment(department: string, columns: ScopeColumns): Sql {
  if (department && columns.department) return sql`${raw(columns.department)} = ${department}`;
  if (department && columns.departments) return sql`has(${raw(columns.departments)}, ${department})`;
  throw new Error('这里没有按部门划分的数据，不能按部门查询。');
}

/**
 * The condition that keeps a read inside a scope. Fails closed: a table that lacks the column of a restriction is
 * not read at all.
 * @throws when the scope names no county, an impossible division, or a part the table cannot tell
 */
export function inScope(scope: Scope, columns: ScopeColumns): Sql {
  if (!/^\d{6}$/.test(scope.county)) throw new Error(`县级区划代码“${scope.county}”应为 6 位数字。`);
  const conditions = [sql`${raw(columns.county)} = ${scope.county}`];
  if (scope.division !== undefined) conditions.push(sql`${raw(divisionColumn(scope, columns))} = ${scope.division}`);
  if (scope.department !== undefined) conditions.push(ofDepartment(scope.department, columns));
  return all(conditions);
}
