import { type PolicyBook, raw, sql, type Warehouse } from '@dixian/warehouse';
import type { Remembered, Said } from './check/told.ts';
import type { Contract } from './contract.ts';
import { headerText } from './read/header.ts';

/** Whose memory: a department's, for one extract. */
export interface Place {
  county: string;
  department: string;
  extract: string;
}

/** A remembered header with its place. */
export interface RememberedColumn extends Remembered, Pick<Place, 'department' | 'extract'> {}

/** What is remembered in a county, of one department or extract where they are given, in the order of the alphabet. */
export function rememberedColumns(
  warehouse: Warehouse,
  { county, department, extract }: Pick<Place, 'county'> & Partial<Place>,
): Promise<RememberedColumn[]> {
  return warehouse.ask<RememberedColumn>(
    sql`select department, extract, header, if(newest.1 = '', null, newest.1) as column, newest.2 as by,
          formatDateTime(said, '%Y-%m-%dT%H:%i:%SZ', 'UTC') as at
        from (select department, extract, header, argMax((column, said_by, withdrawn), said_at) as newest, max(said_at) as said
              from column_mapping where county = ${county}
                and ${department === undefined ? raw('true') : sql`department = ${department}`}
                and ${extract === undefined ? raw('true') : sql`extract = ${extract}`}
              group by department, extract, header)
        where not newest.3 order by department, extract, header`,
    { name: 'remembered columns' },
  );
}

/** What is remembered for the contracts of a county. */
export interface Memory {
  of(contract: Contract): readonly Remembered[];
  /** Whose memory it is: the department that hands in, else the one whose extract it is. */
  department(contract: Contract): string;
}

export const NO_MEMORY: Memory = { of: () => [], department: ({ department }) => department };

/** Opens the memory of the department that hands in; without it that of each extract's own department. */
export async function openMemory(
  { warehouse, policies }: { warehouse: Warehouse; policies?: PolicyBook },
  { county, department }: { county: string; department?: string },
): Promise<Memory> {
  const law = policies?.has(county) ? policies.forCounty(county) : undefined;
  const owners = new Map(law?.extracts.map((one) => [one.id, one.department]));
  const whose = (contract: Contract) => department ?? owners.get(contract.id) ?? contract.department;
  const all = await rememberedColumns(warehouse, { county, ...(department === undefined ? {} : { department }) });
  const found = Map.groupBy(all, (one) => `${one.department} ${one.extract}`);
  return { of: (contract) => found.get(`${whose(contract)} ${contract.id}`) ?? [], department: whose };
}

async function write(warehouse: Warehouse, place: Place, by: string, rows: readonly (Said & { withdrawn: boolean })[]) {
  for (const { header, column, withdrawn } of rows)
    await warehouse.tell(
      sql`insert into column_mapping (county, department, extract, header, column, withdrawn, said_by, said_at)
          select ${place.county}, ${place.department}, ${place.extract}, ${headerText(header)}, ${column ?? ''},
            ${withdrawn}, ${by}, now64(6)`,
      { name: 'remember column' },
    );
}

/** Remembers what was said at a hand-in; what is known already stays as it is. */
export async function remember(warehouse: Warehouse, place: Place, by: string, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  const known = new Map((await rememberedColumns(warehouse, place)).map(({ header, column }) => [header, column]));
  const fresh = said.filter(({ header, column }) => known.get(headerText(header)) !== column);
  await write(
    warehouse,
    place,
    by,
    fresh.map((one) => ({ ...one, withdrawn: false })),
  );
}

/** Withdraws what is remembered of headers; who and when stay readable. @returns those that were remembered */
export async function forget(
  warehouse: Warehouse,
  place: Place,
  by: string,
  headers: readonly string[],
): Promise<RememberedColumn[]> {
  const wanted = new Set(headers.map(headerText));
  const known = (await rememberedColumns(warehouse, place)).filter(({ header }) => wanted.has(header));
  await write(
    warehouse,
    place,
    by,
    known.map((one) => ({ ...one, withdrawn: true })),
  );
  return known;
}
