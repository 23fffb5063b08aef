import { type DivisionNames, raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import { at, type Compiled } from './column.ts';
import { isDash } from './expression.ts';
import { IN_MEMORY, scratchName } from './stage.ts';

/** What a town and a village column need to become codes. */
export interface Places {
  /** Table made by `putNames`. */
  names: string;
  /** An unknown division is an error. */
  mustExist: boolean;
  /** Place of the town column among the contract's columns, from 1. */
  townAt: number;
}

/** The names of a county as a scratch table: thousands of them are too many to bind to a statement. */
export async function putNames(warehouse: Warehouse, { towns, villages }: DivisionNames): Promise<string> {
  const table = scratchName();
  const options = { name: 'division names' };
  const rows = (village: boolean, { names, codes }: DivisionNames['towns']) =>
    names.map((name, at) => ({ village, name, code: codes[at] }));
  await warehouse.tell(`create table ${table} (village Bool, name String, code String) ${IN_MEMORY}`, options);
  await warehouse.put(table, [...rows(false, towns), ...rows(true, villages)], options);
  return table;
}

/** Code of a name, '' when there is none. */
function resolved(name: Sql, { names }: Places, village: boolean): Sql {
  const list = (column: string) =>
    sql`(select groupArray(${raw(column)}) from (select * from ${raw(names)} where village = ${village} order by name))`;
  return sql`transform(${name}, ${list('name')}, ${list('code')}, '')`;
}

function unknown({ mustExist }: Places): string {
  return mustExist ? '!DIVISION_UNKNOWN' : 'DIVISION_UNKNOWN';
}

const spelt = (k: number): Sql => sql`replaceAll(n[${raw(String(k))}], ' ', '')`;
const missing = (k: number): Sql => sql`if(p[${raw(String(k))}] = 0, '', '!REQUIRED_MISSING')`;

/** Town name → 9-digit code, '' when not recognised. */
export function town(k: number, places: Places): Compiled {
  return {
    text: { [`t${k}`]: spelt(k), [`u${k}`]: resolved(spelt(k), places, false) },
    value: { [`v${k}`]: at('u', k) },
    problem: sql`multiIf(${isDash(at('t', k))}, ${missing(k)}, ${at('v', k)} = '', ${unknown(places)}, '')`,
    content: sql`if(${at('v', k)} = '', ${at('t', k)}, ${at('v', k)})`,
  };
}

/** Village name → 12-digit code within its town; of an unknown town only the town is reported. */
export function village(k: number, places: Places): Compiled {
  const within = at('u', places.townAt);
  const found = sql`if(${within} != '' and ${at('v', k)} = '', ${unknown(places)}, '')`;
  return {
    text: { [`t${k}`]: spelt(k) },
    value: { [`v${k}`]: resolved(sql`concat(${within}, ${at('t', k)})`, places, true) },
    problem: sql`if(${isDash(at('t', k))}, ${missing(k)}, ${found})`,
    content: sql`concat(${at('v', k)}, ${at('t', k)})`,
  };
}
