import { type DivisionNames, raw, type Sql, sql } from '@dixian/warehouse';
import { at, type Compiled } from './column.ts';
import { isDash } from './expression.ts';

/** What a town and a village column need to become codes. */
export interface Places {
  names: DivisionNames;
  /** An unknown division is an error. */
  mustExist: boolean;
  /** Place of the town column among the contract's columns, from 1. */
  townAt: number;
}

function unknown({ mustExist }: Places): string {
  return mustExist ? '!DIVISION_UNKNOWN' : 'DIVISION_UNKNOWN';
}

const spelt = (k: number): Sql => sql`replaceAll(n[${raw(String(k))}], ' ', '')`;
const missing = (k: number): Sql => sql`if(p[${raw(String(k))}] = 0, '', '!REQUIRED_MISSING')`;

/** Town name → 9-digit code, '' when not recognised. */
export function town(k: number, places: Places): Compiled {
  const { names, codes } = places.names.towns;
  return {
    text: { [`t${k}`]: spelt(k), [`u${k}`]: sql`transform(${spelt(k)}, ${names}, ${codes}, '')` },
    value: { [`v${k}`]: at('u', k) },
    problem: sql`multiIf(${isDash(at('t', k))}, ${missing(k)}, ${at('v', k)} = '', ${unknown(places)}, '')`,
    content: sql`if(${at('v', k)} = '', ${at('t', k)}, ${at('v', k)})`,
  };
}

/** Village name → 12-digit code within its town; of an unknown town only the town is reported. */
export function village(k: number, places: Places): Compiled {
  const { names, codes } = places.names.villages;
  const within = at('u', places.townAt);
  const found = sql`if(${within} != '' and ${at('v', k)} = '', ${unknown(places)}, '')`;
  return {
    text: { [`t${k}`]: spelt(k) },
    value: { [`v${k}`]: sql`transform(concat(${within}, ${at('t', k)}), ${names}, ${codes}, '')` },
    problem: sql`if(${isDash(at('t', k))}, ${missing(k)}, ${found})`,
    content: sql`concat(${at('v', k)}, ${at('t', k)})`,
  };
}
