import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql, type Warehouse } from '../src/index.ts';
import { openTemporary } from './temporary.ts';

/** Takes long enough that others ask meanwhile. */
const slow = (least: number) =>
  sql`select at, sum(sleepEachRow(0.05)) as slept from noted where at >= ${least} group by at order by at`;
const NAME = { name: 'shared', settings: { max_block_size: 1 } };

let warehouse: Warehouse;
let close: () => Promise<void>;
let asked = 0;

beforeAll(async () => {
  ({ warehouse, close } = await openTemporary());
  await warehouse.tell('create table noted (at UInt64) engine = MergeTree order by at', { name: 'noted' });
  await warehouse.put('noted', [{ at: 1 }, { at: 2 }], { name: 'noted' });
  const { client } = warehouse;
  const plain = client.query.bind(client);
  client.query = ((...given: Parameters<typeof plain>) => {
    asked += 1;
    return plain(...given);
  }) as typeof client.query;
});
afterAll(() => close());

const read = async (least: number) => (await warehouse.ask<{ at: string }>(slow(least), NAME)).map(({ at }) => at);

describe('many who ask the same at once', () => {
  test('are answered by one statement, each with rows of their own', async () => {
    asked = 0;
    const [first, ...others] = await Promise.all(
      Array.from({ length: 10 }, () => warehouse.ask<{ at: string }>(slow(0), NAME)),
    );
    expect(asked).toBe(1);
    expect(first).toEqual([
      { at: '1', slept: '0' },
      { at: '2', slept: '0' },
    ]);
    first?.pop();
    for (const other of others) expect(other).toHaveLength(2);
  });

  test('other values, other settings, and whoever may call it off, are asked by themselves', async () => {
    asked = 0;
    const { signal } = new AbortController();
    const found = await Promise.all([
      ...[read(0), read(1), read(2)],
      warehouse.ask(slow(0), { ...NAME, settings: { max_block_size: 2 } }),
      warehouse.ask(slow(0), { ...NAME, signal }),
    ]);
    expect(asked).toBe(5);
    expect(found.map((rows) => rows.length)).toEqual([2, 2, 1, 2, 2]);
  });

  test('who asks after a row was written sees it, whatever was asked before', async () => {
    const before = read(0);
    await warehouse.put('noted', [{ at: 3 }], { name: 'noted' });
    const after = read(0);
    await warehouse.tell('insert into noted select 4', { name: 'noted' });
    const last = read(0);
    expect(await after).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect(await last).toEqual(['1', '2', '3', '4']);
    expect((await before).slice(0, 2)).toEqual(['1', '2']);
  });

  test("an error is everybody's, and the next one asks anew", async () => {
    const wrong = () => warehouse.ask('select throwIf(sleep(0.05) = 0)', { name: 'wrong' });
    asked = 0;
    expect((await Promise.allSettled([wrong(), wrong()])).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(asked).toBe(1);
    await expect(wrong()).rejects.toThrow();
    expect(asked).toBe(2);
  });
});
