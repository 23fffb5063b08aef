import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWarehouse, sql } from '../src/index.ts';
import { openRelay } from './relay.ts';

test('网址上的引擎：问句、写入语句和里面的值不写进网址', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  const relay = await openRelay(folder);
  const warehouse = openWarehouse({ url: relay.url });
  try {
    await warehouse.tell('create database if not exists dixian engine = Atomic', { name: 'make' });
    const idNo = '360799199001010011';
    const asked = sql`select ${idNo} as said`;
    expect(await warehouse.ask(asked, { name: 'whose number' })).toEqual([{ said: idNo }]);
    await warehouse.tell('create table noted (said String) engine = MergeTree order by said', { name: 'make' });
    await warehouse.tell(sql`insert into noted select ${idNo}`, { name: 'whose number' });
    expect(await warehouse.ask('select said from noted', { name: 'read' })).toEqual([{ said: idNo }]);
    await expect(warehouse.tell(sql`insert into no_such select ${idNo}`, { name: 'whose number' })).rejects.toThrow();
    expect(relay.addresses.length).toBeGreaterThan(0);
    expect(relay.addresses.filter((address) => address.includes(idNo) || address.includes('whose'))).toEqual([]);
  } finally {
    await warehouse.close();
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
