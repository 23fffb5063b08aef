import { raw, type Sql, sql, type Warehouse } from '@dixian/warehouse';
import { IN_MEMORY, SCRATCH, scratchName } from './check/scratch.ts';

interface Leftover {
  table: string;
  period: string;
  batch_id: string;
}

const options = { name: 'sweep' };
const isRaw = (table: string): boolean => table.startsWith('raw_');

/** Pairs of keys under which the vault knows the persons of rows. */
const namedIn = (table: string, condition: Sql): Sql =>
  sql`select arrayJoin([(person_key, name_key), (head_key, head_name_key)]) as named from ${raw(table)} where ${condition}`;

/** Persons by pair of keys, in a table of its own: one query about all raw tables at once the engine does not get through. */
async function gather(warehouse: Warehouse, tables: readonly string[], condition: Sql): Promise<string> {
  const name = scratchName();
  await warehouse.tell(`create table ${name} (person_key UInt128, name_key UInt64) ${IN_MEMORY}`, options);
  for (const table of tables)
    await warehouse.tell(
      sql`insert into ${raw(name)} select distinct named.1, named.2 from (${namedIn(table, condition)})`,
      options,
    );
  return name;
}

/**
 * Takes from the vault whom nothing but unpublished batches names. Their rows are still there, and go after it: if this
 * is interrupted, the next start finds them again.
 */
async function sweepIdentities(warehouse: Warehouse, left: readonly string[]): Promise<void> {
  // One that was cut off reads tables that are gone.
  await warehouse.tell(
    `kill mutation where database = currentDatabase() and table = 'identity' and not is_done`,
    options,
  );
  if (left.length === 0) return;
  const tables = await warehouse.ask<{ name: string }>(
    sql`select name from system.tables where database = currentDatabase() and startsWith(name, 'raw_')`,
    options,
  );
  const published = raw('batch_id in (select batch_id from submission)');
  const lost = await gather(warehouse, left, sql`not ${published}`);
  const doubtful = raw(`(select person_key from ${lost})`);
  const known = await gather(
    warehouse,
    tables.map(({ name }) => name),
    sql`${published} and (person_key in ${doubtful} or head_key in ${doubtful})`,
  );
  await warehouse.tell(
    `alter table identity delete where (person_key, name_key) in (select person_key, name_key from ${lost})
       and (person_key, name_key) not in (select person_key, name_key from ${known})`,
    { ...options, settings: { mutations_sync: 2 } },
  );
  await warehouse.tell(`drop table ${lost}, ${known} sync`, options);
}

/**
 * Removes what an interrupted hand-in left: scratch tables, batches that no row of the ledger names, and the persons whom
 * only they name. To be called when the store opens, before any hand-in; a published batch is never touched.
 */
export async function sweep(warehouse: Warehouse): Promise<number> {
  const scratch = await warehouse.ask<{ name: string }>(
    sql`select name from system.tables where database = currentDatabase() and startsWith(name, ${SCRATCH})`,
    options,
  );
  for (const { name } of scratch) await warehouse.tell(`drop table ${name} sync`, options);
  const left = await warehouse.ask<Leftover>(
    sql`select distinct table, cast(partition, 'Tuple(Date, UUID)') as at, at.1 as period, at.2 as batch_id from system.parts
      where active and database = currentDatabase() and (startsWith(table, 'raw_') or table in ('quarantine', 'problem'))
        and batch_id not in (select batch_id from submission)`,
    options,
  );
  await sweepIdentities(warehouse, [...new Set(left.map(({ table }) => table))].filter(isRaw));
  for (const { table, period, batch_id } of left)
    await warehouse.tell(`alter table ${table} drop partition ('${period}', '${batch_id}')`, options);
  return scratch.length + left.length;
}
