import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameKey, openKeyring, personKey, raw, type Sql, sealed, sql, type Warehouse } from '../src/index.ts';
import { withoutValues } from '../src/without-values.ts';
import { openTemporary, type Temporary } from './temporary.ts';

const ID = '36079919850101002X';
const { keyring } = openKeyring('', { HUB_KEY: `${'0123456789abcdef'.repeat(4)}${'fedcba9876543210'.repeat(2)}` });
const secrets = [ID, '测试甲某', keyring.seal.toString('hex'), ...keyring.pseudonym.map(String)];

let temporary: Temporary;
let warehouse: Warehouse;
beforeAll(async () => {
  temporary = await openTemporary();
  warehouse = temporary.warehouse;
});
afterAll(() => temporary.close());

async function failure(query: Sql): Promise<Error> {
  const error = await warehouse.ask(query, { name: 'fails' }).catch((reason: unknown) => reason);
  return withoutValues(error, query.values) as Error;
}

test.each([
  ['列名写错', sql`select ${personKey(keyring, sql`${ID}`)}, nothing`],
  ['运行中出错', sql`select throwIf(${personKey(keyring, raw('s'))} > 0) from (select ${ID} as s)`],
  ['类型不对', sql`select ${sealed(keyring, raw('s'))} from (select ${ID} as t, 1 as s)`],
  ['值读不懂', sql`select toDate(${ID})`],
  ['数组里的值', sql`select ${nameKey(keyring, sql`${'测试甲某'}`)}, has(${[ID, '测试甲某']}, 1), nothing`],
])('出错时不说出证件号、姓名和密钥：%s', async (_, query) => {
  const error = await failure(query);
  expect(error).toMatchObject({ code: expect.stringMatching(/^\d+$/), type: expect.stringMatching(/^[A-Z_]+$/) });
  for (const secret of secrets) {
    expect(error.message).not.toContain(secret);
    expect(error.stack).not.toContain(secret);
  }
});

test('错误的类别和要点仍在', async () => {
  expect(await failure(sql`select nothing, ${ID}`)).toMatchObject({
    type: 'UNKNOWN_IDENTIFIER',
    message: expect.stringContaining('`nothing`'),
  });
  expect(withoutValues('not an error', {})).toBe('not an error');
});
