import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparedModels } from '../src/build/models.ts';
import { migrate, openWarehouse, type Warehouse } from '../src/index.ts';
import { layWarehouse } from './first-day.ts';

export type Row = Record<string, unknown>;

/** A store in a temporary folder, with its models defined. */
export async function openWorld(): Promise<{ warehouse: Warehouse; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  await layWarehouse(folder);
  const warehouse = openWarehouse({ folder });
  await migrate(warehouse);
  await preparedModels(warehouse);
  const close = async () => {
    await warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { warehouse, close };
}

/** A UUID that a text always gives: batches are named in the tests by words. */
export function batchId(...words: readonly unknown[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** A 64-bit key that a text always gives, as decimal text. */
export function keyOf(...words: readonly unknown[]): string {
  return String(createHash('sha256').update(words.join(' ')).digest().readBigUInt64BE());
}

/** Rows into several tables, one insert a table. */
export async function putAll(
  warehouse: Pick<Warehouse, 'put'>,
  tables: ReadonlyMap<string, readonly Row[]>,
): Promise<void> {
  for (const [table, rows] of tables) await warehouse.put(table, rows, { name: `given ${table}` });
}

/** Collects rows by table. */
export class Given {
  readonly tables = new Map<string, Row[]>();
  add(table: string, row: Row): void {
    const rows = this.tables.get(table) ?? [];
    this.tables.set(table, rows);
    rows.push(row);
  }
}
