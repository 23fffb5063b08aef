import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { PLACE } from './mock/county.ts';
import { type Stage, stage } from './stage.ts';

/** From a village's code to a receipt and what it tells; then what the office makes of it. */
let hub: Stage;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
const VILLAGE = PLACE.children[1]?.children[0]?.code ?? '';

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  phone = await visitor(browser, PHONE);
  page = await phone.newPage();
});
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const open = (path: string, on = page) => on.goto(`${hub.web}${path}`, { waitUntil: 'networkidle' });
const wide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe('申报人用手机', () => {
  it('扫码不用登录就能打开，字大，320 像素宽也不用左右拖', async () => {
    await open(`/apply/${VILLAGE}`);
    expect(page.url()).toContain('/apply/');
    expect(await page.locator('.apply-village').textContent()).toContain(PLACE.name);
    expect(await wide()).toBe(false);
    expect(await page.locator('.apply').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBe(18);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await wide()).toBe(false);
    await page.setViewportSize(PHONE);
    expect(await faults(page)).toEqual([]);
  });

  it('填错的地方在旁边说明，焦点停在第一处，填过的还在', async () => {
    await page.getByLabel('姓名（本人）').fill('张大明');
    await page.getByLabel('身份证号码').fill('3607');
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.locator('.apply .notice').waitFor();
    expect(await page.locator('.apply .notice').textContent()).toBe('有 4 处要改，请看红字。');
    const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
    expect(focused).toBe('idNo');
    expect(await page.getByLabel('身份证号码').getAttribute('aria-describedby')).toContain('idNo-problem');
    expect(await page.getByLabel('姓名（本人）').inputValue()).toBe('张大明');
    expect(await faults(page)).toEqual([]);
  });

  it('断网时不丢填过的内容，提交成功后得到回执码', async () => {
    await page.getByLabel('身份证号码').fill('36079919850101002X');
    await page.getByLabel('看病花钱多').check();
    await page.getByLabel('具体说一说').fill('今年住院两次，花了两万多。');
    await page.getByLabel('我已看过，同意').check();
    await phone.setOffline(true);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('没有提交成功：请检查网络后再试').waitFor();
    await phone.setOffline(false);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByRole('heading', { name: '已收到您的申报' }).waitFor();
    expect(await page.locator('.apply-code strong').textContent()).toBe('7KR4M-X9TDA');
    expect(await wide()).toBe(false);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('凭回执码查询办到哪一步，回执码不进网址', async () => {
    await page.getByRole('link', { name: '查询办理情况' }).first().click();
    await page.waitForURL(/\/apply\/state$/);
    await page.getByLabel('回执码').fill('11111');
    await page.getByRole('button', { name: '查询' }).click();
    await page.locator('.apply-problem').waitFor();
    await page.getByLabel('回执码').fill('7kr4m-x9tda');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('核查中，请保持电话畅通').waitFor();
    expect(page.url()).not.toContain('7k');
    expect(await faults(page)).toEqual([]);
  });

  it('不是村的二维码，说明怎么办', async () => {
    await open('/apply/999999999999');
    expect(await page.locator('.apply .notice').textContent()).toContain('请重新扫本村的二维码');
  });
});

describe('县级', () => {
  let desk: Page;
  beforeAll(async () => {
    desk = await (await visitor(browser)).newPage();
    await signIn(desk, hub.web, hub.office.name, hub.office.password);
  });

  it('看到各渠道的登记，按未匹配筛选，对上户', async () => {
    await open(`/${hub.county}/intake`, desk);
    expect(await desk.locator('.card.long tbody tr').count()).toBe(9);
    await desk.getByRole('navigation', { name: '按渠道看' }).getByRole('link', { name: '未匹配' }).click();
    await desk.waitForURL(/status=UNLINKED/);
    await desk.getByRole('button', { name: '对户' }).first().click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('户编号', { exact: true }).fill('H404');
    await dialog.getByRole('button', { name: '对户' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('H404');
    await dialog.getByLabel(/^不知道户编号/).fill('张三');
    await dialog.getByRole('button', { name: '查找' }).click();
    await dialog.getByRole('radio').first().check();
    expect(await dialog.getByLabel('户编号', { exact: true }).inputValue()).not.toBe('H404');
    await dialog.getByRole('button', { name: '取消' }).click();
    // While it fades, what lies behind has no full contrast.
    await dialog.waitFor({ state: 'hidden' });
    expect(await faults(desk)).toEqual([]);
  });

  it('登记一条信访件，得到线索编号', async () => {
    await open(`/${hub.county}/intake`, desk);
    await desk.getByRole('button', { name: '登记一条' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('行政村').focus();
    await desk.keyboard.type(PLACE.children[0]?.children[0]?.name ?? '');
    await desk.keyboard.press('Enter');
    await dialog.getByLabel('反映的人').fill('李小军');
    await dialog.getByLabel('来件编号').fill('T-9');
    await dialog.getByLabel('看病花钱多').check();
    await dialog.getByLabel('具体说一说').fill('反映住院负担重');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.getByText('已登记，第 140 号线索。').waitFor();
  });

  it('打印每村一张二维码', async () => {
    await open(`/${hub.county}/intake/codes?town=${PLACE.children[1]?.code}`, desk);
    expect(await desk.locator('.intake-sheet').count()).toBe(PLACE.children[1]?.children.length);
    expect(await desk.locator('.intake-sheet svg path').count()).toBeGreaterThan(0);
    expect(await desk.locator('.intake-sheet').first().textContent()).toContain(`/apply/${VILLAGE}`);
    expect(await faults(desk)).toEqual([]);
  });
});
