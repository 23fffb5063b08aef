import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Warehouse } from '../src/index.ts';
import { decimal, id64, ids64, key, keys, month, sql, uuid } from '../src/index.ts';

const options = { name: 'engine spec' };

/** What both engines must do alike, whether in this process or at a URL. */
export function engineSpec(open: () => Promise<{ warehouse: Warehouse; close(): Promise<void> }>): void {
  let warehouse: Warehouse;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ warehouse, close } = await open());
    await warehouse.tell('create database if not exists dixian engine = Atomic', options);
    await warehouse.tell(
      'create or replace table noted (at UInt64, said String) engine = MergeTree order by at',
      options,
    );
  });
  afterAll(() => close());

  const one = async <Row>(query: Parameters<Warehouse['ask']>[0]) => (await warehouse.ask<Row>(query, options))[0];

  test.each([
    ['引号 \' 与 " 与 `'],
    ["反斜线 \\ 与 \\n 与 \\'"],
    ['制表符\t换行\n回车\r'],
    ['生僻字 𠮷 与 表情 😀'],
    ["'); drop table noted; --"],
    ['{p0:String}'],
    ['\\N'],
    [''],
  ])('绑定的文字原样返回：%j', async (text) => {
    expect(await one(sql`select ${text} as said, length(${text}) as bytes`)).toEqual({
      said: text,
      bytes: String(Buffer.byteLength(text)),
    });
  });

  test('数组里的引号、制表符和空串原样返回', async () => {
    const list = ["a'b", 'c\td', '\\', '', '中文', '[x]', 'NULL'];
    expect(await one(sql`select ${list} as list`)).toEqual({ list });
    expect(await one(sql`select ${[] as string[]} as list`)).toEqual({ list: [] });
  });

  test('空值与数、真假、月份、小数、UUID 各有类型', async () => {
    const batch = '018f6f2e-0000-7000-8000-00000000000a';
    expect(
      await one(sql`select null as nothing, ${true} as yes, ${1.5} as half, ${-3} as minus, ${month('2023-07-01')} as first,
                    ${decimal('10000.00')} = 10000 as exact, ${uuid(batch)} as batch`),
    ).toEqual({ nothing: null, yes: true, half: 1.5, minus: '-3', first: '2023-07-01', exact: 1, batch });
  });

  test('绑定的空值就是空值', async () => {
    const nothing = { type: 'Nullable(String)', value: null };
    expect(await one(sql`select ${nothing} as said, isNull(${nothing}) as empty`)).toEqual({ said: null, empty: 1 });
  });

  test('大整数一位不差', async () => {
    const most = { id: '18446744073709551615', person: '340282366920938463463374607431768211455' };
    expect(await one(sql`select ${id64(most.id)} as id, ${key(most.person)} as person`)).toEqual(most);
    expect(await one(sql`select length(${keys([most.person, '1'])}) as two`)).toEqual({ two: '2' });
    const counted = sql`select arraySum(arrayMap(x -> x = ${key(most.person)}, ${keys([most.person, '1'])})) as n, has(${ids64([most.id])}, ${id64(most.id)}) as found`;
    expect(await one(counted)).toEqual({ n: '1', found: 1 });
    expect(
      await one("select toInt64('9007199254740993') as odd, toDecimal64('12345678901234.5678', 4) as money"),
    ).toEqual({
      odd: '9007199254740993',
      money: '12345678901234.5678',
    });
  });

  test('出错时说明错误类别', async () => {
    await expect(warehouse.ask('select no_such_column from noted', options)).rejects.toMatchObject({
      name: 'Error',
      type: 'UNKNOWN_IDENTIFIER',
      code: '47',
    });
    await expect(warehouse.tell('insert into no_such_table select 1', options)).rejects.toMatchObject({
      type: 'UNKNOWN_TABLE',
    });
  });

  test('写入的行原样读回', async () => {
    const rows = [
      { at: '1', said: '引号 \' " 与 \\' },
      { at: '18446744073709551615', said: '第一行\n第二行\t完' },
    ];
    await warehouse.put('noted', rows, options);
    expect(await warehouse.ask('select at, said from noted order by at', options)).toEqual(rows);
    await warehouse.put('noted', [], options);
    expect(await one('select count() as n from noted')).toEqual({ n: '2' });
  });

  test('以文字送来的行原样写入', async () => {
    const rows = (text: string) => ({ format: 'TabSeparated', text: Readable.from([text], { objectMode: false }) });
    await warehouse.feed('insert into noted (at, said)', rows('11\t一行\n12\t\\t与\\\\\n'), options);
    expect(await warehouse.ask('select at, said from noted where at in (11, 12) order by at', options)).toEqual([
      { at: '11', said: '一行' },
      { at: '12', said: '\t与\\' },
    ]);
    await expect(warehouse.feed('insert into noted (at, said)', rows('x\t坏\n'), options)).rejects.toThrow();
  });

  test('并行的查询各得各的答案', async () => {
    const asked = Array.from({ length: 24 }, (_, at) => `第${at}问`);
    const answers = await Promise.all(
      asked.map((text) => warehouse.ask<{ said: string }>(sql`select ${text} as said, sleep(0.02)`, options)),
    );
    expect(answers.map((rows) => rows[0]?.said)).toEqual(asked);
  });

  test('一次查询的设置不会留给下一次', async () => {
    const readonly = { ...options, settings: { readonly: 1, max_threads: 1 } };
    const threads = "select toUInt32(value) as value from system.settings where name = 'max_threads'";
    expect((await warehouse.ask<{ value: number }>(threads, readonly))[0]).toEqual({ value: 1 });
    await warehouse.tell("insert into noted select 3, '仍可写入'", { ...options, settings: { max_threads: 3 } });
    expect(await one("select count() as n from noted where said = '仍可写入'")).toEqual({ n: '1' });
    const later = await one<{ value: string }>("select value from system.settings where name = 'readonly'");
    expect(later).toEqual({ value: '0' });
  });

  test('中止即结束引擎里的查询', async () => {
    const control = new AbortController();
    const mark = 'stop me';
    const endless = warehouse.ask('select count() from numbers(1000000000000) where number % 7 = 8', {
      name: mark,
      signal: control.signal,
    });
    const ended = expect(endless).rejects.toThrow();
    const running = async () =>
      (await one<{ n: string }>(`select count() as n from system.processes where startsWith(query, '/* ${mark} */')`))
        ?.n;
    await expect.poll(running, { timeout: 20_000 }).toBe('1');
    control.abort();
    await ended;
    await expect.poll(running, { timeout: 20_000 }).toBe('0');
  });

  test('超过时限的查询会停下', async () => {
    const slow = warehouse.ask('select count() from numbers(1000000000000) where number % 7 = 8', {
      name: 'slow',
      seconds: 1,
    });
    await expect(slow).rejects.toMatchObject({ type: 'TIMEOUT_EXCEEDED' });
  });
}
