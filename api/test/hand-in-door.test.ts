import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, goodRow, HEADERS } from '../../etl/test/hand-in-hub.ts';
import { type Asker, openTestHub, type TestHub } from './hub.ts';

const COUNTY = '360722';
const SELF_PAY = 'xf-yb-selfpay';
type Body = ReturnType<typeof JSON.parse>;

let hub: TestHub;
let office: Asker;
let medical: Asker;
let system: Asker;
beforeAll(async () => {
  hub = await openTestHub({ env: { maxUpload: 200_000 } });
  office = { cookie: await hub.account('office', { role: 'COUNTY_OFFICE', division: COUNTY }) };
  const place = { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: '市医保局信丰分局' };
  medical = { cookie: await hub.account('medical', place) };
  const admin = await hub.account('admin', { role: 'ADMINISTRATOR' });
  const made = await hub.ask(
    'mutation ($input: ServiceKeyInput!) { createServiceKey(input: $input) { secret } }',
    { input: { name: '医保系统', division: COUNTY, role: 'SERVICE', department: '市医保局信丰分局' } },
    { cookie: admin },
  );
  expect(made.errors).toEqual([]);
  system = { key: (made.data?.createServiceKey as { secret: string } | undefined)?.secret ?? '' };
});
afterAll(() => hub?.close());

async function call(asker: Asker, path: string, init: RequestInit & { file?: string; plain?: boolean } = {}) {
  const { file, plain, ...rest } = init;
  const response = await fetch(`${hub.url}/hand-in/${path}`, {
    method: 'POST',
    ...rest,
    headers: {
      connection: 'close',
      ...(asker.cookie ? { cookie: asker.cookie } : {}),
      ...(asker.cookie && !plain ? { 'x-hub-request': '1' } : {}),
      ...(asker.key ? { authorization: `Bearer ${asker.key}` } : {}),
      ...(file ? { 'x-file-name': encodeURIComponent(file) } : {}),
      ...(rest.headers as Record<string, string>),
    },
  });
  const text = await response.text();
  const body: Body = text ? JSON.parse(text) : null;
  return { status: response.status, body, code: body?.errors?.[0]?.extensions.code ?? null, headers: response.headers };
}

const stays = (from: number, to: number, more = {}) =>
  csv(
    HEADERS[SELF_PAY],
    Array.from({ length: to - from }, (_, i) => goodRow(from + i, more)),
  );
const submissions = async (): Promise<number> => {
  const [row] = await hub.services.warehouse.ask<{ n: string }>('select count() as n from submission', {
    name: 'test',
  });
  return Number(row?.n);
};
const waiting = () => readdirSync(join(hub.services.env.dataFolder, 'incoming'));
const acts = async () =>
  hub.services.orm.em
    .getConnection()
    .execute<{ who: string; subject: string; result: string }[]>(
      "select who, subject, result from audit_entry where action = 'HAND_IN' order by id",
    );

