import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** A liaison hands in what a spreadsheet holds. */
let hub: Stage;
let browser: Browser;
let page: Page;
const HEADER = '姓名,身份证号码,结算日期,总费用,个人自付,经办人\n';

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  page = await (await visitor(browser)).newPage();
  page.setDefaultTimeout(10_000);
  await signIn(page, hub.web, hub.office.name, hub.office.password);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const choose = (...files: [name: string, text: string][]) =>
  page
    .locator('.drop input')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
const card = (name: string) => page.locator('.hand-in-file', { hasText: name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('who hands in', () => {
  it('finds the page in the menu', async () => {
    await page.goto(`${hub.web}/${hub.county}/overview`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: '报送文件' }).first().click();
    await page.waitForURL(/\/hand-in/);
    await page.getByRole('heading', { name: '报送文件', level: 1 }).waitFor();
  });

  it('is told what the files are taken for, and which columns are not read', async () => {
    await choose(['住院自付费用较高名单2024-01.csv', HEADER], ['说不清.csv', HEADER]);
    await card('住院自付费用较高名单').getByText('按文件名识别').waitFor();
    expect(await card('住院自付费用较高名单').textContent()).toContain('不会读取：经办人');
    expect(await card('住院自付费用较高名单').textContent()).toContain('2024年1月');
    await card('说不清').getByText('认不出是哪一张报表').waitFor();
    expect(await button('检查').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '移除 说不清.csv' }).click();
    expect(await button('检查').isDisabled()).toBe(false);
  });

  it('is stopped by a required column that is missing', async () => {
    await choose(['住院自付费用较高名单2024-02.csv', '姓名,身份证号码\n']);
    await page.getByText('缺少必填的列：个人自付').waitFor();
    expect(await button('检查').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '移除 住院自付费用较高名单2024-02.csv' }).click();
  });

  it('checks first, then hands in, and is led to the submission', async () => {
    expect(await button('报送').isDisabled()).toBe(true);
    await button('检查').click();
    await page.getByText('还没有报送').waitFor();
    expect(await page.locator('.answer').textContent()).toContain('收到 43 = 入库 40 + 隔离 2 + 重复 1');
    expect(await page.locator('.answer').textContent()).toContain('原表第 7 行');
    await button('报送').click();
    await page.getByText('已受理。有 2 行被隔离').waitFor();
    expect(await page.getByRole('link', { name: '查看这次报送' }).getAttribute('href')).toMatch(/\/submissions\/b-/);
  });

  it('gets the file back as it was handed in', async () => {
    const other = await page.context().newPage();
    await other.goto(`${hub.web}/${hub.county}/submissions/b-xf-yb-selfpay`, { waitUntil: 'networkidle' });
    const saved = other.waitForEvent('download');
    await other.getByRole('button', { name: /^下载原文件/ }).click();
    expect((await saved).suggestedFilename()).toContain('住院自付');
    await other.close();
  });

  it('reads why a file is sent back or too large, and what to do', async () => {
    await choose(['退回 住院自付费用较高名单2024-01.csv', HEADER], ['太大.csv', HEADER]);
    await page.getByText('请拆成几个文件').waitFor();
    await page.getByRole('button', { name: '移除 太大.csv' }).click();
    await button('检查').click();
    await card('退回').getByText('整份退回，一行也没有入库').waitFor();
    expect(await button('报送').isDisabled()).toBe(true);
  });

  it('says 零报告 for what is owed and empty', async () => {
    await page
      .getByRole('button', { name: /^零报告/ })
      .first()
      .click();
    await page.getByRole('button', { name: '确认零报告' }).click();
    await page.getByText('零报告已受理').waitFor();
  });

  it('meets no grave fault of accessibility and nothing wider than the screen', async () => {
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ faults: await faults(page), wide }).toEqual({ faults: [], wide: 0 });
      const to = process.env.SHOTS;
      if (to) await page.screenshot({ path: `${to}/hand-in-${size.width}.png`, fullPage: true });
    }
    const to = process.env.SHOTS;
    await page.setViewportSize(DESK);
    if (to) await page.pdf({ path: `${to}/hand-in.pdf`, format: 'A4' });
  });
});

it('nobody without the right sees the page', async () => {
  const other = await (await visitor(browser)).newPage();
  await signIn(other, hub.web, hub.leader.name, hub.leader.password);
  await other.goto(`${hub.web}/${hub.county}/hand-in`, { waitUntil: 'networkidle' });
  expect(await other.locator('.drop').count()).toBe(0);
  expect(await other.textContent('main')).toContain('您没有查看这一页的权限');
});
