import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** From a month's new clues to the townships that visit. */
let hub: Stage;
let browser: Browser;
beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

async function open(who: 'office' | 'township', viewport?: typeof PHONE): Promise<Page> {
  const page = await (await visitor(browser, viewport)).newPage();
  await signIn(page, hub.web, hub[who].name, hub[who].password);
  await page.goto(`${hub.web}/${hub.county}/assignments`, { waitUntil: 'networkidle' });
  return page;
}

describe('线索办理', () => {
  it('县里看到每户为什么下发、各乡镇走访得完几户，确认以后才下发', async () => {
    const page = await open('office');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const word of ['重复，不再下发', '风险更新', '没有账号，无法测算', '今天已晚']) expect(text).toContain(word);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    await page.getByRole('button', { name: /下发全部建议的/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '下发线索' });
    expect(await dialog.textContent()).toContain('还没有核查人员账号');
    await dialog.getByRole('button', { name: '确认下发' }).click();
    expect(await dialog.getByRole('status').textContent()).toMatch(/已下发 \d+ 条，排队 \d+ 条，并入 \d+ 条/);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('navigation', { name: '线索办理' }).getByRole('link', { name: '已下发' }).click();
    await page.waitForURL(/status=OPEN/);
    expect(await page.locator('.assignments tbody tr').count()).toBeGreaterThan(3);
    expect(await faults(page)).toEqual([]);
  });

  it('系统启用以前的线索一次撤下：先说有多少户，写明原因', async () => {
    const page = await open('office');
    await page.getByRole('button', { name: '撤下启用前的线索' }).click();
    const dialog = page.getByRole('dialog', { name: '撤下启用前的线索' });
    await dialog.getByText('还有 7 户从未下发').waitFor();
    expect(await dialog.getByLabel('原因').inputValue()).toContain('已按原来的办法办结');
    await dialog.getByRole('button', { name: '撤下启用前的线索' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('核查人员在手机上一只手就能签收', async () => {
    const page = await open('township', PHONE);
    await page
      .getByRole('navigation', { name: '按状态看' })
      .getByRole('link', { name: /^待签收/ })
      .click();
    await page.waitForURL(/status=ASSIGNED/);
    const first = page.locator('.assignments tbody tr').first();
    const name = (await first.locator('th a').textContent()) ?? '';
    await first.getByRole('checkbox').check();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.locator('.assignments th a', { hasText: name }).waitFor({ state: 'detached' });
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(over)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
});
