import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate, PRODUCT, type Warehouse } from '../src/index.ts';
import { statements } from '../src/migrate.ts';
import { openTemporary, type Temporary } from './temporary.ts';

let temporary: Temporary;
let warehouse: Warehouse;
let migrations: string;

beforeAll(async () => {
  temporary = await openTemporary();
  warehouse = temporary.warehouse;
});
afterAll(() => temporary.close());
beforeEach(() => {
  migrations = join(mkdtempSync(join(tmpdir(), 'dixian-')), 'migrations');
  cpSync(join(PRODUCT, 'migrations'), migrations, { recursive: true });
  return () => rmSync(join(migrations, '..'), { recursive: true, force: true });
});

const schema = () =>
  warehouse.ask("select name, create_table_query from system.tables where database = 'dixian' order by name", {
    name: 'schema',
  });

test('执行两次与执行一次相同', async () => {
  const first = await migrate(warehouse, migrations);
  expect(first).toContain('0001_hand_in.sql');
  const before = await schema();
  expect(await migrate(warehouse, migrations)).toEqual([]);
  expect(await schema()).toEqual(before);
});

test('新增的迁移只执行它自己', async () => {
  await migrate(warehouse, migrations);
  writeFileSync(
    join(migrations, '0099_more.sql'),
    "-- one more; with a semicolon\ncreate table more (a String default ';') engine = Memory;\n",
  );
  expect(await migrate(warehouse, migrations)).toEqual(['0099_more.sql']);
  expect(await warehouse.ask('select count() as n from more', { name: 'more' })).toEqual([{ n: '0' }]);
  await warehouse.tell("alter table migration delete where name = '0099_more.sql' settings mutations_sync = 1", {
    name: 'undo',
  });
});

test('执行过的迁移被改动，则拒绝', async () => {
  await migrate(warehouse, migrations);
  writeFileSync(join(migrations, '0001_hand_in.sql'), 'select 1;\n');
  await expect(migrate(warehouse, migrations)).rejects.toThrow(/迁移 0001_hand_in.sql 执行后被改动：请恢复原文件/);
});

test('执行过的迁移不见了，则拒绝', async () => {
  await migrate(warehouse, migrations);
  rmSync(join(migrations, '0001_hand_in.sql'));
  await expect(migrate(warehouse, migrations)).rejects.toThrow(/0001_hand_in.sql 已执行过，但文件不在了/);
});

test('文件按行末的分号分成语句，注释不算', () => {
  expect(statements("-- first;\nselect ';' as a;\n\n-- second\nselect 2;\n")).toEqual(["select ';' as a", 'select 2']);
});
