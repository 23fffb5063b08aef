import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWarehouse } from '@dixian/warehouse';
import { expect, test } from 'vitest';

test('what an interrupted insert left in the store is deleted when the store opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'left-'));
  const left = join(folder, 'clickhouse', 'tmp', 'insert-of-a-crash');
  mkdirSync(join(folder, 'clickhouse', 'tmp'), { recursive: true });
  writeFileSync(left, 'plain');
  const warehouse = openWarehouse({ folder });
  expect(existsSync(left)).toBe(false);
  await warehouse.close();
  rmSync(folder, { recursive: true });
});
