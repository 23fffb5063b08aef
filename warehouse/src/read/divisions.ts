import type { Scope } from '../scope.ts';
import { type Sql, sql } from '../sql.ts';
import type { Store } from './store.ts';

/** A unit of the official list. */
export interface DivisionRow {
  code: string;
  name: string;
  level: 'county' | 'town' | 'village';
  parent: string;
}

/** Units of the scope, and those above them: a township sees its own villages and the county it lies in. */
function ofDivision({ county, division }: Scope): Sql {
  const inCounty = sql`(county = ${county} or code = ${county})`;
  if (division === undefined) return inCounty;
  return sql`${inCounty} and (startsWith(code, ${division}) or startsWith(${division}, code))`;
}

const columns = sql`select code, name, level, parent from division final`;

/** Units by code. */
export function divisionsByCode(scope: Scope, { warehouse }: Store, codes: readonly string[]): Promise<DivisionRow[]> {
  return warehouse.ask<DivisionRow>(sql`${columns} where ${ofDivision(scope)} and code in ${codes}`, {
    name: 'divisions by code',
  });
}

/** Units below some units, by code. */
export function divisionsBelow(scope: Scope, { warehouse }: Store, parents: readonly string[]): Promise<DivisionRow[]> {
  return warehouse.ask<DivisionRow>(sql`${columns} where ${ofDivision(scope)} and parent in ${parents} order by code`, {
    name: 'divisions below',
  });
}
