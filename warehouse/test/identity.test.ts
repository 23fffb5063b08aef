import { createCipheriv } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameKey, opened, openKeyring, personKey, raw, type Sql, sealed, sql, type Warehouse } from '../src/index.ts';
import { openTemporary, type Temporary } from './temporary.ts';

const HUB_KEY = `${'0123456789abcdef'.repeat(4)}${'fedcba98'.repeat(4)}`;
const { keyring } = openKeyring('', { HUB_KEY });
const other = openKeyring('', { HUB_KEY: HUB_KEY.replaceAll('b', 'c') }).keyring;
const bind = (text: string) => sql`${text}`;

let temporary: Temporary;
let warehouse: Warehouse;
beforeAll(async () => {
  temporary = await openTemporary();
  warehouse = temporary.warehouse;
});
afterAll(() => temporary.close());

async function value(expression: Sql): Promise<string> {
  const [row] = await warehouse.ask<{ value: string }>(sql`select ${expression} as value`, { name: 'identity' });
  return row?.value ?? '';
}

test('密钥文件只有本人可读，再次打开还是同一把', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  const first = openKeyring(folder);
  const file = join(folder, 'identity.key');
  expect(first.created).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openKeyring(folder)).toEqual({ keyring: first.keyring, created: false });
  writeFileSync(file, readFileSync(file, 'utf8').slice(1));
  expect(() => openKeyring(folder)).toThrow(/不是有效的密钥.*请放回原来的密钥/);
  rmSync(folder, { recursive: true });
});

test('密钥可从环境变量来，此时不写文件', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  expect(openKeyring(folder, { HUB_KEY })).toEqual({ keyring, created: false });
  expect(existsSync(join(folder, 'identity.key'))).toBe(false);
  expect(() => openKeyring(folder, { HUB_KEY: 'abc' })).toThrow(/环境变量 HUB_KEY 不是有效的密钥/);
  rmSync(folder, { recursive: true });
});

test.each(['36079919850101002X', '测试·甲', '𠮷田', "引号 ' 与 \\", '长'.repeat(500), ''])(
  '封存后能打开：%j',
  async (text) => {
    expect(await value(opened(keyring, sealed(keyring, bind(text))))).toBe(text);
  },
);

test.each(['enable', 'disable', 'force_enable'])('引擎怎样求值都能打开：%s', async (order) => {
  const settings = { short_circuit_function_evaluation: order };
  const texts = sql`(select arrayJoin(['', '甲', '36079919850101002X']) as s)`;
  const query = sql`select ${opened(keyring, raw('c'))} as told from (select ${sealed(keyring, raw('s'))} as c from ${texts})`;
  const told = await warehouse.ask<{ told: string }>(query, { name: 'identity', settings });
  expect(told.map((row) => row.told)).toEqual(['', '甲', '36079919850101002X']);
});

test('封存的文字里看不到原文，空串仍是空串', async () => {
  expect(await value(sql`position(${sealed(keyring, bind('36079919850101002X'))}, '360799')`)).toBe('0');
  expect(await value(sql`length(${sealed(keyring, bind(''))})`)).toBe('0');
});

test('同样的原文封存后相同，换一把密钥则不同', async () => {
  const hex = (keys: typeof keyring, text: string) => value(sql`hex(${sealed(keys, bind(text))})`);
  expect(await hex(keyring, '甲')).toBe(await hex(keyring, '甲'));
  expect(await hex(keyring, '甲')).not.toBe(await hex(keyring, '乙'));
  expect(await hex(keyring, '甲')).not.toBe(await hex(other, '甲'));
});

test('用别的密钥打不开', async () => {
  await expect(value(opened(other, sealed(keyring, bind('甲'))))).rejects.toThrow();
});

test.each([1, 16, 17, 33])('封存后改动第 %i 个字节就打不开', async (at) => {
  const changed = sql`concat(substring(c, 1, ${at} - 1), char(bitXor(reinterpretAsUInt8(substring(c, ${at}, 1)), 1)), substring(c, ${at} + 1))`;
  const from = (cipher: Sql) =>
    sql`(select ${opened(keyring, cipher)} from (select ${sealed(keyring, bind('36079919850101002X'))} as c))`;
  expect(await value(from(raw('c')))).toBe('36079919850101002X');
  await expect(value(from(changed))).rejects.toThrow();
});

test('以前的封存方式写下的仍能打开，改动后或换了密钥打不开', async () => {
  const before = (text: string) => {
    const nonce = Buffer.from('0123456789ab');
    const cipher = createCipheriv('aes-256-gcm', keyring.seal, nonce);
    const body = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    return body.toString('hex');
  };
  const of = (hex: string) => sql`(select unhex(${hex}))`;
  for (const text of ['36079919850101002X', '甲', '长'.repeat(500)])
    expect(await value(opened(keyring, of(before(text))))).toBe(text);
  await expect(
    value(opened(keyring, of(before('甲').replace(/.$/, (last) => (last === '0' ? '1' : '0'))))),
  ).rejects.toThrow();
  await expect(value(opened(other, of(before('甲'))))).rejects.toThrow();
});

test('一千人封存、打开、编号，逐行成立，空的不碍事', async () => {
  const people = raw("(select if(number % 7 = 0, '', concat('人', toString(number % 500))) as s from numbers(1000))");
  const [row] = await warehouse.ask(
    sql`select countIf(${opened(keyring, sealed(keyring, raw('s')))} = s) as same, uniqExact(s) = uniqExact(${personKey(keyring, raw('s'))}) as keyed from ${people}`,
    { name: 'identity' },
  );
  expect(row).toEqual({ same: '1000', keyed: 1 });
});

test('同一证件号编号相同，换一把密钥则不同', async () => {
  const id = bind('36079919850101002X');
  expect(await value(personKey(keyring, id))).toMatch(/^\d{30,39}$/);
  expect(await value(personKey(keyring, id))).toBe(await value(personKey(keyring, id)));
  expect(await value(personKey(other, id))).not.toBe(await value(personKey(keyring, id)));
});

test.each([
  ['测试甲', ' 测 试　甲\u00a0'],
  ['阿依·测试', '阿依•测试'],
  ['阿依·测试', '阿依・测试'],
  ['阿依·测试', '阿依‧测试'],
  ['测试Ａ', '测试A'],
  ['测试甲', '测试\u200b甲'],
])('姓名写法不同而是同一姓名：%j 与 %j', async (one, two) => {
  expect(await value(nameKey(keyring, bind(two)))).toBe(await value(nameKey(keyring, bind(one))));
});

test('不同姓名编号不同，没有姓名为 0', async () => {
  expect(await value(nameKey(keyring, bind('测试甲')))).not.toBe(await value(nameKey(keyring, bind('测试乙'))));
  expect(await value(nameKey(keyring, bind('　')))).toBe('0');
});

test('密钥只作为绑定的值，不在语句里', () => {
  const secrets = [keyring.seal.toString('hex'), ...keyring.pseudonym.map(String)];
  for (const make of [personKey, nameKey, sealed, opened]) {
    const statement = make(keyring, raw('x'));
    for (const secret of secrets) expect(statement.text).not.toContain(secret);
    expect(Object.values(statement.values).every((bound) => secrets.includes(String(bound)))).toBe(true);
  }
});
