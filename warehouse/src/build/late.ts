import type { Warehouse } from '../engine/warehouse.ts';
import { sql } from '../sql.ts';

/** By month: registers after it that were the first to confirm a person of its rows, as month and batch. */
export type LateRegisters = ReadonlyMap<string, readonly string[]>;

/**
 * Months whose rows name persons registered only later, as far as the months were built. Their warnings are raised in
 * the month of the hand-in, so such a month is built again when the register has caught up.
 */
export async function lateRegisters(warehouse: Warehouse, county: string): Promise<LateRegisters> {
  const rows = await warehouse.ask<{ at: string; registers: string[] }>(
    sql`with
          waiting as
          (
            select distinct period, person_key, name_key from link
            where county = ${county} and (state != 'LINKED' or snapshot > period)
          ),
          held as
          (
            select period, batch_id, person_key, name_key from raw_register
            where county = ${county} and period > (select min(period) from waiting)
              and person_key in (select person_key from waiting)
              and batch_id in (select batch_id from current_submission where county = ${county})
          ),
          first as
          (
            select w.period as waited, min((h.period, h.batch_id)) as register
            from waiting as w inner join held as h on h.person_key = w.person_key and h.name_key = w.name_key
            where h.period > w.period
            group by w.period, w.person_key, w.name_key
          )
        select substring(toString(waited), 1, 7) as at,
               arraySort(groupUniqArray(concat(substring(toString(register.1), 1, 7), ' ', toString(register.2)))) as registers
        from first group by waited order by waited`,
    { name: 'late registers' },
  );
  return new Map(rows.map(({ at, registers }) => [at, registers]));
}
