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
  it.each(['warnings', 'households', 'clues', 'newClues', 'multi'])(
    'opens from the figure %s as many rows as it says',
    async (code) => {
      await open(`/${hub.county}/overview`);
      const tile = page.locator('.tile', { has: page.locator(`#tile-${code}`) }).locator('a.tile-value');
      const figure = number(await tile.getAttribute('aria-label'));
      await tile.click();
      await page.waitForURL(/\/(warnings|clues)\?/);
      await page.waitForSelector('.pager');
      expect(number(await page.locator('.list-head strong').textContent())).toBe(figure);
    },
  );
  it('opens from the largest cell of department × township exactly its rows', async () => {
    await open(`/${hub.county}/overview`);
    const chart = page.locator('figure.chart', { hasText: '部门 × 乡镇' });
    const figure = number((await chart.locator('h2').textContent())?.split('（').at(-1) ?? '');
    await chart.locator('.chart-picture').focus();
    const label = chart.locator('[aria-live]');
    const said: string[] = [];
    do {
      await page.keyboard.press('ArrowRight');
      said.push((await label.textContent()) ?? '');
    } while (!said.at(-1)?.endsWith(`: ${figure}`) && said.length < 300);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/warnings\?.*town=/);
    await page.waitForSelector('.pager');
    expect(number(await page.locator('.list-head strong').textContent())).toBe(figure);
  });
  it('reaches the very row handed in and the phrase of the document', async () => {
    await open(`/${hub.county}/warnings`);
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

describe('the county office', () => {
  it('sees a whole identity only after saying what for', async () => {
    const own = await visitor(browser);
    const desk = await own.newPage();
    await signIn(desk, hub.web, hub.office.name, hub.office.password);
    await desk.goto(page.url(), { waitUntil: 'networkidle' });
    await desk.getByRole('button', { name: '查看完整信息' }).first().click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('button', { name: '查看并留痕' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('用途');
    await dialog.getByLabel('用途').fill('入户核查前电话联系');
    await dialog.getByRole('button', { name: '查看并留痕' }).click();
    await dialog.locator('.revealed').waitFor();
    expect(await dialog.textContent()).toMatch(/\d{17}[\dX]/);
    expect(await faults(desk)).toEqual([]);
    await own.close();
  });
});

describe('a township', () => {
  it('has no way to pages it may not see, and is told whom to ask', async () => {
    const own = await visitor(browser, PHONE);
    const phone = await own.newPage();
    await signIn(phone, hub.web, hub.township.name, hub.township.password);
    await phone.waitForSelector('nav[aria-label="主导航"]');
    expect(await phone.getByRole('navigation', { name: '主导航' }).textContent()).not.toMatch(/报送|管理/);
    await phone.goto(`${hub.web}/admin`, { waitUntil: 'networkidle' });
    expect(await phone.getByRole('heading', { level: 1 }).allTextContents()).toContain('您没有查看这一页的权限');
    await own.close();
  });
});

describe('every page', () => {
  const pages = ['overview', 'explore', 'clues', 'warnings', 'submissions', 'policy'];
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
