import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServiceKeyEntity } from '../src/modules/access/service-key.entity.ts';
import { openTestHub, type TestHub } from './hub.ts';

const CREATE = `mutation ($input: ServiceKeyInput!) {
  createServiceKey(input: $input) { secret key { id name role division department createdAt expiresAt revokedAt lastUsedAt } }
}`;
const LIST = '{ serviceKeys { id name revokedAt lastUsedAt } }';
const code = ({ errors }: { errors: { extensions: { code: string } }[] }) => errors[0]?.extensions.code ?? 'OK';

let hub: TestHub;
let admin: string;
let local: string;
beforeAll(async () => {
  hub = await openTestHub();
  admin = await hub.account('admin', { role: 'ADMINISTRATOR' });
  local = await hub.account('local', { role: 'ADMINISTRATOR', division: '411024' });
});
afterAll(() => hub?.close());

async function key(input: object, cookie = admin): Promise<{ id: string; secret: string; code: string }> {
  const answer = await hub.ask(
    CREATE,
    { input: { name: '市级平台', division: '360722', role: 'ANALYST', ...input } },
    { cookie },
  );
  const made = answer.data?.createServiceKey as { secret: string; key: { id: string } } | undefined;
  return { id: made?.key.id ?? '', secret: made?.secret ?? '', code: code(answer) };
}

/** FORBIDDEN proves that the key is somebody; nobody gets UNAUTHENTICATED. */
const asked = async (secret: string) => code(await hub.ask(LIST, {}, { key: secret }));

test('a key works until it is revoked, at once and for good', async () => {
  const { id, secret } = await key({});
  expect(await asked(secret)).toBe('FORBIDDEN');
  const revoke = () =>
    hub.ask('mutation ($id: ID!) { revokeServiceKey(id: $id) { revokedAt } }', { id }, { cookie: admin });
  const first = await revoke();
  expect(first.data?.revokeServiceKey).toEqual({ revokedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(await asked(secret)).toBe('UNAUTHENTICATED');
  expect((await revoke()).data).toEqual(first.data);
});

test('an expired key is nobody', async () => {
  const { id, secret } = await key({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  expect(await asked(secret)).toBe('FORBIDDEN');
  await hub.services.orm.em.fork().nativeUpdate(ServiceKeyEntity, { id }, { expiresAt: new Date() });
  expect(await asked(secret)).toBe('UNAUTHENTICATED');
});

test('a wrong bearer is nobody even beside a good cookie', async () => {
  expect(code(await hub.ask(LIST, {}, { cookie: admin, key: `dx_${'0'.repeat(43)}` }))).toBe('UNAUTHENTICATED');
});

test('the secret is shown once: neither the list nor the store has it', async () => {
  const { id, secret } = await key({ name: '只显示一次' });
  const list = await hub.ask(LIST, {}, { cookie: admin });
  expect(JSON.stringify(list)).toContain(id);
  expect(JSON.stringify(list)).not.toContain(secret);
  const rows = await hub.services.orm.em.getConnection().execute('select * from service_key');
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('its last use is told', async () => {
  const { id, secret } = await key({});
  await asked(secret);
  const list = (await hub.ask(LIST, {}, { cookie: admin })).data?.serviceKeys as unknown as {
    id: string;
    lastUsedAt: string | null;
  }[];
  expect(list.find((each) => each.id === id)?.lastUsedAt).toMatch(/^\d{4}-/);
});

test.each([
  [{ role: 'ADMINISTRATOR' }, /只能由人/],
  [{ role: 'AUDITOR' }, /只能由人/],
  [{ role: 'COUNTY_OFFICE' }, /只能由人/],
  [{ role: 'DEPARTMENT_LIAISON', department: '县民政局' }, /只能由人/],
  [{ role: 'TOWNSHIP_HEAD', division: '360722100' }, /只能由人/],
  [{ role: 'TOWNSHIP_HEAD' }, /9 位/],
  [{ role: 'SERVICE', department: '县航天局' }, /没有部门「县航天局」.*县民政局/],
  [{ role: 'SERVICE', division: '360799' }, /区划表里没有/],
  [{ role: 'CITY_OFFICE', division: '360722' }, /市级代码/],
  [{ role: 'CITY_OFFICE', division: '120100' }, /所辖的县/],
  [{ expiresAt: '2020-01-01T00:00:00+08:00' }, /将来/],
  [{ name: '' }, /1 到 64/],
  [{ division: '36' }, /行政区划代码/],
])('a key of %o is refused with a word why', async (input, word) => {
  const answer = await hub.ask(
    CREATE,
    { input: { name: '市级平台', division: '360722', role: 'ANALYST', ...input } },
    { cookie: admin },
  );
  expect(answer.errors[0]?.message).toMatch(word);
  expect(code(answer)).toBe('BAD_USER_INPUT');
});

test('an administrator of one county neither sees, makes nor revokes keys of another', async () => {
  const { id } = await key({ name: '他县的' });
  expect(JSON.stringify(await hub.ask(LIST, {}, { cookie: local }))).not.toContain(id);
  expect((await key({}, local)).code).toBe('FORBIDDEN');
  const revoked = await hub.ask('mutation ($id: ID!) { revokeServiceKey(id: $id) { id } }', { id }, { cookie: local });
  expect(code(revoked)).toBe('NOT_FOUND');
  expect((await key({ division: '411024' }, local)).code).toBe('OK');
});

test('a key of a city reads the counties below it by pseudonym, and no other', async () => {
  const { secret } = await key({ role: 'SERVICE', division: '360700' });
  const of = async (county: string) => code(await hub.ask(`{ months(county: "${county}") }`, {}, { key: secret }));
  expect(await of('360722')).toBe('OK');
  expect(await of('411024')).toBe('FORBIDDEN');
  const row = '{ row(county: "360722", batch: "x", file: 1, sheet: "", row: 1) { row } }';
  expect(code(await hub.ask(row, {}, { key: secret }))).toBe('FORBIDDEN');
});

test('accounts are listed in pages, for the administrator only, and of his county only', async () => {
  await hub.account('a-office', { role: 'COUNTY_OFFICE', division: '360722' });
  const office = await hub.account('b-office', { role: 'COUNTY_OFFICE', division: '411024' });
  const list =
    'query ($after: String) { users(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }';
  interface Users {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { name: string } }[];
  }
  const ask = async (cookie: string, after?: string) =>
    (await hub.ask(list, { after }, { cookie })).data?.users as unknown as Users;
  const first = await ask(admin);
  const second = await ask(admin, first.pageInfo.endCursor);
  expect([first, second].flatMap(({ edges }) => edges.map(({ node }) => node.name))).toEqual([
    'a-office',
    'admin',
    'b-office',
    'local',
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, first.totalCount]).toEqual([true, false, 4]);
  expect((await ask(local)).edges.map(({ node }) => node.name)).toEqual(['b-office', 'local']);
  expect(code(await hub.ask(list, {}, { cookie: office }))).toBe('FORBIDDEN');
  expect(code(await hub.ask(list, { after: '!' }, { cookie: admin }))).toBe('BAD_USER_INPUT');
});

test('an administrator of a city looks after its counties', async () => {
  const city = await hub.account('city-admin', { role: 'ADMINISTRATOR', division: '360700' });
  const made = await key({ name: '本市一县的' }, city);
  expect(made.code).toBe('OK');
  expect(JSON.stringify(await hub.ask(LIST, {}, { cookie: city }))).toContain(made.id);
  expect((await key({ division: '411024' }, city)).code).toBe('FORBIDDEN');
});
