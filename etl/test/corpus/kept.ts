import { opened, raw, sql } from '@dixian/warehouse';
import type { Hub } from '../hand-in-hub.ts';

/** Last four of the ID, date and amount of every row of a batch, in the order of these texts. */
export async function keptOf(hub: Hub, batch: string): Promise<string[]> {
  const id = opened(hub.keyring, raw('any(id_no)'));
  const rows = await hub.warehouse.ask<{ kept: string }>(
    sql`select concat(right(id, 4), ' ', toString(settle_date), ' ', toString(self_pay)) as kept from raw_medical
      inner join (select person_key, ${id} as id from identity group by person_key) as who using (person_key)
      where batch_id = ${batch}`,
    { name: 'test' },
  );
  return rows.map(({ kept }) => kept).sort();
}
