import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/**
 * The line once, as people walk it: sign in, follow a figure to the row in the department's file and the
 * phrase in the document. Runs against HUB_WEB_URL, or against the contract's mock when that is not set.
 */
let hub: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  context = await visitor(browser);
  page = await context.newPage();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const open = (path: string) => page.goto(`${hub.web}${path}`, { waitUntil: 'networkidle' });
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const number = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

describe('a stranger', () => {
  it('is sent to the way in, and back to where they wanted to go', async () => {
    await open(`/${hub.county}/clues?multi=1`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(new URL(page.url()).searchParams.get('to')).toBe(`/${hub.county}/clues?multi=1`);
  });
  it('is told in Chinese that the password is wrong, and it never stands in the address', async () => {
    await page.getByLabel('用户名').fill(hub.leader.name);
    await page.getByLabel('密码').fill('wrong-password');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.locator('form [role=alert]').textContent()).toMatch(/[\u4e00-\u9fff]/);
    expect(page.url()).not.toContain('wrong-password');
  });
});

describe('a county leader', () => {
  it('sees the newest month after signing in', async () => {
    await signIn(page, hub.web, hub.leader.name, hub.leader.password);
    await page.waitForSelector('.tile');
    expect(await heading()).toMatch(/^总览：\d{4}年\d{1,2}月哪里要紧/);
    expect(await page.locator('.fresh').first().textContent()).toMatch(/已报 \d+\/\d+/);
  });
  it('opens from a figure as many rows as the figure says', async () => {
    const tile = page.locator('.tile', { hasText: '预警' }).first().locator('a.tile-value');
    const figure = number(await tile.getAttribute('aria-label'));
    await tile.click();
    await page.waitForURL(/\/warnings\?/);
    await page.waitForSelector('.pager');
    expect(number(await page.locator('.list-head strong').textContent())).toBe(figure);
  });
  it('reaches the very row handed in and the phrase of the document', async () => {
    await page.locator('a[href*="/rows/"]').first().click();
    await page.waitForURL(/\/rows\//);
    await page.waitForSelector('.cells');
    expect(await heading()).toMatch(/^原表第 \d+ 行$/);
    expect(await page.locator('tr.compared').count()).toBeGreaterThan(0);
    expect(await page.locator('.quote').first().textContent()).toMatch(/.{5,}/);
  });
  it('reads a chart as a table with ways to its rows', async () => {
    await open(`/${hub.county}/overview`);
    const chart = page.locator('figure.chart').first();
    await chart.getByRole('button', { name: '表格' }).click();
    expect(await chart.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await chart.locator('tbody a').first().getAttribute('href')).toContain('/warnings?');
  });
  it('steps through a chart by keys and hears each value', async () => {
    const picture = page.locator('.chart-picture').first();
    await picture.waitFor();
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.chart-scroll [aria-live]').first().textContent()).not.toBe('');
  });
  it('keeps the filter in the address, on Back, and clears it by its chip', async () => {
    await open(`/${hub.county}/clues`);
    await page.getByRole('button', { name: '多部门' }).click();
    await page.waitForURL(/multi=1/);
    await page.waitForSelector('.chip');
    await page.locator('.chip a').first().click();
    await page.waitForURL((url) => !url.search.includes('multi'));
    await page.goBack();
    await page.waitForURL(/multi=1/);
  });
  it('takes the shown rows home as CSV that spreadsheets read, with the filter in it', async () => {
    await open(`/${hub.county}/clues?multi=1`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    const text = await new Response((await download.createReadStream()) as unknown as ReadableStream).text();
    expect(text).toContain('多部门');
    expect((await page.locator('tbody tr').count()) + 5).toBeLessThanOrEqual(text.split('\r\n').length);
  });
  it('reads the interface in English, data stay Chinese', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => !url.search.includes('lang'));
    expect(await page.getByRole('navigation', { name: 'Main navigation' }).textContent()).toContain('Overview');
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForSelector('nav[aria-label="主导航"]');
  });
});

describe('a household', () => {
  it('says why it is here, what was not used, and shows no whole identity unasked', async () => {
    await open(`/${hub.county}/clues`);
    await page.locator('tbody a[href*="/households/"]').first().click();
    await page.waitForURL(/\/households\//);
    await page.waitForSelector('.why');
    expect(await page.locator('.why > li').count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).not.toMatch(/\d{17}[\dX]/);
  });
});

describe('every page', () => {
  const pages = ['overview', 'clues', 'warnings', 'submissions', 'policy'];
  it.each(pages)('%s has no grave accessibility fault', async (name) => {
    await open(`/${hub.county}/${name}`);
    expect(await faults(page)).toEqual([]);
  });
  it.each(pages)('%s fits a phone without moving sideways', async (name) => {
    await page.setViewportSize(PHONE);
    await open(`/${hub.county}/${name}`);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    await page.setViewportSize(DESK);
  });
  it('prints on A4 with charts as vector pictures', async () => {
    await open(`/${hub.county}/overview`);
    await page.locator('.chart-picture svg').first().waitFor();
    expect(await page.locator('.chart-picture canvas').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
  });
});
