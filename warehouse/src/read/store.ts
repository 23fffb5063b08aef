import type { Warehouse } from '../engine/warehouse.ts';
import type { Keyring } from '../identity.ts';
import { type Sql, sql } from '../sql.ts';

/** What a question is put to: the analytical store, and the keys that names and IDs are opened with. */
export interface Store {
  warehouse: Warehouse;
  keyring: Keyring;
}

/** A piece of a stable order: `size` rows from the place `from` (0 is the first). */
export interface Slice {
  from: number;
  size: number;
}

/** The end of a query that answers with a slice. */
export const sliced = ({ from, size }: Slice): Sql => sql`limit ${size} offset ${from}`;

/** First day of a month 'YYYY-MM', as the store writes a period. */
export const firstDay = (month: string): string => `${month}-01`;

/** Several months 'YYYY-MM' as a bound list, so that only their partitions are read. */
export const periods = (months: readonly string[]) => ({ type: 'Array(Date)', value: months.map(firstDay) });

/** A key of 64 bits or more as GraphQL hands it in: digits only, or null, which no row has. */
export function digits(id: string, bits: 64 | 128): string | null {
  if (!/^\d{1,39}$/.test(id)) return null;
  return BigInt(id) < 1n << BigInt(bits) ? id : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text names a batch at all. */
export const isBatch = (id: string): boolean => UUID.test(id);
