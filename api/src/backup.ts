import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build, keyFingerprint, raw, sql, uuid } from '@dixian/warehouse';

import { buildDeps } from './build.ts';
import { Usage } from './cli/io.ts';
import type { Hub } from './hub.ts';

/** What was handed in or entered; everything else in the warehouse is rebuilt from it. */
async function handedInTables({ warehouse }: Hub): Promise<string[]> {
  const rows = await warehouse.ask<{ name: string }>(
    `select name from system.tables where database = currentDatabase() and engine like '%MergeTree'
     and (startsWith(name, 'raw_') or name in ('submission', 'quarantine', 'problem', 'identity', 'entered_value', 'column_mapping', 'event')) order by name`,
    { name: 'backup tables' },
  );
  return rows.map(({ name }) => name);
}

async function tar(...words: string[]): Promise<void> {
  const child = spawn('tar', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('打包失败：请检查磁盘空间和目标文件夹的写入权限。');
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-backup-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pieces a table is written in, so that no more than one batch stands in memory. */
async function pieces({ warehouse }: Hub, table: string): Promise<string[]> {
  const partitioned = table.startsWith('raw_') || table === 'quarantine' || table === 'problem';
  if (!partitioned) return [''];
  const rows = await warehouse.ask<{ batch: string }>(
    sql`select distinct toString(batch_id) as batch from ${raw(table)} order by batch`,
    {
      name: 'backup batches',
    },
  );
  return rows.map(({ batch }) => batch);
}

async function writeTable(hub: Hub, table: string, folder: string): Promise<number> {
  const { warehouse } = hub;
  const parts = await pieces(hub, table);
  for (const batch of parts) {
    const chosen = batch ? sql`where batch_id = ${uuid(batch)}` : raw('');
    const { text, values } = sql`select * from ${raw(table)} ${chosen} format Native`;
    const { stream } = await warehouse.client.exec({ query: text, query_params: values as Record<string, unknown> });
    await pipeline(stream, createWriteStream(join(folder, `${table}${batch ? `.${batch}` : ''}.native`)));
  }
  const [count] = await warehouse.ask<{ rows: string }>(sql`select count() as rows from ${raw(table)}`, {
    name: 'backup count',
  });
  return Number(count?.rows ?? 0);
}

/** Tables of the decision store, but for sessions: a restored hub asks everybody to sign in again. */
async function decisionTables({ orm }: Hub): Promise<string[]> {
  const rows = await orm.em.getConnection().execute<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like '%migration%' and table_name <> 'session'
     order by table_name`,
  );
  return rows.map(({ name }) => name);
}

/** The same tables so that each comes after those its rows point to. */
async function inOrder({ orm }: Hub, tables: readonly string[]): Promise<string[]> {
  const links = await orm.em.getConnection().execute<{ from: string; to: string }[]>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered = new Set<string>();
  const place = (table: string): void => {
    if (ordered.has(table)) return;
    for (const { to } of links.filter(({ from }) => from === table)) place(to);
    ordered.add(table);
  };
  for (const table of tables) place(table);
  return [...ordered].filter((table) => tables.includes(table));
}

/** In an archive: which identity key it was made with. */
const FINGERPRINT = 'key-fingerprint.txt';

/** In an archive: the files themselves, encrypted as they lie. */
const ORIGINALS = 'originals';
const ATTACHMENTS = 'attachments';

async function copied(from: string | undefined, to: string | undefined): Promise<void> {
  if (from && to && existsSync(from)) await cp(from, to, { recursive: true, preserveTimestamps: true });
}

/** An archive is never written over, and is whole or not there. @throws Usage */
function mustBeNew(file: string): void {
  if (existsSync(file)) throw new Usage(`${file} 已存在：为免覆盖，请换一个文件名。`);
}

/**
 * Writes both stores into one archive. The identity key is not in it.
 * @throws Usage when the file exists
 * @returns how many tables and rows of the warehouse it holds
 */
export function backup(hub: Hub, file: string): Promise<{ tables: number; rows: number }> {
  mustBeNew(file);
  return withFolder(async (folder) => {
    const tables = await handedInTables(hub);
    let rows = 0;
    for (const table of tables) rows += await writeTable(hub, table, folder);
    for (const table of await decisionTables(hub)) {
      const content = await hub.orm.em.getConnection().execute(`select * from "${table}"`);
      await writeFile(join(folder, `${table}.json`), JSON.stringify(content));
    }
    await copied(hub.originals?.folder, join(folder, ORIGINALS));
    await copied(hub.attachments?.folder, join(folder, ATTACHMENTS));
    await writeFile(join(folder, FINGERPRINT), keyFingerprint(hub.keyring));
    const part = `${file}.part`;
    await tar('-czf', part, '-C', folder, '.');
    await chmod(part, 0o600);
    await rename(part, file);
    return { tables: tables.length, rows };
  });
}

async function restoreDecisions(hub: Hub, folder: string, tables: readonly string[]): Promise<void> {
  const connection = hub.orm.em.getConnection();
  const ordered = await inOrder(hub, tables);
  for (const table of ordered.toReversed()) await connection.execute(`delete from "${table}"`);
  for (const table of ordered) {
    const content = await readFile(join(folder, `${table}.json`), 'utf8');
    await connection.execute(`insert into "${table}" select * from json_populate_recordset(null::"${table}", ?)`, [
      content,
    ]);
  }
}

/** Fills empty stores from an archive and builds every county's months. `occupied` when they were not empty: nothing is written. */
export function restore(hub: Hub, file: string): Promise<{ tables: number; rows: number; occupied: boolean }> {
  return withFolder(async (folder) => {
    const [{ there } = { there: '0' }] = await hub.warehouse.ask<{ there: string }>(
      'select count() as there from submission',
      { name: 'restore check' },
    );
    if (there !== '0') return { tables: 0, rows: 0, occupied: true };
    await tar('-xzf', file, '-C', folder);
    const fingerprint = await readFile(join(folder, FINGERPRINT), 'utf8').catch(() => '');
    if (fingerprint !== keyFingerprint(hub.keyring))
      throw new Usage(
        '备份是用另一把身份密钥做的：请用 --key 指定备份时另存的密钥，恢复到一个新的空目录。什么也没有写入。',
      );
    await copied(join(folder, ORIGINALS), hub.originals?.folder);
    await copied(join(folder, ATTACHMENTS), hub.attachments?.folder);
    const names = (await readdir(folder)).sort();
    const tables = new Set<string>();
    for (const name of names.filter((each) => each.endsWith('.native'))) {
      const table = name.split('.')[0] as string;
      tables.add(table);
      await hub.warehouse.client.exec({
        query: `insert into ${table} format Native`,
        values: createReadStream(join(folder, name)),
      });
    }
    await restoreDecisions(
      hub,
      folder,
      names.filter((each) => each.endsWith('.json')).map((each) => each.slice(0, -'.json'.length)),
    );
    let rows = 0;
    for (const table of tables) {
      const [count] = await hub.warehouse.ask<{ rows: string }>(sql`select count() as rows from ${raw(table)}`, {
        name: 'restore count',
      });
      rows += Number(count?.rows ?? 0);
    }
    const counties = await hub.warehouse.ask<{ county: string }>('select distinct county from submission', {
      name: 'restore counties',
    });
    for (const { county } of counties) await build(buildDeps(hub), county, {});
    return { tables: tables.size, rows, occupied: false };
  });
}
