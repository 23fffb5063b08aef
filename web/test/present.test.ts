import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { MEETING } from './mock/pack.ts';
import { type Stage, stage } from './stage.ts';

const PROJECTOR = { width: 1280, height: 720 };

/** The pack on the wall of the meeting room, and the figures on the wall of the hall. */
let hub: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
  context = await visitor(browser, PROJECTOR);
  page = await context.newPage();
  await signIn(page, hub.web, hub.leader.name, hub.leader.password);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

const shown = () => page.locator('.slide.shown');
const number = async () => (await shown().locator('.slide-number').textContent())?.trim() ?? '';

describe('presentation', () => {
  it('opens on its cover, over the whole window, says what is wanting, and has no grave accessibility fault', async () => {
    await page.goto(`${hub.web}/${hub.county}/meetings/${MEETING}/present`, { waitUntil: 'networkidle' });
    expect(await shown().locator('h1').textContent()).toContain('2023年7月比对研判分析材料');
    expect(await shown().locator('.slide-wanting').textContent()).toContain('数据不完整：应报 18 项，还缺 2 项');
    expect(await page.locator('.deck').boundingBox()).toMatchObject({ x: 0, y: 0, ...PROJECTOR });
    expect(await faults(page)).toEqual([]);
  });

  it('goes from item to item by up and down, past the tables of each', async () => {
    const item = async () => (await shown().locator('.slide-foot').textContent()) ?? '';
    await page.keyboard.press('ArrowDown');
    expect(await item()).toContain('第 1 项，共 1 项');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect((await number()).split(' ')[0]).toBe('2');
    await page.keyboard.press('Home');
    expect(await number()).toContain('1 /');
  });

  it('needs no network once it is open: keys turn every slide, its chart is drawn, and each says what is wanting', async () => {
    await context.setOffline(true);
    const of = Number((await number()).split('/')[1]);
    expect(of).toBeGreaterThan(6);
    const titles: string[] = [];
    for (const key of ['ArrowRight', ' ', 'PageDown', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      titles.push((await shown().locator('.slide-title').textContent()) ?? '');
      expect(await shown().locator('.slide-wanting').count()).toBe(1);
    }
    expect(await number()).toBe(`8 / ${of}`);
    expect(titles.some((title) => title.startsWith('各乡镇收到的线索'))).toBe(true);
    const pictures = await page
      .locator('.slide-chart')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.every((width) => width > 0)).toBe(true);
    await page.keyboard.press('PageUp');
    expect(await number()).toBe(`7 / ${of}`);
    await page.keyboard.press('End');
    expect(await number()).toBe(`${of} / ${of}`);
    await page.keyboard.press('ArrowRight');
    expect(await number()).toBe(`${of} / ${of}`);
    await page.keyboard.press('Home');
    expect(await number()).toBe(`1 / ${of}`);
    await page.mouse.click(1000, 300);
    expect(await number()).toBe(`2 / ${of}`);
    await page.mouse.click(100, 300);
    expect(await number()).toBe(`1 / ${of}`);
    await context.setOffline(false);
  });

  it('is written large: nothing but the foot below 24 px on the smallest projector, and no slide runs over', async () => {
    const small = await page.evaluate(() => {
      const found: string[] = [];
      for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
        const before = slide.className;
        slide.className = 'slide shown';
        const body = slide.querySelector<HTMLElement>('.slide-body');
        if (body && body.scrollHeight > body.clientHeight + 2) found.push(`over: ${slide.textContent?.slice(0, 30)}`);
        for (const part of slide.querySelectorAll<HTMLElement>('.slide-body *'))
          if (
            part.childElementCount === 0 &&
            part.textContent &&
            Number.parseFloat(getComputedStyle(part).fontSize) < 24
          )
            found.push(part.textContent);
        slide.className = before;
      }
      return found;
    });
    expect(small).toEqual([]);
  });

  it('keeps its place when it is loaded anew, and Esc leads back to the meeting', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.reload({ waitUntil: 'networkidle' });
    expect((await number()).split(' ')[0]).toBe('3');
    await page.keyboard.press('Escape');
    await page.waitForURL(new RegExp(`/meetings/${MEETING}$`));
  });
});

describe('the big screen', () => {
  it('tells how the county stands without a name of a person', async () => {
    await page.clock.install();
    await page.goto(`${hub.web}/${hub.county}/screen`, { waitUntil: 'networkidle' });
    expect(await page.locator('.screen-tiles li').count()).toBe(5);
    expect(await page.locator('.screen-at').textContent()).toContain('每 60 秒更新');
    expect(await page.locator('.screen').textContent()).not.toMatch(/户主|身份证/);
    expect(await faults(page)).toEqual([]);
  });

  it('reads the figures again by itself, says plainly when it cannot, and recovers', async () => {
    let reads = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) reads += 1;
    });
    const read = page.waitForResponse((answer) => answer.url().endsWith('/graphql'));
    await page.clock.runFor(61_000);
    await read;
    expect(reads).toBe(1);
    await page.route('**/graphql', (route) => route.abort());
    await page.clock.runFor(61_000);
    const alert = page.locator('.screen-stale');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/没有更新：.*连不上系统/);
    expect(await page.locator('.screen-tiles li').count()).toBe(5);
    await page.unroute('**/graphql');
    await page.clock.runFor(61_000);
    await alert.waitFor({ state: 'detached' });
  });

  it('can be read on a phone too', async () => {
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(PROJECTOR);
  });
});
