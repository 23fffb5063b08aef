import { randomBytes } from 'node:crypto';
import type { Hub } from '../dist/hub.js';
import { createUser } from '../dist/modules/access/account.js';
import { startServer } from '../dist/server.js';

/** Asks one document with one set of variables; the answer's data. @throws when it holds errors */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

export interface Session {
  ask: Ask;
  close(): Promise<void>;
}

/** A page's file may hold several operations; the first is the page. */
const firstOperation = (document: string): string | null => /query (\w+)/.exec(document)?.[1] ?? null;

async function post(url: string, cookie: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A new account of the county office, signed in, so that its minute's budget is whole. */
async function signedIn(hub: Hub, url: string, county: string): Promise<Ask> {
  const name = `bench-${randomBytes(6).toString('hex')}`;
  const password = `Bench-${randomBytes(12).toString('base64url')}-9`;
  await createUser(hub.orm, { name, displayName: name, role: 'county_office', division: county, password });
  const signIn = 'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { id } }';
  const answer = await post(url, '', { query: signIn, variables: { name, password } });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`cannot sign in: ${await answer.text()}`);
  return async (query, variables) => {
    const found = await post(url, cookie, { query, variables, operationName: firstOperation(query) });
    const { data, errors } = (await found.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
    return data;
  };
}

/** The real server on a free port, and the county office signed in at it. */
export async function openSession(hub: Hub, county: string): Promise<Session> {
  const server = await startServer(hub);
  return { ask: await signedIn(hub, server.url, county), close: () => server.close() };
}

/** The same with many accounts at one server. */
export async function openUsers(hub: Hub, county: string, many: number) {
  const server = await startServer({ ...hub, env: { ...hub.env, signInsPerMinute: 2 * many } });
  const users: Pick<Session, 'ask'>[] = [];
  for (let user = 0; user < many; user++) users.push({ ask: await signedIn(hub, server.url, county) });
  return { users, close: () => server.close() };
}
