import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openWarehouse, type Warehouse } from '../src/index.ts';
import { layWarehouse } from './first-day.ts';

export interface Temporary {
  warehouse: Warehouse;
  folder: string;
  close(): Promise<void>;
}

/** An embedded store in a folder that `close` removes. One a test file: the engine keeps to one folder a process. */
export const openTemporary = async (): Promise<Temporary> => openIn(mkdtempSync(join(tmpdir(), 'dixian-')));

function openIn(folder: string): Temporary {
  const warehouse = openWarehouse({ folder });
  return {
    warehouse,
    folder,
    close: async () => {
      await warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same with the product's schema. */
export async function openMigrated(): Promise<Temporary> {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  await layWarehouse(folder);
  const temporary = openIn(folder);
  await migrate(temporary.warehouse);
  return temporary;
}
