import { sql } from '../sql.ts';
import type { DivisionRow } from './divisions.ts';
import type { Store } from './store.ts';

/** Every county of the official list, by code. Names of places are no secret: the one read without a scope. */
export function listedCounties({ warehouse }: Pick<Store, 'warehouse'>): Promise<DivisionRow[]> {
  return warehouse.ask<DivisionRow>(
    sql`select code, name, level, parent from division final where level = 'county' order by code`,
    { name: 'listed counties' },
  );
}
