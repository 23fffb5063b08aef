import { randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContracts } from '@dixian/etl';
import {
  loadDivisions,
  loadLedgers,
  loadMeasures,
  loadPolicies,
  migrate,
  openKeyring,
  openWarehouse,
} from '@dixian/warehouse';
import { layWarehouse } from '../../warehouse/test/first-day.ts';
import { Attachments } from '../src/attachments.ts';
import type { Services } from '../src/context.ts';
import { type Env, readEnv } from '../src/env.ts';
import type { Role } from '../src/modules/access/role.ts';
import { UserEntity } from '../src/modules/access/user.entity.ts';
import { Originals } from '../src/originals.ts';
import { type Orm, type OrmPlace, openOrm } from '../src/orm.config.ts';
import { startServer } from '../src/server.ts';
import { layOrm } from './first-day.ts';

/** An answer of the API. */
export interface Answer {
  status: number;
  data: Record<string, never> | null;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; reference: string } }[];
  extensions: { cost?: { query: number; max: number; remaining: number; resetsInSeconds: number } };
  /** The session cookie as set by this answer, ready to be sent back; null when it set none. */
  cookie: string | null;
}

/** Who asks: a cookie as `signIn` returned it, or the secret of a service key. */
export type Asker = { cookie?: string | null; key?: string };

export interface TestHub {
  url: string;
  services: Services;
  /** Lines the server logged for the operator. */
  log: string[];
  ask(query: string, variables?: Record<string, unknown>, asker?: Asker): Promise<Answer>;
  /** Signs in an account that `account` made. @returns its cookie */
  signIn(name: string, password?: string): Promise<string>;
  /** Makes an account ready for use, with `PASSWORD`. @returns its cookie */
  account(name: string, place: { role: string; division?: string; department?: string }): Promise<string>;
  close(): Promise<void>;
}

/** Password of every test account. */
export const PASSWORD = 'Correct-Horse-9';

/** What a test may bring of its own: contracts, policies and measures default to the product's. */
export interface TestHubOptions {
  env?: Partial<Env>;
  orm?: OrmPlace;
  services?: Partial<Pick<Services, 'contracts' | 'policies' | 'measures'>>;
}

/** One a process: the embedded engine holds one folder. Both engines in a temporary folder, migrated, divisions loaded, and a server on a free port. */
export async function openTestHub({ env, orm: place, services }: TestHubOptions = {}): Promise<TestHub> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-api-'));
  await layWarehouse(folder);
  if (!place) await layOrm(folder);
  const warehouse = openWarehouse({ folder });
  await migrate(warehouse);
  await loadDivisions(warehouse);
  const orm = await openOrm(place ?? { folder });
  const { keyring } = openKeyring(folder);
  const log: string[] = [];
  const all: Services = {
    env: { ...readEnv({ HUB_DATA: folder }), port: 0, signInsPerMinute: 1000, ...env },
    warehouse,
    orm,
    keyring,
    contracts: loadContracts(),
    policies: loadPolicies(),
    ledgers: loadLedgers(),
    measures: loadMeasures(),
    originals: new Originals(join(folder, 'originals'), keyring),
    attachments: new Attachments(join(folder, 'attachments'), keyring),
    ...services,
  };
  const server = await startServer(all, (line) => log.push(line));
  const ask = askAt(server.url);
  const signIn = async (name: string, password = PASSWORD) => {
    const answer = await ask(
      'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { id } }',
      {
        name,
        password,
      },
    );
    if (!answer.cookie) throw new Error(`cannot sign in ${name}: ${JSON.stringify(answer.errors)}`);
    return answer.cookie;
  };
  return {
    url: server.url,
    services: all,
    log,
    ask,
    signIn,
    account: async (name, where) => {
      await addAccount(orm, name, where);
      return signIn(name);
    },
    close: async () => {
      await server.close();
      await orm.close();
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The password hashed with little work, so that tests do not wait for what makes guessing slow. */
const salt = randomBytes(16);
const cheap = scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 });
const passwordHash = ['scrypt', 1024, 8, 1, salt.toString('base64url'), cheap.toString('base64url')].join('$');

async function addAccount(orm: Orm, name: string, { role, ...place }: Parameters<TestHub['account']>[1]) {
  await orm.em.fork().insert(UserEntity, {
    ...{ id: randomUUID(), name, displayName: name, passwordHash, role: role as Role, ...place },
    ...{ createdAt: new Date(), mustChangePassword: false, failedAttempts: 0 },
  });
}

/** Asks a server for itself; `hub.ask` is this for the hub's own. */
export function askAt(url: string): TestHub['ask'] {
  return async (query, variables = {}, { cookie, key } = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // A connection of its own: one kept open may be closed by the server just when it is used again.
        connection: 'close',
        ...(cookie ? { cookie } : {}),
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Partial<Answer>;
    const set = response.headers.getSetCookie().find((each) => each.startsWith('sid='));
    return {
      status: response.status,
      data: body.data ?? null,
      errors: body.errors ?? [],
      extensions: body.extensions ?? {},
      cookie: set && !set.startsWith('sid=;') ? (set.split(';')[0] ?? null) : null,
    };
  };
}
