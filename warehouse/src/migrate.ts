import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE, type Warehouse } from './engine/warehouse.ts';
import { PRODUCT } from './product.ts';
import { sql } from './sql.ts';

/** Statements of a migration file: separated by a semicolon at the end of a line. */
export function statements(text: string): string[] {
  return text
    .split(/;\s*$/m)
    .map((part) => part.replace(/^\s*--.*$/gm, '').trim())
    .filter(Boolean);
}

/**
 * Brings the schema up to date. Each file is applied once and remembered with its checksum.
 * @throws when a file that was applied before has changed since, or was removed
 */
export async function migrate(warehouse: Warehouse, folder = join(PRODUCT, 'migrations')): Promise<string[]> {
  await warehouse.tell(`create database if not exists ${DATABASE} engine = Atomic`, { name: 'migrate' });
  await warehouse.tell(
    `create table if not exists migration (name String, checksum String, applied_at DateTime64(3))
     engine = MergeTree order by name`,
    { name: 'migrate' },
  );
  const ledger = new Map(
    (
      await warehouse.ask<{ name: string; checksum: string }>('select name, checksum from migration', {
        name: 'migrate',
      })
    ).map((row) => [row.name, row.checksum]),
  );
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const lost = [...ledger.keys()].filter((name) => !files.includes(name));
  if (lost.length > 0)
    throw new Error(`迁移 ${lost.join('、')} 已执行过，但文件不在了：请用与数据目录相同或更新的版本。`);
  const applied: string[] = [];
  for (const name of files) {
    const text = await readFile(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    const known = ledger.get(name);
    if (known === checksum) continue;
    if (known) throw new Error(`迁移 ${name} 执行后被改动：请恢复原文件，把改动写成新的迁移。`);
    for (const statement of statements(text)) await warehouse.tell(statement, { name: `migrate ${name}` });
    await warehouse.tell(sql`insert into migration select ${name}, ${checksum}, now64(3)`, { name: 'migrate' });
    applied.push(name);
  }
  return applied;
}
