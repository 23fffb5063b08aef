import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerError } from '../src/answer-error.ts';
import { makeSchema, SCHEMA_FILE, schemaText } from '../src/schema.ts';
import { startServer } from '../src/server.ts';
import { askAt, openTestHub, type TestHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub({ env: { production: true, secureCookie: true } });
});
afterAll(() => hub?.close());

async function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, error: answer.errors?.[0] };
}

describe('health', () => {
  test('/health says that the process lives, /ready that both stores answer', async () => {
    const health = await fetch(`${hub.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${hub.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', clickhouse: true, postgres: true }]);
  });
});

describe('what is not a query of our own pages', () => {
  test('a form of another site is refused', async () => {
    const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    for (const type of forms) {
      const { status } = await post(JSON.stringify({ query: 'mutation { signOut }' }), { 'content-type': type });
      expect(status).toBe(400);
    }
  });

  test('a link of another site neither reads nor changes anything', async () => {
    for (const query of ['{ me { id } }', 'mutation { signOut }']) {
      const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`);
      expect(response.status).toBe(400);
    }
    const forced = await fetch(`${hub.url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(forced.status).toBe(405);
  });

  test('a body over 1 MB or not JSON is refused in Chinese', async () => {
    const large = await post(JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(1_100_000)}` }));
    expect([large.status, large.error?.extensions.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
    expect(large.error?.message).toMatch(/1 MB/);
    const broken = await post('{');
    expect([broken.status, broken.error?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(broken.error?.message).toMatch(/JSON/);
  });

  test('several queries in one request are refused', async () => {
    expect((await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]))).status).toBe(400);
  });
});

describe('in production', () => {
  test('the schema cannot be asked for', async () => {
    expect((await hub.ask('{ __schema { types { name } } }')).data).toBeNull();
  });

  test('with TLS the cookie is secure', async () => {
    await hub.account('secure', { role: 'ANALYST', division: '360722' });
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { signIn(name: "secure", password: "Correct-Horse-9") { id } }' }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('input that does not fit is refused without being echoed by a stack', async () => {
    const answer = await hub.ask('mutation ($n: String!) { signIn(name: $n, password: "x") { id } }', { n: 7 });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules/);
  });
});

describe('another server on the same stores', () => {
  test('limits sign-ins from one address', async () => {
    const strict = await startServer({ ...hub.services, env: { ...hub.services.env, signInsPerMinute: 3 } });
    const codes = [];
    for (let tries = 0; tries < 4; tries++) {
      const { errors } = await askAt(strict.url)('mutation { signIn(name: "a", password: "b") { id } }');
      codes.push(errors[0]?.extensions.code);
    }
    expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'RATE_LIMITED']);
    await strict.close();
  });

  test('says in Chinese that its port is taken', async () => {
    const port = Number(new URL(hub.url).port);
    const start = startServer({ ...hub.services, env: { ...hub.services.env, port } });
    await expect(start).rejects.toThrow(`端口 ${port} 已被占用：请停掉占用它的程序，或用 API_PORT 换一个端口。`);
  });

  test('says which store does not answer', async () => {
    const orm = { ...hub.services.orm, ready: () => Promise.reject(new Error('gone')) };
    const lame = await startServer({ ...hub.services, orm });
    const ready = await fetch(`${lame.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', clickhouse: true, postgres: false },
    ]);
    expect((await fetch(`${lame.url}/health`)).status).toBe(200);
    await lame.close();
  });
});

test('an unforeseen error gives a reference, and only the log knows the rest', () => {
  const log: string[] = [];
  const told = answerError(
    {
      message: 'Code: 60. Table x does not exist',
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at y'] },
    },
    new Error('Code: 60. Table x does not exist near 360799194204021234, 13800000001'),
    (line) => log.push(line),
  );
  expect(told.message).toMatch(/^系统出错了，.*编号 \w{8}/);
  expect(JSON.stringify(told)).not.toMatch(/Table|stack/);
  expect(log[0]).toContain(`[${String(told.extensions?.reference)}] Error: Code: 60`);
  expect(log[0]).not.toMatch(/\d{11}/);
});

test('the committed schema is the one that is built', async () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText(await makeSchema()));
});
