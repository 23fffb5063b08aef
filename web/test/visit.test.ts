import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { somebodyElse, visitsOf } from './mock/visit.ts';
import { type Stage, stage } from './stage.ts';

/** A village verifier at the door, with a phone and now and then a network. */
let hub: Stage;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  phone = await visitor(browser, PHONE);
  page = await phone.newPage();
  page.setDefaultTimeout(15_000);
  await signIn(page, hub.web, 'verifier', 'mock-password');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

async function open(id: string) {
  await page.goto(`${hub.web}/${hub.county}/assignments/${id}`);
  await ready();
}
/** The page runs: the draft was looked for. */
const ready = () => page.locator('.visit-send button, .moves button').first().waitFor();
const choose = (name: string) => page.locator('label', { hasText: new RegExp(`^${name}$`) }).click();
const note = () => page.getByRole('textbox', { name: '说明' });
const send = () => page.getByRole('button', { name: '发送核查结果' }).click();
const kept = () =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dixian.visit.')).length);
/** Pictures for whoever looks at the page: into the folder SHOTS. */
async function shoot(name: string, sizes = [PHONE, DESK]) {
  const to = process.env.SHOTS;
  if (!to) return;
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${to}/visit-${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(PHONE);
}

describe('核查员在手机上', () => {
  it('看到去哪一户、为什么去、还有几天，页面不横着滚，也没有严重的无障碍问题', async () => {
    await open('visit-1');
    expect(await page.textContent('main')).toContain('还有 1 个工作日');
    expect(await page.locator('.why li').count()).toBeGreaterThan(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.width);
    expect(await faults(page)).toEqual([]);
    const small = await page
      .locator('.choice label, .visit-send button')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    await shoot('fresh');
  });

  it('选“否”先问原因；草稿在重新打开页面以后还在', async () => {
    await choose('否');
    await send();
    expect(await page.getByRole('alert').first().textContent()).toContain('请选择不符合的主要原因');
    await choose('已有保障覆盖');
    await page.locator('.choice.row', { hasText: '住房' }).getByText('有风险').click();
    await note().fill('低保已批，房子在修');
    await page.reload();
    await ready();
    expect(await note().inputValue()).toBe('低保已批，房子在修');
    expect(await page.getByRole('radio', { name: '否' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: '已有保障覆盖' }).isChecked()).toBe(true);
    await shoot('draft');
  });

  it('没有网络时存着，有了网络自动发送，只算一次，草稿随即删除', async () => {
    await phone.setOffline(true);
    await send();
    await page.getByText('现在没有网络，已经存好').waitFor();
    expect([visitsOf('visit-1'), await kept()]).toEqual([0, 1]);
    await shoot('waiting', [PHONE]);
    await phone.setOffline(false);
    await page.getByText('核查结果已收到').waitFor();
    expect([visitsOf('visit-1'), await kept()]).toEqual([1, 0]);
    await page.locator('.clock-box', { hasText: '不符合认定标准' }).waitFor();
    await shoot('done', [PHONE]);
  });

  it('照片按内容认：不是照片的说明原因，移除以后才能发送', async () => {
    await open('visit-2');
    const field = page.locator('input[type=file]');
    const jpeg = { name: '房屋.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ffd8ffe0', 'hex') };
    await field.setInputFiles([jpeg, { ...jpeg, name: '程序.jpg', buffer: Buffer.from('MZ') }]);
    await page.getByText('已上传').waitFor();
    await page.getByText('按文件内容判断').waitFor();
    await choose('是');
    await send();
    await page.getByText('有照片或材料没有收').waitFor();
    expect(visitsOf('visit-2')).toBe(0);
    await shoot('photo', [PHONE]);
    await page.getByRole('button', { name: '移除' }).click();
  });

  it('别人先改了：说清楚，草稿不丢，看过以后可以接着发', async () => {
    await note().fill('和户主本人谈过');
    somebodyElse('visit-2');
    await send();
    await page.getByText('您填写期间，这条线索有了变化').waitFor();
    expect(await note().inputValue()).toBe('和户主本人谈过');
    await shoot('stale', [PHONE]);
    await page.getByRole('button', { name: '我看过了，仍按草稿填报' }).click();
    await send();
    await page.getByText('核查结果已收到').waitFor();
    expect(visitsOf('visit-2')).toBe(1);
  });

  it('还没有签收的，先签收；不符合的，打印告知书', async () => {
    await open('visit-3');
    expect(await page.getByRole('button', { name: '签收' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: '填报核查' }).count()).toBe(0);
    await open('visit-4');
    await page.getByRole('button', { name: '登记书面告知' }).click();
    await page.getByLabel('送达方式').selectOption('BY_POST');
    await shoot('tell', [PHONE]);
    await page
      .getByRole('button', { name: '取 消' })
      .or(page.getByRole('button', { name: '取消' }))
      .click();
    await page.goto(`${hub.web}/${hub.county}/assignments/visit-4/letter`);
    expect(await page.textContent('.letter')).toContain('收入稳定高于监测标准');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    expect((await saved).suggestedFilename()).toBe('告知书-104.docx');
    await page.setViewportSize(DESK);
    if (process.env.SHOTS) await page.pdf({ path: `${process.env.SHOTS}/visit-letter.pdf` }).catch(() => null);
    await shoot('letter');
  });
});
