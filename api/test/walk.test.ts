import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn, visitor } from '../../web/test/browser.ts';
import { startDashboard } from '../src/dashboard.ts';
import { loadDemo } from '../src/demo.ts';
import { demoUsers } from '../src/demo-users.ts';
import { readEnv } from '../src/env.ts';
import { type Hub, openHub } from '../src/hub.ts';
import { startServer } from '../src/server.ts';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The whole line with nothing replaced: demo files, both stores, API, dashboard, a browser. */
describe('one figure of 总览, followed down to the row of the file and the phrase of the document', () => {
  const county = '360722';
  const stop: (() => Promise<unknown>)[] = [];
  let hub: Hub;
  let web: string;
  let page: Page;
  let browser: Browser;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'walk-'));
    stop.push(() => rm(folder, { recursive: true, force: true }));
    hub = await openHub({ ...readEnv({ HUB_DATA: folder }), port: 0 });
    stop.push(() => hub.close());
    await loadDemo(hub, { county, scale: 0.02, months: ['2023-07', '2023-08'] });
    const server = await startServer(hub);
    stop.push(() => server.close());
    process.env.WEB_PORT = String(await freePort());
    const dashboard = await startDashboard(server.url, { cwd: folder, terminal: false, out: () => {}, err: () => {} });
    stop.push(() => dashboard.close());
    web = `http://127.0.0.1:${process.env.WEB_PORT}`;
    const password = (await demoUsers(hub))[0]?.split(' ').at(-1) ?? '';
    browser = await openBrowser();
    stop.push(() => browser.close());
    page = await (await visitor(browser)).newPage();
    await signIn(page, web, `leader-${county}`, password);
  }, 300_000);
  afterAll(async () => {
    for (const close of stop.reverse()) await close();
  });

  const number = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

  it('opens as many warnings as the figure says, and as many as the warehouse holds', async () => {
    await page.goto(`${web}/${county}/overview?month=2023-08`, { waitUntil: 'networkidle' });
    const tile = page.locator('.tile', { has: page.locator('#tile-warnings') }).locator('a.tile-value');
    const figure = number(await tile.getAttribute('aria-label'));
    const [held] = await hub.warehouse.ask<{ rows: string }>(
      `select count() as rows from warning where county = '${county}' and period = '2023-08-01' and subject != 'village'`,
      { name: 'walk' },
    );
    expect(figure).toBe(Number(held?.rows));
    expect(figure).toBeGreaterThan(0);
    await tile.click();
    await page.waitForURL(/\/warnings\?/);
    expect(await page.locator('.pager').textContent()).toContain(`共 ${figure} 条`);
  });

  it('names household, clause and row of the first warning, and shows that very row', async () => {
    await page.locator('table a[href*="/households/"]').first().click();
    await page.waitForURL(/\/households\//);
    await page.locator('a[href*="/rows/"]').first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(/信巩办字〔2023〕15号/);
    await page.locator('a[href*="/rows/"]').first().click();
    await page.waitForURL(/\/rows\//);
    await page.getByText('文件怎么说').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/原表第 \d+ 行/);
    expect(text).toMatch(/\d{6}\*{8}\d{3}[\dX]/);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    expect(text).toContain('规则用到');
  });
});
