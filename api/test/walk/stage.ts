import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn, visitor } from '../../../web/test/browser.ts';
import { startDashboard } from '../../src/dashboard.ts';
import { loadDemo } from '../../src/demo.ts';
import { demoUsers } from '../../src/demo-users.ts';
import { readEnv } from '../../src/env.ts';
import { type Hub, openHub } from '../../src/hub.ts';
import { startServer } from '../../src/server.ts';
import { firstDay } from '../first-day.ts';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The whole line with nothing replaced: demo files, both stores, API, dashboard, a browser. */
export interface WalkStage {
  hub: Hub;
  /** Of the dashboard, without a slash at the end. */
  web: string;
  browser: Browser;
  /** A page of its own for somebody who has signed in, e.g. `leader`. */
  visit(role: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens a county with some months of a very small demo. One a process: the embedded engine holds one folder. */
export async function openWalk(county: string, months: string[]): Promise<WalkStage> {
  const stop: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of stop.splice(0).reverse()) await one();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'walk-'));
    stop.push(() => rm(folder, { recursive: true, force: true }));
    await firstDay(folder);
    const hub = await openHub({ ...readEnv({ HUB_DATA: folder }), port: 0 });
    stop.push(() => hub.close());
    await loadDemo(hub, { county, scale: 0.02, months });
    const server = await startServer(hub);
    stop.push(() => server.close());
    process.env.WEB_PORT = String(await freePort());
    const dashboard = await startDashboard(server.url, { cwd: folder, terminal: false, out: () => {}, err: () => {} });
    stop.push(() => dashboard.close());
    const web = `http://127.0.0.1:${process.env.WEB_PORT}`;
    const password = (await demoUsers(hub))[0]?.split(' ').at(-1) ?? '';
    const browser = await openBrowser();
    stop.push(() => browser.close());
    const visit = async (role: string) => {
      const page = await (await visitor(browser)).newPage();
      await signIn(page, web, `${role}-${county}`, password);
      return page;
    };
    return { hub, web, browser, visit, close };
  } catch (error) {
    await close();
    throw error;
  }
}