describe('one file as the body', () => {
  it('of a system with a key is handed in: counts add up, it stands in the ledger and in the audit', async () => {
    const { status, body } = await call(system, `${COUNTY}?period=2023-07`, {
      body: stays(1, 6),
      file: '自付明细.csv',
    });
    const [answer] = body.answers;
    expect({ status, answer }).toMatchObject({
      status: 200,
      answer: { file: '自付明细.csv', extract: SELF_PAY, status: 'ACCEPTED', received: 5, dryRun: false },
    });
    expect(answer.received).toBe(answer.loaded + answer.quarantined + answer.duplicates);
    const entry = (await acts()).at(-1);
    expect(entry).toMatchObject({ who: 'key:医保系统', result: 'ACCEPTED' });
    expect(entry?.subject).toContain(`${COUNTY}/2023-07/${SELF_PAY}/${answer.batchId}`);
    const seen = await hub.ask(
      `{ submission(county: "${COUNTY}", id: "${answer.batchId}") { submittedBy received } }`,
      {},
      office,
    );
    expect(seen.data?.submission).toEqual({ submittedBy: 'key:医保系统', received: 5 });
    expect(waiting()).toEqual([]);
  });

  it('checked only, it writes nothing', async () => {
    const before = await submissions();
    const { body } = await call(medical, `${COUNTY}?period=2023-08&dryRun=1`, { body: stays(1, 4), file: 'a.csv' });
    expect(body.answers[0]).toMatchObject({
      status: 'ACCEPTED',
      dryRun: true,
      advice: expect.stringContaining('还没有报送'),
    });
    expect([await submissions(), waiting()]).toEqual([before, []]);
  });

  it('that is no table is refused with what to do', async () => {
    const { status, body } = await call(medical, `${COUNTY}?period=2023-07`, { body: '%PDF-1.7 …', file: 'a.pdf' });
    expect(status).toBe(422);
    expect(body.answers[0]).toMatchObject({ status: 'REFUSED', advice: expect.stringContaining('重新报送') });
  });

  it('that is too large gets a Chinese answer and leaves nothing behind, with and without a length', async () => {
    const body = 'x'.repeat(300_000);
    const told = await call(medical, `${COUNTY}?period=2023-07`, { body, file: 'a.csv' });
    expect([told.status, told.code]).toEqual([413, 'TOO_LARGE']);
    expect(told.body.errors[0].message).toContain('拆成几个文件');
    const stream = new Blob([body]).stream();
    const init = { body: stream, duplex: 'half', file: 'a.csv' } as RequestInit;
    expect((await call(medical, `${COUNTY}?period=2023-07`, init)).status).toBe(413);
    expect(waiting()).toEqual([]);
  });

  it('needs a name and a month', async () => {
    expect((await call(medical, `${COUNTY}?period=2023-07`, { body: 'x' })).body.errors[0].message).toContain(
      'X-File-Name',
    );
    expect((await call(medical, COUNTY, { body: 'x', file: 'a.csv' })).body.errors[0].message).toContain('?period=');
    const wrong = await call(medical, `${COUNTY}?period=2023-13`, { body: stays(1, 2), file: 'a.csv' });
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([400, expect.stringContaining('写法不对')]);
  });
});

describe('who may hand in', () => {
  const file = '花名册.csv';
  it('a liaison only what the document assigns to the department; the county office all', async () => {
    const register = csv(HEADERS.register, [goodRow(1)]);
    const told = await call(medical, `${COUNTY}?period=2023-07`, { body: register, file });
    expect([told.status, told.code]).toEqual([403, 'FORBIDDEN']);
    expect(told.body.errors[0].message).toContain('不能报送');
    expect((await acts()).at(-1)).toMatchObject({ who: 'user:medical', result: 'FORBIDDEN' });
    expect((await call(system, `${COUNTY}?period=2023-07`, { body: register, file })).status).toBe(403);
    expect((await call(office, `${COUNTY}?period=2023-07`, { body: register, file })).status).toBe(200);
  });
  it('nobody in another county, without the header against other sites, or without signing in', async () => {
    const body = stays(1, 3);
    expect((await call(medical, '411024?period=2023-07', { body, file })).status).toBe(403);
    expect((await call(medical, `${COUNTY}?period=2023-07`, { body, file, plain: true })).code).toBe('FORBIDDEN');
    expect((await call({}, `${COUNTY}?period=2023-07`, { body, file })).code).toBe('UNAUTHENTICATED');
    expect((await call({ key: `dx_${'0'.repeat(43)}` }, `${COUNTY}?period=2023-07`, { body, file })).status).toBe(401);
    const leader: Asker = { cookie: await hub.account('leader', { role: 'COUNTY_LEADER', division: COUNTY }) };
    expect((await call(leader, `${COUNTY}?period=2023-07`, { body, file })).code).toBe('FORBIDDEN');
  });
});

describe('an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'b5a1c6de-0001' };
  it('gives the same answer and hands in once', async () => {
    const post = () => call(system, `${COUNTY}?period=2023-09`, { body: stays(1, 9), file: 'a.csv', headers });
    const first = await post();
    const before = await submissions();
    const second = await post();
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await submissions()).toBe(before);
  });
  it('is refused for other content, and is nobody else’s', async () => {
    const other = await call(system, `${COUNTY}?period=2023-09`, { body: stays(1, 5), file: 'a.csv', headers });
    expect([other.status, other.code]).toEqual([409, 'CONFLICT']);
    const mine = await call(medical, `${COUNTY}?period=2023-09`, { body: stays(1, 5), file: 'a.csv', headers });
    expect(mine.body.answers[0].status).toBe('ACCEPTED');
  });
  it('at the same moment hands in once', async () => {
    const twin = { 'idempotency-key': 'b5a1c6de-0002' };
    const before = await submissions();
    const post = () => call(system, `${COUNTY}?period=2023-10`, { body: stays(1, 9), file: 'a.csv', headers: twin });
    const statuses = (await Promise.all([post(), post(), post()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.every((status) => [200, 409].includes(status))).toBe(true);
    expect(await submissions()).toBe(before + 1);
  });
  it('keeps its answer sealed', async () => {
    const rows = await hub.services.orm.em.getConnection().execute('select * from hand_in_key');
    expect(rows).not.toEqual([]);
    expect(JSON.stringify(rows)).not.toContain(SELF_PAY);
  });
});

