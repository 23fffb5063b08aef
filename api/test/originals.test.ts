import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, goodRow, HEADERS } from '../../etl/test/hand-in-hub.ts';
import { openTestHub, type TestHub } from './hub.ts';

const COUNTY = '360722';
const MEDICAL = '市医保局信丰分局';
const folder = mkdtempSync(join(tmpdir(), 'originals-'));
const rows = (from: number, to: number) =>
  csv(
    HEADERS['xf-yb-selfpay'],
    Array.from({ length: to - from }, (_, i) => goodRow(from + i)),
  );
let hub: TestHub;
let batch = '';
beforeAll(async () => {
  hub = await openTestHub();
  batch = (await load('自付 7月.csv', rows(1, 6)))?.batchId ?? '';
});
afterAll(async () => {
  await hub?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function load(name: string, content: string, more = {}) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [answer] = await handIn(hub.services, {
    county: COUNTY,
    period: '2023-07',
    by: 'test',
    files: [{ name, path }],
    ...more,
  });
  return answer;
}
const place = (id = batch, file = 1) => join(hub.services.env.dataFolder, 'originals', id, String(file));
const cookies = new Map<string, string>();
async function get(who: string, role: string, more: object = {}, id = batch, file = 1) {
  const cookie = cookies.get(who) ?? (await hub.account(who, { role, division: COUNTY, ...more }));
  cookies.set(who, cookie);
  return fetch(`${hub.url}/hand-in/${COUNTY}/originals/${id}/${file}`, { headers: { cookie } });
}

describe('a file that was handed in', () => {
  it('lies encrypted, and leaves as it came, for the county office and its department', async () => {
    expect(readFileSync(place()).includes('身份证号码')).toBe(false);
    const office = await get('office', 'COUNTY_OFFICE');
    expect(office.headers.get('content-disposition')).toContain(encodeURIComponent('自付 7月.csv'));
    expect(await office.text()).toBe(rows(1, 6));
    expect(await (await get('medical', 'DEPARTMENT_LIAISON', { department: MEDICAL })).text()).toBe(rows(1, 6));
  });
  it('is nobody else’s: another department, the leader, the analyst, a stranger', async () => {
    const civil = await get('civil', 'DEPARTMENT_LIAISON', { department: '县民政局' });
    expect([
      civil.status,
      (await get('leader', 'COUNTY_LEADER')).status,
      (await get('analyst', 'ANALYST')).status,
    ]).toEqual([404, 403, 403]);
    expect((await fetch(`${hub.url}/hand-in/${COUNTY}/originals/${batch}/1`)).status).toBe(401);
    expect((await get('office', '', {}, batch, 2)).status).toBe(404);
    expect((await get('office', '', {}, '..%2f..', 1)).status).toBe(404);
  });
  it('is in the audit whenever somebody asked for it', async () => {
    const acts = await hub.services.orm.em
      .getConnection()
      .execute<{ who: string; result: string }[]>(
        "select who, result from audit_entry where action = 'DOWNLOAD_ORIGINAL' order by id",
      );
    expect(acts.slice(0, 3).map(({ who, result }) => `${who} ${result}`)).toEqual([
      ...['user:office OK', 'user:medical OK', 'user:civil NOT_FOUND'],
    ]);
  });
  it('goes along when it is completed, and stays readable when it is replaced', async () => {
    const more = await load('补报.csv', rows(6, 8), { mode: 'amend' });
    const amended = more?.batchId ?? '';
    expect(await (await get('office', '', {}, amended, 1)).text()).toBe(rows(1, 6));
    expect(await (await get('office', '', {}, amended, 2)).text()).toBe(rows(6, 8));
    expect((await get('office', '')).status).toBe(200);
  });
  it('that was changed on disk, or moved to another batch, is not given out', async () => {
    const other = (await load('另一个.csv', rows(1, 4)))?.batchId ?? '';
    const bytes = readFileSync(place(other));
    mkdirSync(join(place(batch), '..'), { recursive: true });
    writeFileSync(place(batch, 1), bytes);
    expect((await get('office', '')).status).toBe(500);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(place(other), bytes);
    expect((await get('office', '', {}, other)).status).toBe(500);
  });
  it('is removed when its time is over', async () => {
    const old = (await load('旧.csv', rows(1, 3)))?.batchId ?? '';
    const long = new Date(Date.now() - 1100 * 24 * 3_600_000);
    utimesSync(place(old), long, long);
    expect(await hub.services.originals?.sweep(3 * 365)).toBe(1);
    expect(existsSync(join(place(old), '..'))).toBe(false);
    expect((await get('office', '', {}, old)).status).toBe(404);
  });
  it('that is only checked is not kept', async () => {
    const answer = await load('试.csv', rows(1, 9), { dryRun: true });
    expect(answer?.batchId).toBeUndefined();
  });
});
