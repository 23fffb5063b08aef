import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContractBook, sweep } from '@dixian/etl';
import {
  type Division,
  type Keyring,
  keyFingerprint,
  type LedgerBook,
  loadDivisions,
  loadMeasures,
  type MeasureBook,
  migrate,
  openKeyring,
  openWarehouse,
  type PolicyBook,
  sql,
  type Warehouse,
} from '@dixian/warehouse';
import { Attachments } from './attachments.ts';
import { type ConfigPlaces, readConfig } from './config.ts';
import type { Env } from './env.ts';
import { Originals } from './originals.ts';
import { type Orm, openOrm } from './orm.config.ts';
import { secret, withPassword } from './secrets.ts';

/** Both stores, open and migrated, with the law and the contracts read. */
export interface Hub {
  env: Env;
  warehouse: Warehouse;
  orm: Orm;
  keyring: Keyring;
  contracts: ContractBook;
  ledgers: LedgerBook;
  policies: PolicyBook;
  measures: MeasureBook;
  divisions: readonly Division[];
  /** Absent when the operator keeps none. */
  originals?: Originals;
  /** Absent when the operator keeps none. */
  attachments?: Attachments;
  /** Where contracts, policies and divisions were read from. */
  places: ConfigPlaces;
  /** Said once at opening, for the operator. */
  warnings: string[];
  close(): Promise<void>;
}

/** A store begun with one identity key is never written with another: nobody could be named any more. @throws */
async function sameKey(warehouse: Warehouse, keyring: Keyring): Promise<void> {
  const mine = keyFingerprint(keyring);
  const [begun] = await warehouse.ask<{ fingerprint: string }>(
    'select fingerprint from key_check order by since limit 1',
    {
      name: 'key check',
    },
  );
  if (!begun) await warehouse.tell(sql`insert into key_check select ${mine}, now64(3)`, { name: 'key check' });
  else if (begun.fingerprint !== mine)
    throw new Error('身份密钥与数据目录里的数据不符：请放回原来的 identity.key（或 HUB_KEY），勿新造。');
}

/**
 * Opens (and on an empty folder creates) the hub's stores.
 * The warehouse opens first: its lock guards the folder for both.
 * @throws StoreBusy when another process owns the data folder
 */
export async function openHub(env: Env): Promise<Hub> {
  const config = readConfig(env.configFolder);
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  const warnings: string[] = [];
  const warehouse = openWarehouse(
    env.clickhouseUrl ? { url: withPassword(env.clickhouseUrl, 'CLICKHOUSE_PASSWORD') } : { folder: env.dataFolder },
  );
  try {
    await migrate(warehouse);
    const hubKey = secret('HUB_KEY');
    const { keyring, created } = openKeyring(env.dataFolder, hubKey ? { HUB_KEY: hubKey } : {});
    await sameKey(warehouse, keyring);
    if (created) {
      warnings.push(
        `已生成身份密钥 ${env.dataFolder}/identity.key：没有它，身份证号码和电话再也无法还原。请立即另存一份，并与备份分开保管。`,
      );
    }
    await loadDivisions(warehouse, config.places.divisions);
    await sweep(warehouse);
    const orm = await openOrm(
      env.databaseUrl ? { url: withPassword(env.databaseUrl, 'DATABASE_PASSWORD') } : { folder: env.dataFolder },
    );
    const originals = new Originals(join(env.dataFolder, 'originals'), keyring);
    await originals.sweep(env.originalsDays);
    const attachments = new Attachments(join(env.dataFolder, 'attachments'), keyring);
    await attachments.sweep(env.attachmentsDays);
    return {
      ...(env.originalsDays > 0 ? { originals } : {}),
      ...(env.attachmentsDays > 0 ? { attachments } : {}),
      env,
      warehouse,
      orm,
      keyring,
      ...config,
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
