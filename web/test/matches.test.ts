import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** From a household put forward to what departments answered, and what the household says about it. */
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

const open = (path: string) => page.goto(`${hub.web}${path}`, { waitUntil: 'networkidle' });
const SENTENCE = '比对结果只用于请农户说明情况，不作为取消资格的依据；是否纳入由人决定。';

describe('the county office', () => {
  it('is told that results decide nothing, and what each department has not answered', async () => {
    await open(`/${hub.county}/matches`);
    expect(await page.locator('.lead').textContent()).toContain(SENTENCE);
    expect(await page.locator('.match-kinds tbody tr').count()).toBeGreaterThan(3);
    expect(await page.locator('.matches tbody tr').count()).toBeGreaterThan(3);
    const text = (await page.locator('.matches').textContent()) ?? '';
    for (const word of ['待比对', '逾期', '有', '无', '免比对', '不再重复比对']) expect(text).toContain(word);
    expect(text).not.toMatch(/\d{17}[\dX]/);
  });

  it('narrows to what is overdue, by an address that can be sent on', async () => {
    await page.getByRole('navigation', { name: '按状态看' }).getByRole('link', { name: '逾期' }).click();
    await page.waitForURL(/status=OVERDUE/);
    await page.locator('.match-states [aria-current]', { hasText: '逾期' }).waitFor();
    for (const row of await page.locator('.matches tbody tr').all()) expect(await row.textContent()).toContain('逾期');
    await page.getByRole('navigation', { name: '按状态看' }).getByRole('link', { name: '全部' }).click();
    await page.waitForURL((url) => !url.search.includes('status'));
  });

  it('sees what a hit is only after saying what for, with the keyboard alone', async () => {
    const button = page.getByRole('button', { name: /有，查看和说明/ }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: '查看反馈内容' }).click();
    expect(await dialog.getByRole('alert').first().textContent()).toContain('至少 4 个字');
    expect(await dialog.locator('.match-answer').count()).toBe(0);
    await dialog.getByLabel('用途').fill('请农户说明情况前核对');
    await page.keyboard.press('Enter');
    await dialog.locator('.match-answer').first().waitFor();
    expect(await dialog.textContent()).toContain('登记在本人名下');
    expect(await dialog.textContent()).toContain(SENTENCE);
  });

  it('notes what the household says, and the hit stays a hit', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('农户怎么说').fill('车是跑运输用的');
    await dialog.getByRole('button', { name: '记下说明' }).click();
    await dialog.getByText('车是跑运输用的').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: /有，查看和说明/ }).count()).toBeGreaterThan(0);
  });

  it('exports the list of a department for a purpose', async () => {
    await page
      .getByRole('button', { name: /^导出名单：/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /导出名单/ });
    await dialog.getByLabel('用途').fill('送财政局比对公职人员');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出并留痕' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect((await readFile(await download.path())).length).toBeGreaterThan(0);
    await dialog.getByRole('status').waitFor();
    expect(await dialog.textContent()).toMatch(/已导出 \d+ 人，编号 \w{8}/);
  });

  it('puts a household of a clue forward, and finds it on its page', async () => {
    await open(`/${hub.county}/clues`);
    const row = page.locator('.card.long tbody tr', { has: page.getByRole('button', { name: /提请比对/ }) }).first();
    const home = (await row.locator('a[href*="/households/"]').getAttribute('href')) ?? '';
    await row.getByRole('button', { name: /提请比对/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '提请', exact: true }).click();
    await dialog.getByRole('status').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page
      .locator('tr', { has: page.locator(`a[href="${home}"]`) })
      .getByText('已提请')
      .waitFor();
    await open(home);
    expect(await page.locator('.matches-of').first().textContent()).toContain('待比对');
  });
});

describe('others of the county', () => {
  it('see hit or no hit, and no way to more', async () => {
    const own = await visitor(browser);
    const other = await own.newPage();
    await signIn(other, hub.web, hub.leader.name, hub.leader.password);
    await other.goto(`${hub.web}/${hub.county}/matches`, { waitUntil: 'networkidle' });
    await other.locator('.matches tbody tr').first().waitFor();
    expect(await other.getByRole('button', { name: /查看和说明|导出名单/ }).count()).toBe(0);
    await own.close();
  });
});

describe('the page', () => {
  it('has no grave accessibility fault and no sideways scroll, on a desk and on a phone', async () => {
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await open(`/${hub.county}/matches`);
      expect(await faults(page)).toEqual([]);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen ?? 0);
    }
    await page.setViewportSize(DESK);
    await page
      .getByRole('button', { name: /有，查看和说明/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    // Half shown, its colours are paler than they will be.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('speaks English, too', async () => {
    await open(`/${hub.county}/matches`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('people decide on inclusion').first().waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForSelector('nav[aria-label="主导航"]');
  });
});
