import type { Warehouse } from '../engine/warehouse.ts';
import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';
import type { Store } from './store.ts';

/** A unit of the official list. */
export interface DivisionRow {
  code: string;
  name: string;
  level: 'county' | 'town' | 'village';
  parent: string;
}

type ByCode = ReadonlyMap<string, DivisionRow>;

/** The list changes only when it is loaded, and nearly every page asks for names out of it: it is read once. */
const kept = new WeakMap<Warehouse, Map<string, Promise<ByCode>>>();

/** Reads the list again at the next question: called by whoever has changed it. */
export function forgetDivisions(warehouse: Warehouse): void {
  kept.delete(warehouse);
}

async function readCounty(warehouse: Warehouse, county: string): Promise<ByCode> {
  const rows = await warehouse.ask<DivisionRow>(
    sql`select code, name, level, parent from division final where county = ${county} or code = ${county} order by code`,
    { name: 'divisions' },
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** A list that is empty, or could not be read, is not kept. */
async function ofCounty(warehouse: Warehouse, county: string): Promise<ByCode> {
  const counties = kept.get(warehouse) ?? new Map<string, Promise<ByCode>>();
  kept.set(warehouse, counties);
  const reading = counties.get(county) ?? readCounty(warehouse, county);
  counties.set(county, reading);
  const units = await reading.catch((error: unknown) => {
    counties.delete(county);
    throw error;
  });
  if (units.size === 0) counties.delete(county);
  return units;
}

/** Units of the scope, and those above them: a township sees its own villages and the county it lies in. */
const within =
  ({ division }: Scope) =>
  ({ code }: DivisionRow): boolean =>
    division === undefined || code.startsWith(division) || division.startsWith(code);

/** Units by code. */
export async function divisionsByCode(
  scope: Scope,
  { warehouse }: Store,
  codes: readonly string[],
): Promise<DivisionRow[]> {
  const units = await ofCounty(warehouse, scope.county);
  return [...new Set(codes)].flatMap((code) => units.get(code) ?? []).filter(within(scope));
}

/** Units below some units, by code. */
export async function divisionsBelow(
  scope: Scope,
  { warehouse }: Store,
  parents: readonly string[],
): Promise<DivisionRow[]> {
  const wanted = new Set(parents);
  const units = await ofCounty(warehouse, scope.county);
  return [...units.values()].filter(({ parent }) => wanted.has(parent)).filter(within(scope));
}
