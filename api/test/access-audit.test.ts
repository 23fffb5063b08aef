import { afterAll, beforeAll, expect, test } from 'vitest';
import { Audit } from '../src/modules/audit/audit.ts';
import { openTestHub, PASSWORD, type TestHub } from './hub.ts';

const READ = '{ auditEntries(first: 200) { totalCount edges { node { who action subject result } } } }';

let hub: TestHub;
let audit: Audit;
beforeAll(async () => {
  hub = await openTestHub();
  audit = new Audit(hub.services.orm, hub.services.keyring);
});
afterAll(() => hub?.close());

const execute = (text: string) => hub.services.orm.em.getConnection().execute(text);

interface Entries {
  totalCount: number;
  edges: { node: { who: string; action: string; subject: string | null; result: string } }[];
}

test('sign-ins, wrong ones too, and keys are written down, newest first, for auditor and administrator', async () => {
  const auditor = await hub.account('auditor', { role: 'AUDITOR' });
  const admin = await hub.account('admin', { role: 'ADMINISTRATOR' });
  await hub.ask('mutation { signIn(name: "admin", password: "wrong") { id } }');
  await hub.ask(
    'mutation { createServiceKey(input: { name: "平台", role: ANALYST, division: "360722" }) { secret } }',
    {},
    { cookie: admin },
  );
  const entries = (await hub.ask(READ, {}, { cookie: auditor })).data?.auditEntries as unknown as Entries;
  expect(entries.edges.map(({ node }) => [node.who, node.action, node.result])).toEqual([
    ['user:admin', 'CREATE_SERVICE_KEY', 'OK'],
    ['user:admin', 'SIGN_IN', 'UNAUTHENTICATED'],
    ['user:admin', 'SIGN_IN', 'OK'],
    ['user:auditor', 'SIGN_IN', 'OK'],
  ]);
  expect((await hub.ask(READ, {}, { cookie: admin })).errors).toEqual([]);
  const office = await hub.account('office', { role: 'COUNTY_OFFICE', division: '360722' });
  expect((await hub.ask(READ, {}, { cookie: office })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await hub.ask(READ)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(JSON.stringify(entries)).not.toContain(PASSWORD);
});

test('an auditor of one county sees what accounts of that county did', async () => {
  const local = await hub.account('local', { role: 'AUDITOR', division: '360733' });
  await hub.account('there', { role: 'ANALYST', division: '360733' });
  const entries = (await hub.ask(READ, {}, { cookie: local })).data?.auditEntries as unknown as Entries;
  expect(entries.edges.map(({ node }) => node.who)).toEqual(['user:there', 'user:local']);
  expect(entries.totalCount).toBe(2);
});

test('a password typed into the name field does not stay in the audit', async () => {
  await hub.ask(`mutation { signIn(name: "${PASSWORD}", password: "") { id } }`);
  const [last] = await execute('select who, subject, result from audit_entry order by id desc limit 1');
  expect(last).toEqual({ who: 'nobody', subject: 'Co…', result: 'UNAUTHENTICATED' });
});

test('entries written at once still form one chain without gaps', async () => {
  const before = (await audit.verify()).entries;
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      audit.append({ who: 'cli', action: 'TRY', subject: String(at), result: 'OK' }),
    ),
  );
  expect(await audit.verify()).toMatchObject({ entries: before + 20, brokenAt: null });
});

test('the store refuses to change, delete or empty the audit', async () => {
  await expect(execute(`update audit_entry set result = 'OK' where id = 1`)).rejects.toThrow(/append-only/);
  await expect(execute('delete from audit_entry where id = 1')).rejects.toThrow(/append-only/);
  await expect(execute('truncate audit_entry')).rejects.toThrow(/append-only/);
});

test('an entry changed, re-linked or taken out behind the store is found', async () => {
  const past = async (text: string) => {
    await execute('alter table audit_entry disable trigger all');
    await execute(text);
    await execute('alter table audit_entry enable trigger all');
    return (await audit.verify()).brokenAt;
  };
  expect(await past(`update audit_entry set purpose = 'x' where id = 2`)).toBe(2);
  expect(await past('update audit_entry set purpose = null where id = 2')).toBeNull();
  expect(await past(`update audit_entry set at = at + interval '1 second' where id = 1`)).toBe(1);
  expect(await past(`update audit_entry set at = at - interval '1 second' where id = 1`)).toBeNull();
  expect(await past('update audit_entry set previous_hash = hash where id = 4')).toBe(4);
  expect(await past('delete from audit_entry where id = 3')).toBe(3);
});

test('a chain made without the key outside the database is found', async () => {
  const other = new Audit(hub.services.orm, { ...hub.services.keyring, seal: Buffer.alloc(32, 7) });
  expect((await other.verify()).brokenAt).toBe(1);
});
