import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationObject, MikroORM } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/** One file of api/migrations. */
export interface MigrationFile {
  name: string;
  text: string;
  checksum: string;
}

/** The folder of migrations, whether run from src or dist. */
export const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

/** Migration files in their order. */
export function readMigrations(folder = MIGRATIONS): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name: name.replace(/\.sql$/, ''), text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/** Statements of a file: separated by a semicolon at the end of a line, except inside a $$ body. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let open = '';
  for (const part of text.split(/;[ \t]*$/m)) {
    open = open === '' ? part : `${open};${part}`;
    if ((open.split('$$').length - 1) % 2 === 1) continue;
    const statement = open.replace(/^\s*--.*$/gm, '').trim();
    if (statement) statements.push(statement);
    open = '';
  }
  return statements;
}

const LEDGER = `create table if not exists migration_ledger
(name varchar(255) primary key, checksum char(64) not null, applied_at timestamptz not null default now())`;

/** A file as the migrator knows it. Its checksum enters the ledger in the same transaction. */
export function asMigration({ name, text, checksum }: MigrationFile): MigrationObject {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of splitStatements(text)) this.addSql(statement);
        this.addSql(`insert into migration_ledger (name, checksum) values ('${name}', '${checksum}')`);
      }
    },
  };
}

/**
 * Brings the decisions store up to date.
 * @returns names of the files applied now
 * @throws when a file that was applied before has changed since, or was removed
 */
export async function migrateOrm(orm: MikroORM, files: readonly MigrationFile[]): Promise<string[]> {
  const connection = orm.em.getDriver().getConnection();
  await connection.execute(LEDGER);
  const known = (await connection.execute('select name, checksum from migration_ledger')) as unknown as {
    name: string;
    checksum: string;
  }[];
  for (const { name, checksum } of known) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`迁移 ${name} 已执行过，但文件不在了：请用与数据目录相同或更新的版本。`);
    if (file.checksum !== checksum) throw new Error(`迁移 ${name} 执行后被改动：请恢复原文件，把改动写成新的迁移。`);
  }
  return (await orm.migrator.up()).map(({ name }) => name);
}
