import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** The ledger that nobody fills in: on the screen, on a phone, on paper, and out of the house. */
let hub: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  context = await visitor(browser);
  page = await context.newPage();
  await signIn(page, hub.web, hub.office.name, hub.office.password);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const open = (query = '') => page.goto(`${hub.web}/${hub.county}/ledgers${query}`, { waitUntil: 'networkidle' });

describe('a ledger', () => {
  it('shows the columns of the document, adds up, and names nobody in full', async () => {
    await open();
    const rows = await page.locator('.table.ledger tbody tr').count();
    const balance = (await page.locator('.ledger-balance').textContent()) ?? '';
    const [carried = 0, received = 0, closed = 0, left = 0] = [...balance.matchAll(/\d+/g)].map(Number);
    expect(carried + received).toBe(rows);
    expect(closed + left).toBe(rows);
    expect(await page.locator('.table.ledger').textContent()).not.toMatch(/\d{17}[\dX]/);
    expect(await faults(page)).toEqual([]);
  });

  it('fits a phone, a row a card', async () => {
    await page.setViewportSize(PHONE);
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize(DESK);
  });

  it('gives whole ID numbers out only after saying what for', async () => {
    await open();
    await page.getByRole('button', { name: '导出完整证号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: '导 出' })
      .or(dialog.getByRole('button', { name: '导出', exact: true }))
      .click();
    expect(await dialog.getByRole('alert').textContent()).toContain('至少 4 个字');
    await dialog.getByLabel('用途').fill('报县级备案');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await dialog.getByRole('status').textContent()).toMatch(/编号 [0-9A-F]{8}/);
  });

  it('the figures of a day stand beside it: received is closed and open', async () => {
    await open('?form=standing');
    const [whole] = await page.locator('.table.standing').first().locator('tbody tr').all();
    const numbers = await whole?.locator('td').allTextContents();
    const [received, closed, left] = (numbers ?? []).map((text) => Number(text.replace(/\D/g, '')));
    expect(received).toBe((closed ?? 0) + (left ?? 0));
    expect(await faults(page)).toEqual([]);
  });
});
