import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Stage, stage } from './stage.ts';

/** A township head with a phone: whose turn it is, and why something cannot be done yet. */
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
  await signIn(page, hub.web, hub.township.name, hub.township.password);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const open = (path: string) => page.goto(`${hub.web}/${hub.county}/${path}`);
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
/** Pictures for whoever looks at the page: into the folder SHOTS. */
async function shoot(name: string) {
  const to = process.env.SHOTS;
  if (!to) return;
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${to}/case-${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(PHONE);
}

describe('认定帮扶', () => {
  it('列表说下一步是什么、由谁办、第几天；超过总时限的标出来，手机上不横着滚', async () => {
    await open('cases');
    expect(await page.textContent('main')).toContain('村级公示');
    expect(await page.textContent('.cases')).toContain('已过总时限');
    expect([await fits(), await faults(page)]).toEqual([true, []]);
    await shoot('list');
    await open('cases?status=NO_AID');
    expect(await page.textContent('main')).toContain('因病');
    await shoot('unaided');
  });

  it('列表可以只看一步；导航换一种状态就不再限于这一步', async () => {
    await open('cases');
    await page.getByRole('link', { name: /^村级公示（村）/ }).click();
    await page.waitForURL(/step=publicity/);
    expect(await page.textContent('.cases')).toContain('村级公示');
    await page.getByRole('link', { name: /^退出办理中/ }).click();
    await page.waitForURL((url) => !url.search.includes('step='));
  });

  it('一户的程序照文件写，公示有起止；没有满期的不能办，说明为什么', async () => {
    await open('cases/case-0');
    const steps = await page.textContent('.case-steps');
    expect(steps).toContain('信息数据比对关');
    expect(steps).toContain('期满');
    expect([await fits(), await faults(page)]).toEqual([true, []]);
    await shoot('identifying');
    await page.getByRole('button', { name: '期满无异议：村级公示' }).click();
    // By the keyboard: a click may fall beside a button of a dialog that is still opening.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|提\s*交/ })
      .press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await page.getByRole('dialog').getByRole('alert').textContent()).toContain('2024-03-04 起才能办下一步');
  });

  it('退出条件逐项说符合、不符合或不能确定', async () => {
    await open('cases/case-3');
    const told = await page.textContent('.case-conditions');
    for (const word of ['符合', '不能确定', '国家做法']) expect(told).toContain(word);
    expect([await fits(), await faults(page)]).toEqual([true, []]);
    await shoot('tracking');
  });

  it('县级把花名册已标注的监测对象转入；乡镇没有这一项', async () => {
    await open('cases?status=TO_ADOPT');
    expect(await page.textContent('main')).not.toContain('待转入');
    expect(await page.textContent('.match-states [aria-current]')).toContain('认定中');
    const office = await visitor(browser, PHONE);
    const desk = await office.newPage();
    await signIn(desk, hub.web, hub.office.name, hub.office.password);
    await desk.goto(`${hub.web}/${hub.county}/cases?status=TO_ADOPT`);
    await desk.locator('.picks input').first().check();
    expect(await faults(desk)).toEqual([]);
    if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/case-adopt.png`, fullPage: true });
    await desk.getByRole('button', { name: /^转入 \d+ 户/ }).click();
    expect(await desk.getByRole('dialog').textContent()).toContain('系统启用前已纳入');
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|提\s*交/ })
      .click();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await office.close();
  });

  it('特殊群体排查：先看哪个村没走完，再逐户销号；没有名单的群体也写出来', async () => {
    await open('cases/sweep');
    expect(await page.textContent('main')).toContain('没有名单');
    expect([await fits(), await faults(page)]).toEqual([true, []]);
    await shoot('sweep');
    await page.locator('.table tbody a').first().click();
    await page.locator('.sweep-houses').waitFor();
    expect(await page.getByRole('button', { name: '发现风险', exact: true }).count()).toBe(3);
    expect([await fits(), await faults(page)]).toEqual([true, []]);
    await shoot('sweep-village');
  });
});
