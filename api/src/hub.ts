import { mkdirSync } from 'node:fs';
import { type ContractBook, loadContracts, sweep } from '@dixian/etl';
import {
  type Keyring,
  loadDivisions,
  loadMeasures,
  loadPolicies,
  type MeasureBook,
  migrate,
  openKeyring,
  openWarehouse,
  type PolicyBook,
  type Warehouse,
} from '@dixian/warehouse';
import type { Env } from './env.ts';
import { type Orm, openOrm } from './orm.config.ts';
import { secret, withPassword } from './secrets.ts';

/** Both stores, open and migrated, with the law and the contracts read. */
export interface Hub {
  env: Env;
  warehouse: Warehouse;
  orm: Orm;
  keyring: Keyring;
  contracts: ContractBook;
  policies: PolicyBook;
  measures: MeasureBook;
  /** Said once at opening, for the operator. */
  warnings: string[];
  close(): Promise<void>;
}

/**
 * Opens (and on an empty folder creates) the hub's stores.
 * The warehouse opens first: its lock guards the folder for both.
 * @throws StoreBusy when another process owns the data folder
 */
export async function openHub(env: Env): Promise<Hub> {
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  const warnings: string[] = [];
  const warehouse = openWarehouse(
    env.clickhouseUrl ? { url: withPassword(env.clickhouseUrl, 'CLICKHOUSE_PASSWORD') } : { folder: env.dataFolder },
  );
  try {
    await migrate(warehouse);
    const hubKey = secret('HUB_KEY');
    const { keyring, created } = openKeyring(env.dataFolder, hubKey ? { HUB_KEY: hubKey } : {});
    if (created) {
      warnings.push(
        `已生成身份密钥 ${env.dataFolder}/identity.key：没有它，身份证号码和电话再也无法还原。请立即另存一份，并与备份分开保管。`,
      );
    }
    await loadDivisions(warehouse);
    await sweep(warehouse);
    const orm = await openOrm(
      env.databaseUrl ? { url: withPassword(env.databaseUrl, 'DATABASE_PASSWORD') } : { folder: env.dataFolder },
    );
    return {
      env,
      warehouse,
      orm,
      keyring,
      contracts: loadContracts(),
      policies: loadPolicies(),
      measures: loadMeasures(),
      warnings,
      close: async () => {
        await orm.close();
        await warehouse.close();
      },
    };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}
