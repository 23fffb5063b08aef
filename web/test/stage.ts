import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { mockHub } from './mock/server.ts';

/** Who signs in. */
export interface Person {
  name: string;
  password: string;
}

/** What a journey walks on: a dashboard, a county, and a person who may see it. */
export interface Stage {
  web: string;
  county: string;
  leader: Person;
  /** May see a whole identity, for a purpose. */
  office: Person;
  /** Sees one township. */
  township: Person;
  /** Sees several counties and no person. */
  city: Person;
  admin: Person;
  close(): Promise<void>;
}

const SERVER = fileURLToPath(new URL('../.next/standalone/web/server.js', import.meta.url));

/** The running hub named by HUB_WEB_URL, HUB_COUNTY, HUB_CITY (an account) and HUB_PASSWORD (of its demo users); otherwise the built dashboard over the mock. */
export async function stage(env = process.env): Promise<Stage> {
  if (env.HUB_WEB_URL) {
    const { HUB_WEB_URL: web, HUB_COUNTY: county = '360722', HUB_PASSWORD: password = '' } = env;
    const person = (role: string): Person => ({ name: `${role}-${county}`, password });
    return {
      web,
      county,
      leader: person('leader'),
      office: person('office'),
      township: person('town'),
      city: { name: env.HUB_CITY ?? '', password },
      admin: { name: 'admin', password },
      close: async () => {},
    };
  }
  if (!existsSync(SERVER)) throw new Error('大屏还没有构建：请先执行 npm run build --workspace web。');
  const hub = mockHub().listen(0, '127.0.0.1');
  // As the real one: an idle line that ends while a question is on its way leaves the page waiting for its answer.
  hub.keepAliveTimeout = 65_000;
  await once(hub, 'listening');
  const port = await freePort();
  const child = spawn(process.execPath, [SERVER], {
    env: {
      ...env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      API_URL: `http://127.0.0.1:${(hub.address() as AddressInfo).port}`,
    },
    stdio: 'ignore',
  });
  const web = `http://127.0.0.1:${port}`;
  await answering(web);
  const close = async () => {
    child.kill();
    hub.close();
    hub.closeAllConnections();
    await once(child, 'exit');
  };
  const person = (name: string): Person => ({ name, password: 'mock-password' });
  return {
    web,
    county: '360722',
    leader: person('leader'),
    office: person('office'),
    township: person('township'),
    city: person('city'),
    admin: person('admin'),
    close,
  };
}

async function freePort(): Promise<number> {
  const probe = mockHub().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answering(web: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (
      await fetch(`${web}/sign-in`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('大屏 30 秒内没有应答');
}
