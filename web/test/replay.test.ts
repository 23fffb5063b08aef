import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** From a rule of the document to what another value would change. */
let hub: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Address of the replay that was asked for. */
let asked = '';

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  context = await visitor(browser);
  page = await context.newPage();
  await signIn(page, hub.web, hub.leader.name, hub.leader.password);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const open = (path: string) => page.goto(`${hub.web}${path}`, { waitUntil: 'networkidle' });
const number = (text: string | null | undefined) => Number((text ?? '').replace('−', '-').replace(/[^\d-]/g, ''));
const cells = (row: string) => page.locator(`#replay-result ${row}`).locator('td').allTextContents();

describe('a county leader', () => {
  it('opens a rule of the document with its value in force', async () => {
    await open(`/${hub.county}/policy`);
    await page.getByRole('link', { name: '换个数值试算' }).first().click();
    await page.waitForURL(/\/policy\/replay\?rule=/);
    await page.getByRole('form', { name: '试算什么' }).waitFor();
    expect(await page.locator('.replay-form').textContent()).toContain('现行：> 10,000 元');
    expect(await page.getByText('改一个数值').count()).toBe(1);
    expect(await page.getByLabel('单次个人自付', { exact: true }).inputValue()).toBe('10000');
  });

  it('is told what is no number, and nothing is asked', async () => {
    const field = page.getByLabel('单次个人自付', { exact: true });
    await field.fill('一万五');
    await page.getByRole('button', { name: '试算' }).click();
    expect(await page.locator('.replay-form [role=alert]').textContent()).toContain('“单次个人自付”请填不小于 0 的数');
    expect(page.url()).not.toContain('from=');
  });

  it('tries 15,000 in place of 10,000: fewer warnings, and a plain word that nothing was changed', async () => {
    await page.getByLabel('单次个人自付', { exact: true }).fill('15,000');
    await page.getByRole('button', { name: '试算' }).click();
    await page.waitForURL(/threshold=15000&from=/);
    await page.locator('#replay-result').waitFor();
    const said = (await page.locator('#replay-result .findings').textContent()) ?? '';
    expect(said).toContain('把单次个人自付由“> 10,000 元”改为“> 15,000 元”');
    expect(said).toContain('只是试算，什么也没有改');
    const [before = 0, after = 0, difference = 0] = (await cells('tfoot tr')).slice(0, 3).map(number);
    expect([after < before, after - before]).toEqual([true, difference]);
    expect(await page.locator('#replay-warnings .sr-only').textContent()).toContain(`相差 −${-difference}`);
  });

  it('sees townships that make up the whole, as picture and as table', async () => {
    const [whole = 0] = (await cells('tfoot tr')).map(number);
    const rows = await page.locator('#replay-result tbody tr:has(td:nth-child(10))').all();
    const towns = await Promise.all(rows.map(async (row) => number(await row.locator('td').first().textContent())));
    expect(towns.reduce((sum, town) => sum + town, 0)).toBe(whole);
    const chart = page.locator('figure.chart', { hasText: '各乡镇预警' });
    await chart.locator('.chart-picture svg').waitFor();
    await chart.getByRole('button', { name: '表格' }).click();
    expect(await chart.locator('tbody tr').count()).toBeGreaterThan(0);
  });

  it('steps from a lost warning to its household, and back to the same replay', async () => {
    asked = page.url();
    await page.locator('#replay-result a[href*="/households/"]').first().click();
    await page.waitForURL(/\/households\//);
    await page.goBack();
    await page.locator('#replay-result').waitFor();
    expect(page.url()).toBe(asked);
    expect(await page.getByLabel('单次个人自付', { exact: true }).inputValue()).toBe('15000');
  });

  it('is told when nothing differs from what is in force', async () => {
    await page.getByLabel('单次个人自付', { exact: true }).fill('10000');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('没有改动').waitFor();
    expect(await page.locator('#replay-result').count()).toBe(0);
  });
});

describe('the page', () => {
  it.each(['without a question', 'with a result'])('has no grave accessibility fault, %s', async (which) => {
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await page.goto(which === 'with a result' ? asked : `${hub.web}/${hub.county}/policy/replay`, {
        waitUntil: 'networkidle',
      });
      expect(await faults(page)).toEqual([]);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen ?? 0);
    }
    await page.setViewportSize(DESK);
  });
  it('speaks English, too', async () => {
    await page.goto(asked, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('A trial only: nothing has been changed').first().waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForSelector('nav[aria-label="主导航"]');
  });
});
