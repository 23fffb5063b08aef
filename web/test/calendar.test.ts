import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** From who owes what by when to the contact who is reminded of it. */
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

const open = (month = '2023-12') =>
  page.goto(`${hub.web}/${hub.county}/calendar?month=${month}`, { waitUntil: 'networkidle' });

/** Pictures for the eye, where a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env.HUB_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the county office', () => {
  it('finds the calendar in the menu, and delivered, nil and missing apart, with the clause', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报送', exact: true }).click();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '日历' }).click();
    await page.waitForURL(/calendar/);
    await open();
    const month = (await page.locator('#month').textContent()) ?? '';
    for (const word of ['已报（按时）', '零报告', '未报（逾期 3 天）', '本月不需报的', '不经本系统'])
      expect(month).toContain(word);
    expect(await page.locator('#month q').count()).toBeGreaterThan(0);
  });

  it('sees twelve months of every extract, each sign with its words, and goes from one month to another', async () => {
    const year = page.locator('#year tbody tr').first();
    expect(await year.locator('td').count()).toBe(12);
    for (const cell of await year.locator('td').all()) expect((await cell.textContent())?.length).toBeGreaterThan(2);
    await page.locator('#year .table-scroll').focus();
    await page.keyboard.press('Tab');
    const link = page.locator('#year a:focus');
    expect(await link.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.getByRole('link', { name: /2024年1月 →/ }).click();
    await page.waitForURL(/month=2024-01/);
    await page.locator('#month', { hasText: '天后到期' }).waitFor();
    await open();
  });

  it('is told what would be sent to whom, what is missing to send it, and copies it', async () => {
    const reminders = page.locator('#reminders');
    expect(await reminders.textContent()).toContain('请管理员设定 HUB_SMTP_URL、HUB_SMTP_FROM');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reminders
      .getByRole('button', { name: /^复制提醒：/ })
      .first()
      .click();
    await reminders.getByText('已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('请尽快补报');
  });

  it('notes a handover with the keyboard alone; the one before stays in the history', async () => {
    const row = page.locator('#contacts tbody tr').first();
    expect(await row.textContent()).toContain('演示乙');
    const button = row.getByRole('button', { name: /^交接：.* 联络员$/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByLabel('姓名').fill('演示丁');
    await dialog.getByLabel('电话').fill('13700009999');
    await dialog.getByLabel('接任日期').fill('2024-01-13');
    await dialog.getByLabel('姓名').press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText('演示丁').waitFor();
    expect(await row.textContent()).toContain('137****9999');
    await row.getByText('历任 2 人').click();
    expect(await row.textContent()).toContain('演示乙');
  });

  it('corrects a mistyped address: what is left empty stays', async () => {
    const row = page.locator('#contacts tbody tr').first();
    await row.getByRole('button', { name: '改正：演示丁' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保存并留痕' }).click();
    await dialog.getByText('请至少改一项').waitFor();
    await dialog.getByLabel('电子邮件').fill('ding@example.gov.cn');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText('d***@example.gov.cn').waitFor();
    expect(await row.textContent()).toContain('137****9999');
  });

  it('sees what was sent, what was not and why, and what may have been', async () => {
    await open('2023-11');
    const reminders = (await page.locator('#reminders').textContent()) ?? '';
    for (const word of [
      '由系统在工作日上午',
      '已发送',
      '没有发出，下次再试',
      '连不上邮件服务器',
      '可能已发出',
      '抄送 演示丙',
    ])
      expect(reminders).toContain(word);
    await picture('sent');
    await open();
  });

  it('sees a whole phone only after saying what for', async () => {
    await page
      .locator('#contacts')
      .getByRole('button', { name: /^查看电话/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途').fill('催报本月名单');
    await page.keyboard.press('Enter');
    await dialog.getByText('13900001234').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('the page', () => {
  it('has no grave accessibility fault and no sideways scroll, on a desk and on a phone', async () => {
    for (const [name, size] of Object.entries({ desk: DESK, phone: PHONE })) {
      await page.setViewportSize(size);
      await open();
      expect(await faults(page)).toEqual([]);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen ?? 0);
      await picture(name);
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await picture('print');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(DESK);
  });

  it('speaks English, too', async () => {
    await open();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: /who owes what by when/ }).waitFor();
    await picture('english');
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForSelector('nav[aria-label="主导航"]');
  });
});

describe('others of the county', () => {
  it('note no handover', async () => {
    const own = await visitor(browser);
    const other = await own.newPage();
    await signIn(other, hub.web, hub.leader.name, hub.leader.password);
    await other.goto(`${hub.web}/${hub.county}/calendar`, { waitUntil: 'networkidle' });
    await other.locator('#contacts tbody tr').first().waitFor();
    expect(await other.getByRole('button', { name: /交接|登记|查看电话/ }).count()).toBe(0);
    await own.close();
  });
});
