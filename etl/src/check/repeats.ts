import type { Warehouse } from '@dixian/warehouse';
import type { Contract } from '../contract.ts';
import { IN_MEMORY } from './scratch.ts';

/** Counts of judged rows. */
export interface Counts {
  received: number;
  /** Rows with an error, duplicates apart. */
  bad: number;
  duplicates: number;
  /** Problems of all rows. */
  found: number;
}

type Told = Record<keyof Counts, string>;

async function ask(warehouse: Warehouse, query: string, name: string): Promise<Counts> {
  const [told] = await warehouse.ask<Told>(query, { name });
  return {
    received: Number(told?.received),
    bad: Number(told?.bad),
    duplicates: Number(told?.duplicates),
    found: Number(told?.found),
  };
}

/**
 * Keeps the rows that repeat an earlier one in a new table: among rows with the same short hash, which are few, those
 * of equal values and rest. Numbering all rows would sort the whole file.
 */
async function keepRepeats(warehouse: Warehouse, { columns }: Contract, rows: string, table: string): Promise<Counts> {
  const values = columns.map((_, at) => `v${at + 1}`).join(', ');
  await warehouse.tell(
    `create table ${table} ${IN_MEMORY} as select sheet_no, row, bad from
      (
        select sheet_no, row, bad, row_number() over (partition by ${values}, rest order by sheet_no, row) as nth from ${rows}
        where content in (select content from ${rows} group by content having count() > 1)
      ) where nth > 1`,
    { name: 'find repeated rows' },
  );
  return ask(
    warehouse,
    `select 0 as received, countIf(bad) as bad, count() as duplicates, 0 as found from ${table}`,
    'count repeated rows',
  );
}

/**
 * Counts rows and marks those that repeat another: answers them as text to stand behind FROM, with `duplicate`.
 * @param names columns of the rows
 */
export async function markRepeats(
  warehouse: Warehouse,
  contract: Contract,
  { rows, names, table }: { rows: string; names: string; table: string },
): Promise<Counts & { rows: string }> {
  const all = await ask(
    warehouse,
    `select count() as received, countIf(bad) as bad, received - uniqExact(content) as duplicates,
      sum(length(problems)) as found from ${rows}`,
    'count checked rows',
  );
  if (all.duplicates === 0) return { ...all, rows: `(select ${names}, false as duplicate from ${rows})` };
  const again = await keepRepeats(warehouse, contract, rows, table);
  const duplicate = `(sheet_no, row) in (select sheet_no, row from ${table})`;
  return {
    ...{ received: all.received, bad: all.bad - again.bad, duplicates: again.duplicates, found: all.found },
    rows: `(select ${names}, ${duplicate} as duplicate from ${rows})`,
  };
}
