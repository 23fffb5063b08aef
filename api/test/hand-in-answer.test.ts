import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, goodRow, HEADERS } from '../../etl/test/hand-in-hub.ts';
import { openTestHub, type TestHub } from './hub.ts';

const COUNTY = '360722';
const SELF_PAY = 'xf-yb-selfpay';

let hub: TestHub;
let liaison: string;
let stranger: string;
beforeAll(async () => {
  hub = await openTestHub();
  const of = (department: string) => ({ role: 'DEPARTMENT_LIAISON', division: COUNTY, department });
  liaison = await hub.account('medical', of('市医保局信丰分局'));
  stranger = await hub.account('civil', of('县民政局'));
});
afterAll(() => hub?.close());

const ask = (cookie: string, path: string, init: RequestInit = {}) =>
  fetch(`${hub.url}/hand-in/${COUNTY}/files${path}`, {
    ...init,
    headers: { cookie, 'x-hub-request': '1', 'x-file-name': `${SELF_PAY}.csv` },
  });
const upload = async (cookie: string, body: string): Promise<string> =>
  ((await (await ask(cookie, '', { method: 'POST', body })).json()) as { upload: string }).upload;

describe('the marked workbook of a file that waits', () => {
  it('comes as .xlsx with the reasons, and nothing is handed in or left on disk', async () => {
    const id = await upload(liaison, csv(HEADERS[SELF_PAY], [goodRow(1), goodRow(2, { 结算日期: '2023-02-30' })]));
    const response = await ask(liaison, `/${id}/answer?period=2023-07&extract=${SELF_PAY}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const book = read(Buffer.from(await response.arrayBuffer()));
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows[2]?.at(-1)).toContain('结算日期');
    const [count] = await hub.services.warehouse.ask<{ n: string }>('select count() as n from submission', {
      name: 'test',
    });
    expect(Number(count?.n)).toBe(0);
    expect(readdirSync(join(hub.services.env.dataFolder, 'incoming'))).toEqual([id]);
  });

  it('is for whoever brought the file, and of an extract that is theirs', async () => {
    const id = await upload(liaison, csv(HEADERS[SELF_PAY], [goodRow(1)]));
    expect((await ask(stranger, `/${id}/answer?period=2023-07`)).status).toBe(404);
    const theirs = await upload(stranger, csv(HEADERS[SELF_PAY], [goodRow(1)]));
    expect((await ask(stranger, `/${theirs}/answer?period=2023-07&extract=${SELF_PAY}`)).status).toBe(403);
  });
});
