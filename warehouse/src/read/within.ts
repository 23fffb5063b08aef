import { inScope, type Scope } from '../scope.ts';
import { all, raw, type Sql, sql } from '../sql.ts';

/** Which department hands in an extract: from the policy, because rows handed in do not say. */
export type Owners = Readonly<Record<string, string>>;

const column = (alias: string, name: string): string => (alias ? `${alias}.${name}` : name);

/** Members of a register snapshot who still belong to their household. */
export const stillThere = (alias = ''): Sql => raw(`${column(alias, 'change')} not in ('死亡', '迁出')`);

/** Rows with a county, a place and a department. */
export function ofDepartment(scope: Scope, alias = ''): Sql {
  return inScope(scope, {
    county: column(alias, 'county'),
    town: column(alias, 'town_code'),
    village: column(alias, 'village_code'),
    department: column(alias, 'department'),
  });
}

/** Rows with a county and a place, whatever the department: only for a table whose department is restricted beside it. */
export function ofPlace({ county, division }: Scope, alias = ''): Sql {
  return ofDepartment(division === undefined ? { county } : { county, division }, alias);
}

/** Rows of a household or person: a department sees those it warned about. */
export function ofHousehold(scope: Scope, alias = ''): Sql {
  if (scope.department === undefined) return ofPlace(scope, alias);
  return sql`${ofPlace(scope, alias)} and ${raw(column(alias, 'hh_no'))} in
    (select hh_no from warning where ${ofDepartment(scope)} and hh_no != '')`;
}

/** The extracts a scope may see rows of; undefined when it is not bound to a department. */
export function ownExtracts({ department }: Scope, owners: Owners): string[] | undefined {
  return department === undefined ? undefined : Object.keys(owners).filter((extract) => owners[extract] === department);
}

/** Rows handed in that keep county, place and extract: a department sees its own extracts. */
export function ofExtract(scope: Scope, owners: Owners, alias = ''): Sql {
  const own = ownExtracts(scope, owners);
  const place = ofPlace(scope, alias);
  return own ? all([place, sql`has(${own}, ${raw(column(alias, 'extract'))})`]) : place;
}

/** Submissions are about a whole county: a scope below it sees none of them. */
export function ofSubmission(scope: Scope, owners: Owners, alias = ''): Sql {
  if (scope.division !== undefined) return raw('false');
  return ofExtract(scope, owners, alias);
}
