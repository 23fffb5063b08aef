import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csv, goodRow, HEADERS } from '../../etl/test/hand-in-hub.ts';
import { Inbox } from '../src/inbox.ts';
import { Audit } from '../src/modules/audit/audit.ts';
import { Desk } from '../src/modules/hand-in/desk.ts';
import { openTestHub, type TestHub } from './hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
const month = join(folder, '360722', '2023-07');
let hub: TestHub;
let desk: Desk;
let inbox: Inbox;
beforeAll(async () => {
  hub = await openTestHub();
  desk = new Desk(hub.services, new Audit(hub.services.orm, hub.services.keyring), () => {});
  inbox = new Inbox({ folder, desk, log: () => {} });
  mkdirSync(month, { recursive: true });
});
afterAll(async () => {
  await desk?.close();
  await hub?.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string) => writeFileSync(join(month, name), content);
const rows = (n: number) =>
  csv(
    HEADERS['xf-yb-selfpay'],
    Array.from({ length: n }, (_, i) => goodRow(i + 1)),
  );
const answer = (place: string) => JSON.parse(readFileSync(join(month, `${place}.json`), 'utf8'));

it('a file is handed in when it did not change between two looks', async () => {
  put('自付.csv', rows(2));
  await inbox.look();
  put('自付.csv', rows(4));
  await inbox.look();
  expect(readdirSync(month)).toEqual(['自付.csv']);
  await inbox.look();
  expect(readdirSync(join(month, 'done')).sort()).toEqual(['自付.csv', '自付.csv.json']);
  expect(answer('done/自付.csv')).toMatchObject({ status: 'ACCEPTED', extract: 'xf-yb-selfpay', received: 4 });
  expect(existsSync(join(month, '自付.csv'))).toBe(false);
});

it('what is refused lies apart with the reason; neither folder is read again', async () => {
  put('通知.pdf', '%PDF-1.7');
  await inbox.look();
  await inbox.look();
  expect(answer('refused/通知.pdf')).toMatchObject({ status: 'REFUSED', advice: expect.stringContaining('重新报送') });
  await inbox.look();
  expect(readdirSync(month).sort()).toEqual(['done', 'refused']);
});

it('a second file of the same name does not overwrite the first', async () => {
  put('自付.csv', rows(5));
  await inbox.look();
  await inbox.look();
  expect(readdirSync(join(month, 'done'))).toHaveLength(4);
  const acts = await hub.services.orm.em
    .getConnection()
    .execute<{ who: string; result: string }[]>('select who, result from audit_entry order by id');
  expect(acts.map(({ who, result }) => `${who} ${result}`)).toEqual([
    'inbox ACCEPTED',
    'inbox REFUSED',
    'inbox ACCEPTED',
  ]);
});

it('what the department said of its headers holds here too', async () => {
  const header = HEADERS['xf-yb-selfpay'].map((name) => (name === '个人自付' ? '实付' : name));
  const own = (n: number) => csv(header, [goodRow(n, { 实付: '15000' })]);
  const path = join(folder, 'own.csv');
  writeFileSync(path, own(1));
  const medical = { who: 'user:medical', division: null, ip: null, mayHandIn: () => true };
  const [told] = await desk.handOver(
    { ...medical, department: '市医保局信丰分局' },
    {
      ...{ county: '360722', period: '2023-07', files: [{ name: 'own.csv', path }] },
      ...{ extract: 'xf-yb-selfpay', columns: [{ header: '实付', column: '个人自付' }] },
    },
  );
  expect(told?.status).toBe('ACCEPTED');
  put('别名.csv', own(2));
  await inbox.look();
  await inbox.look();
  expect(answer('done/别名.csv')).toMatchObject({ status: 'ACCEPTED', extract: 'xf-yb-selfpay', loaded: 1 });
});

it('a county that is not in the list is refused in words', async () => {
  const other = join(folder, '999999', '2023-07');
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, 'a.csv'), rows(1));
  await inbox.look();
  await inbox.look();
  const told = JSON.parse(readFileSync(join(other, 'refused', 'a.csv.json'), 'utf8'));
  expect(told.reason).toContain('区划表里没有 999999');
});
