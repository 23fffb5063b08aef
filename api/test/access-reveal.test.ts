import { month, nameKey, personKey, sealed, sql, uuid } from '@dixian/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Audit } from '../src/modules/audit/audit.ts';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { openTestHub, type TestHub } from './hub.ts';

const COUNTY = '360722';
const BATCH = '00000000-0000-4000-8000-000000000001';
const HERE = {
  idNo: '360799194204021234',
  name: '测试甲',
  phone: '13800000001',
  town: '360722100',
  village: '360722100001',
};
const THERE = { idNo: '360799195501015678', name: '测试乙', phone: '', town: '360722101', village: '360722101001' };
const REVEAL = `mutation ($county: DivisionCode!, $person: ID!, $purpose: String!) {
  reveal(county: $county, person: $person, purpose: $purpose) { id name idNo phone }
}`;
const PURPOSE = '入户核查前电话联系';

let hub: TestHub;
let here: string;
let there: string;
let office: string;
let town: string;

/** One member of the register, with the identity behind the pseudonym. */
async function registered({ idNo, name, phone, town: townCode, village }: typeof HERE, row: number): Promise<string> {
  const { warehouse, keyring } = hub.services;
  const [who, called] = [personKey(keyring, sql`${idNo}`), nameKey(keyring, sql`${name}`)];
  const tell = (text: ReturnType<typeof sql>) => warehouse.tell(text, { name: 'test' });
  await tell(sql`insert into identity select ${who}, ${called}, ${sealed(keyring, sql`${idNo}`)},
    ${sealed(keyring, sql`${name}`)}, ${sealed(keyring, sql`${phone}`)}, now64(3)`);
  await tell(sql`insert into raw_register (county, extract, period, batch_id, row, person_key, name_key, hh_no, town_code, village_code)
    select ${COUNTY}, 'register', ${month('2023-07-01')}, ${uuid(BATCH)}, ${row}, ${who}, ${called}, ${`H${row}`}, ${townCode}, ${village}`);
  await tell(sql`insert into household_month (county, period, hh_no, head_key, town_code, village_code)
    select ${COUNTY}, ${month('2023-07-01')}, ${`H${row}`}, ${who}, ${townCode}, ${village}`);
  const [found] = await warehouse.ask<{ person: string }>(sql`select toString(${who}) as person`, { name: 'test' });
  return found?.person ?? '';
}

beforeAll(async () => {
  hub = await openTestHub();
  await hub.services.warehouse.tell(
    sql`insert into submission (county, extract, period, batch_id, status, published_at)
        select ${COUNTY}, 'register', ${month('2023-07-01')}, ${uuid(BATCH)}, 'ACCEPTED', now64(3)`,
    { name: 'test' },
  );
  here = await registered(HERE, 1);
  there = await registered(THERE, 2);
  office = await hub.account('office', { role: 'COUNTY_OFFICE', division: COUNTY });
  town = await hub.account('town', { role: 'TOWNSHIP_HEAD', division: HERE.town });
});
afterAll(() => hub?.close());

async function lastEntry() {
  const [entry] = await hub.services.orm.em
    .fork()
    .find(AuditEntryEntity, { action: 'REVEAL' }, { orderBy: { id: 'desc' }, limit: 1 });
  return entry && { who: entry.who, subject: entry.subject, purpose: entry.purpose, result: entry.result };
}

const reveal = (cookie: string, person: string, purpose = PURPOSE, county = COUNTY) =>
  hub.ask(REVEAL, { county, person, purpose }, { cookie });

test('the county office reveals a person with a purpose, and that is written down before the answer', async () => {
  const answer = await reveal(office, here);
  expect(answer.data).toEqual({ reveal: { id: here, name: HERE.name, idNo: HERE.idNo, phone: HERE.phone } });
  expect(await lastEntry()).toEqual({
    who: 'user:office',
    subject: `${COUNTY}/${here}`,
    purpose: PURPOSE,
    result: 'OK',
  });
});