describe('files uploaded first', () => {
  const upload = async (content: string, file: string) =>
    (await call(medical, `${COUNTY}/files`, { body: content, file })).body;

  it('are recognised, checked and then handed in as one submission', async () => {
    const [a, b] = [await upload(stays(1, 6), '自付2023-11上.csv'), await upload(stays(6, 9), '自付2023-11下.csv')];
    expect(a).toMatchObject({ extract: SELF_PAY, period: '2023-11', periodBy: 'name', reason: null });
    expect(a.sheets[0].columns).toContainEqual({
      ...{ header: '个人自付', column: '个人自付', required: true, why: 'name' },
    });
    const both = `${COUNTY}?period=2023-11&upload=${a.upload}&upload=${b.upload}`;
    const dry = await call(medical, `${both}&dryRun=1`);
    expect(dry.body.answers.map(({ received }: Body) => received)).toEqual([5, 3]);
    expect(waiting()).toHaveLength(2);
    const before = await submissions();
    const { body } = await call(medical, both);
    expect(new Set(body.answers.map(({ batchId }: Body) => batchId)).size).toBe(1);
    expect([await submissions(), waiting()]).toEqual([before + 1, []]);
  });

  it('are nobody else’s, and can be taken back', async () => {
    const { upload: id } = await upload(stays(1, 3), 'a.csv');
    expect((await call(office, `${COUNTY}?period=2023-07&upload=${id}`)).status).toBe(404);
    expect((await call(office, `${COUNTY}/files/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await call(medical, `${COUNTY}/files/${id}?extract=${SELF_PAY}`, { method: 'GET' })).body.extract).toBe(
      SELF_PAY,
    );
    expect((await call(medical, `${COUNTY}/files/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(waiting()).toEqual([]);
  });
});

describe('columns under other names', () => {
  const OWN = HEADERS[SELF_PAY].map((name) => (name === '个人自付' ? '实付' : name));
  const rows = [1, 2, 3].map((n) => goodRow(n, { 实付: '15000' }));
  const own = csv(OWN, rows);
  const PAID = `column=${encodeURIComponent('实付=个人自付')}`;
  const at = (month: string, more = '') => `${COUNTY}?period=${month}&extract=${SELF_PAY}${more && `&${more}`}`;
  const list = async (asker: Asker) => (await call(asker, `${COUNTY}/columns`, { method: 'GET' })).body.columns;
  const forget = (asker: Asker, query: Record<string, string>) =>
    call(asker, `${COUNTY}/columns?${new URLSearchParams(query)}`, { method: 'DELETE' });

  it('are shown with what can be chosen; a missing one stops; what the liaison says is used, by check and hand-in', async () => {
    const seen = (await call(medical, `${COUNTY}/files`, { body: own, file: '自付2022-01.csv' })).body;
    expect(seen.sheets[0]).toMatchObject({ missing: ['个人自付'], clashes: [], stale: [] });
    expect(seen.choices).toContainEqual({ name: '个人自付', required: true });
    const again = await call(medical, `${COUNTY}/files/${seen.upload}?extract=${SELF_PAY}&${PAID}`, { method: 'GET' });
    expect(again.body.sheets[0].columns).toContainEqual({
      ...{ header: '实付', column: '个人自付', required: true, why: 'said' },
    });
    expect((await call(medical, at('2022-01', `upload=${seen.upload}&dryRun=1`))).body.answers[0].status).toBe(
      'RETURNED',
    );
    const dry = await call(medical, at('2022-01', `upload=${seen.upload}&dryRun=1&${PAID}`));
    expect(dry.body.answers[0]).toMatchObject({ status: 'ACCEPTED', loaded: 3 });
    expect(await list(medical)).toEqual([]);
    const { body } = await call(medical, at('2022-01', `upload=${seen.upload}&${PAID}`));
    expect(body.answers[0]).toMatchObject({ status: 'ACCEPTED', columns: dry.body.answers[0].columns });
    const kept = await hub.ask(
      `{ submission(county: "${COUNTY}", id: "${body.answers[0].batchId}") { columns { file header column why } } }`,
      {},
      medical,
    );
    const columns = (kept.data?.submission as { columns?: object[] } | undefined)?.columns;
    expect(columns).toContainEqual({ file: 1, header: '实付', column: '个人自付', why: 'SAID' });
    expect(columns).toContainEqual({ file: 1, header: '姓名', column: '姓名', why: 'NAME' });
  });

  it('are remembered for every door of the department, and told with who and when', async () => {
    const [one] = await list(medical);
    expect(one).toMatchObject({
      ...{ department: '市医保局信丰分局', extract: SELF_PAY, title: '住院个人自付医疗费用' },
      ...{ header: '实付', column: '个人自付', by: 'user:medical', at: expect.stringContaining('T') },
    });
    const { body } = await call(system, at('2022-02'), { body: own, file: 'a.csv' });
    expect(body.answers[0].status).toBe('ACCEPTED');
    expect(body.answers[0].columns[0].columns).toContainEqual({
      ...{ header: '实付', column: '个人自付', required: true, why: 'remembered', by: 'user:medical', at: one.at },
    });
    const byOffice = await call(office, at('2022-02', 'dryRun=1'), { body: csv(OWN, rows.slice(1)), file: 'a.csv' });
    expect(byOffice.body.answers[0].status).toBe('ACCEPTED');
  });

  it('with other columns, the same Idempotency-Key is another hand-in', async () => {
    const headers = { 'idempotency-key': 'b5a1c6de-0003' };
    const post = (more: string) => call(system, at('2022-03', more), { body: own, file: 'a.csv', headers });
    expect((await post(PAID)).status).toBe(200);
    expect((await post(`column=${encodeURIComponent('实付=总费用')}`)).code).toBe('CONFLICT');
  });

  it('another department neither sees nor withdraws them; the county office sees all', async () => {
    const place = { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: '县民政局' };
    const other: Asker = { cookie: await hub.account('civil', place) };
    expect(await list(other)).toEqual([]);
    expect((await forget(other, { extract: SELF_PAY, header: '实付' })).code).toBe('FORBIDDEN');
    const before = await call(other, at('2022-04', PAID), { body: own, file: 'a.csv' });
    expect(before.code).toBe('FORBIDDEN');
    expect(await list(office)).toHaveLength(1);
  });

  it('withdrawn by the department they hold no more; the audit knows who did it', async () => {
    const gone = await forget(medical, { extract: SELF_PAY, header: '实付' });
    expect([gone.status, await list(medical)]).toEqual([204, []]);
    expect((await forget(medical, { extract: SELF_PAY, header: '实付' })).status).toBe(404);
    const again = await call(system, at('2022-05'), { body: own, file: 'a.csv' });
    expect(again.body.answers[0]).toMatchObject({ status: 'RETURNED', reason: expect.stringContaining('个人自付') });
    const [act] = await hub.services.orm.em
      .getConnection()
      .execute<{ who: string; subject: string }[]>("select * from audit_entry where action = 'FORGET_COLUMN'");
    expect(act).toMatchObject({ who: 'user:medical', subject: expect.stringContaining('实付') });
  });

  it('written wrongly are told how to write them', async () => {
    const post = async (column: string) =>
      (await call(medical, at('2022-06', `column=${encodeURIComponent(column)}`), { body: own, file: 'a.csv' })).body
        .errors[0].message;
    expect(await post('实付')).toContain('实付=个人自付');
    expect(await post('实付=自费')).toContain('报表“个人自付医疗费用”没有这一列');
    expect(await post('实收=个人自付')).toContain('文件里没有“实收”这一列');
  });
});

describe('after the hand-in', () => {
  const at = (more = '') => `${COUNTY}?period=2021-01&extract=${SELF_PAY}${more}`;
  const rows = [1, 2, 3, 4, 5].map((n) =>
    goodRow(n, n === 5 ? { 结算日期: '2023-02-30' } : { 结算日期: '2021-01-09' }),
  );
  const marked = async (asker: Asker, { batchId, fileNo }: Body, more = '') => {
    const response = await fetch(`${hub.url}/hand-in/${COUNTY}/originals/${batchId}/${fileNo}/answer${more}`, {
      headers: { connection: 'close', ...(asker.cookie ? { cookie: asker.cookie } : {}) },
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  };
  let first: Body;
  let bad: Buffer;

  it('the marked workbook can be had, and the bad rows alone; by nobody of another department', async () => {
    const text = csv(
      HEADERS[SELF_PAY].map((name) => (name === '个人自付' ? '自付款' : name)),
      rows.map(({ 个人自付: paid = '', ...row }) => ({ ...row, 自付款: paid })),
    );
    const paid = `&column=${encodeURIComponent('自付款=个人自付')}`;
    first = (await call(medical, at(paid), { body: text, file: '自付.csv' })).body.answers[0];
    expect(first).toMatchObject({ status: 'ACCEPTED', loaded: 4, quarantined: 1, fileNo: 1 });
    const [whole, only] = [await marked(medical, first), await marked(medical, first, '?only=1')];
    expect([whole.status, only.status, whole.headers.get('cache-control')]).toEqual([200, 200, 'no-store']);
    const sheet = (bytes: Buffer): string[][] => {
      const book = read(bytes);
      return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    };
    expect([sheet(whole.bytes).length, sheet(only.bytes).length]).toEqual([6, 2]);
    expect(sheet(only.bytes)[1]?.at(-1)).toContain('结算日期');
    bad = only.bytes;
    const place = { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: '县残联' };
    const other: Asker = { cookie: await hub.account('disabled', place) };
    expect((await marked(other, first)).status).toBe(404);
    expect((await marked({}, first)).status).toBe(401);
    expect(waiting()).toEqual([]);
  });

  it('the corrected rows alone complete it: rows that were loaded stay', async () => {
    const book = read(bad);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const [header = [], row = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    row[header.indexOf('结算日期')] = '2021-01-11';
    const fixed = utils.book_new(utils.aoa_to_sheet([header, row]), '表');
    const body = new Uint8Array(write(fixed, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const post = (more: string) => call(medical, at(more), { body, file: '自付-待改正.xlsx' });
    const wrong = await post(`&amend=${crypto.randomUUID()}`);
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([
      400,
      expect.stringContaining('不是这张报表本月采用'),
    ]);
    const dry = (await post(`&amend=${first.batchId}&dryRun=1`)).body.answers[0];
    expect(dry).toMatchObject({ status: 'ACCEPTED', received: 1, loaded: 1 });
    expect(dry.advice).toContain('以前入库的行保留');
    const [second] = (await post(`&amend=${first.batchId}`)).body.answers;
    expect(second).toMatchObject({
      status: 'ACCEPTED',
      loaded: 1,
      fileNo: 2,
      advice: expect.stringContaining('补报已受理'),
    });
    const seen = await hub.ask(
      `{ submission(county: "${COUNTY}", id: "${second.batchId}") { current files received loaded quarantined } }`,
      {},
      medical,
    );
    expect(seen.data?.submission).toEqual({
      ...{ current: true, files: ['自付.csv', '自付-待改正.xlsx'], received: 6, loaded: 5, quarantined: 1 },
    });
    const clean = await marked(medical, second, '?only=1');
    expect([clean.status, JSON.parse(clean.bytes.toString()).errors[0].message]).toEqual([
      400,
      expect.stringContaining('没有可以单独补报的行'),
    ]);
    expect(waiting()).toEqual([]);
  });
});

it('零报告 is handed in for an extract of the department', async () => {
  const { status, body } = await call(medical, `${COUNTY}?period=2023-12&extract=${SELF_PAY}&nil=1`);
  expect([status, body.answers[0].nil, body.answers[0].advice]).toEqual([
    200,
    true,
    expect.stringContaining('零报告已受理'),
  ]);
  expect((await call(medical, `${COUNTY}?period=2023-12&nil=1`)).status).toBe(400);
  expect((await call(medical, `${COUNTY}?period=2023-12&extract=xf-mz-aid&nil=1`)).status).toBe(403);
});

it('the folder of files on their way in is closed to others', () => {
  expect(existsSync(join(hub.services.env.dataFolder, 'incoming'))).toBe(true);
});