test('a phone that nobody gave is missing, not empty', async () => {
  expect((await reveal(office, there)).data).toEqual({
    reveal: { id: there, name: THERE.name, idNo: THERE.idNo, phone: null },
  });
});

test('a township reveals its own people and cannot tell others from nobody; each try is written down', async () => {
  expect((await reveal(town, here)).data).toMatchObject({ reveal: { idNo: HERE.idNo } });
  const other = await reveal(town, there);
  const nobody = await reveal(town, '12345');
  for (const { data, errors } of [other, nobody]) {
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({
      message: '没有找到这个人，或不在您的查看范围内。',
      extensions: { code: 'NOT_FOUND' },
    });
  }
  expect(await lastEntry()).toEqual({
    who: 'user:town',
    subject: `${COUNTY}/12345`,
    purpose: PURPOSE,
    result: 'NOT_FOUND',
  });
});

test('a village verifier reveals people of the village only', async () => {
  const verifier = await hub.account('verifier', { role: 'TOWNSHIP_VERIFIER', division: HERE.village });
  const neighbour = await hub.account('neighbour', { role: 'TOWNSHIP_VERIFIER', division: '360722100002' });
  expect((await reveal(verifier, here)).errors).toEqual([]);
  expect((await reveal(neighbour, here)).errors[0]?.extensions.code).toBe('NOT_FOUND');
});

test.each([
  ['COUNTY_LEADER', COUNTY, undefined],
  ['ANALYST', COUNTY, undefined],
  ['DEPARTMENT_LIAISON', COUNTY, '民政局'],
  ['ADMINISTRATOR', undefined, undefined],
  ['AUDITOR', undefined, undefined],
])('%s reveals nobody, and the try is written down', async (role, division, department) => {
  const place = { role, ...(division ? { division } : {}), ...(department ? { department } : {}) };
  const cookie = await hub.account(`x-${role}`, place);
  expect((await reveal(cookie, here)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await lastEntry()).toMatchObject({ who: `user:x-${role}`, result: 'FORBIDDEN' });
});

test('nobody, and the office of another county, get nothing', async () => {
  expect((await reveal('', here)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const stranger = await hub.account('stranger', { role: 'COUNTY_OFFICE', division: '360733' });
  expect((await reveal(stranger, here)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await reveal(stranger, here, PURPOSE, '360733')).errors[0]?.extensions.code).toBe('NOT_FOUND');
});

test.each([['看看'], ['   .  '], ['核查 360799194204021234'], ['长'.repeat(201)]])(
  'the purpose 「%.20s」 is refused, and no ID number enters the audit by it',
  async (purpose) => {
    const answer = await reveal(office, here, purpose);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const entry = await lastEntry();
    expect(entry?.result).toBe('BAD_USER_INPUT');
    expect(entry?.purpose).not.toContain(HERE.idNo);
  },
);

test('when the audit cannot be written there is no answer', async () => {
  const execute = (text: string) => hub.services.orm.em.getConnection().execute(text);
  await execute('alter table audit_entry rename to audit_away');
  const answer = await reveal(office, here);
  await execute('alter table audit_away rename to audit_entry');
  expect(answer.data).toBeNull();
  expect(JSON.stringify(answer)).not.toContain(HERE.idNo);
  expect(answer.errors[0]?.message).toMatch(/系统出错了.*编号/);
  expect(JSON.stringify(answer)).not.toMatch(/audit|relation|select/i);
});

test('neither the log, the audit nor the store holds an ID number in the open', async () => {
  expect(hub.log.join('\n')).not.toContain(HERE.idNo);
  const rows = await hub.services.orm.em.getConnection().execute('select * from audit_entry');
  expect(JSON.stringify(rows)).not.toContain(HERE.idNo);
  const [row] = await hub.services.warehouse.ask<{ open: string }>(
    sql`select count() as open from identity where position(id_no, ${HERE.idNo}) > 0 or position(phone, ${HERE.phone}) > 0`,
    { name: 'test' },
  );
  expect(row?.open).toBe('0');
  expect((await new Audit(hub.services.orm, hub.services.keyring).verify()).brokenAt).toBeNull();
});
