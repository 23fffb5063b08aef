import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, faults, openBrowser, PHONE, signIn, visitor } from './browser.ts';
import { type Person, type Stage, stage } from './stage.ts';

/** Documents and several counties, as people read them: the policy page, the comparison, the counties side by side. */
let hub: Stage;
let browser: Browser;
const contexts: BrowserContext[] = [];

const pageOf = async (person: Person): Promise<Page> => {
  const context = await visitor(browser);
  contexts.push(context);
  const page = await context.newPage();
  await signIn(page, hub.web, person.name, person.password);
  return page;
};

beforeAll(async () => {
  hub = await stage();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await hub?.close();
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the policy page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageOf(hub.leader);
    await page.goto(`${hub.web}/${hub.county}/policy`, { waitUntil: 'networkidle' });
  });

  it('puts each clause beside what the system does with it', async () => {
    const beside = page.locator('.beside').first();
    expect(await beside.locator('.text').textContent()).toMatch(/.{10,}/);
    expect(await beside.locator('.does').textContent()).toMatch(/须报送.*次月\d+日前/);
    expect(await beside.locator('.rules').textContent()).toMatch(/> 10,000 元/);
  });

  it('marks what is open as waiting for approval, and names the documents', async () => {
    expect(await page.locator('#open .badge').first().textContent()).toMatch(/待批准|已批准/);
    expect(await page.locator('.layers').textContent()).toMatch(/〔\d{4}〕/);
  });

  it('has calendar, procedure and owed extracts, each with its way to the clause', async () => {
    for (const part of ['#calendar', '#procedure', '#owed', '#matches'])
      expect(await page.locator(part).count()).toBe(1);
    const link = page.locator('#owed .quote-line a').first();
    await link.click();
    expect(await page.locator('.beside:target').count()).toBe(1);
  });

  it('leads to the comparison, with its own county first', async () => {
    await page.getByRole('link', { name: /与其他县比较/ }).click();
    await page.waitForURL(/\/policies\/compare\?counties=/);
    await page.waitForSelector('.compare');
    expect(await heading(page)).toMatch(/^政策比较/);
    expect(await page.locator('.compare thead th').count()).toBeGreaterThan(2);
  });
});

describe('the comparison', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageOf(hub.leader);
    await page.goto(`${hub.web}/policies/compare`, { waitUntil: 'networkidle' });
  });

  it('says 文件未写 where a document is silent, and marks what is not written but used', async () => {
    const text = (await page.locator('.compare').textContent()) ?? '';
    expect(text).toContain('文件未写');
    expect(text).toMatch(/文件未写明，暂按此/);
  });

  it('opens phrase and document of a value by key', async () => {
    const fold = page.locator('.compared-values summary').first();
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.compared-values details[open]').first().textContent()).toMatch(/〔\d{4}〕/);
  });

  it('keeps its first column and its heads in sight', async () => {
    const sticky = await page
      .locator('.compare tbody th[scope=row]')
      .first()
      .evaluate((cell) => getComputedStyle(cell).position);
    expect(sticky).toBe('sticky');
  });

  it('shows the counties chosen and no others, and the address holds the choice', async () => {
    const boxes = page.getByRole('checkbox', { checked: true });
    const chosen = await boxes.count();
    await boxes.last().uncheck();
    await page.getByRole('button', { name: '比较' }).click();
    await page.waitForURL(/counties=\d{6}/);
    await page.waitForSelector('.compare');
    expect(await page.locator('.compare thead th').count()).toBe(chosen);
  });

  it('stacks on a phone, each cell under the name of its county', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${hub.web}/policies/compare`, { waitUntil: 'networkidle' });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const before = await page
      .locator('.compare td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(before).toMatch(/县/);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize(DESK);
  });

  it('reads in English, the documents stay Chinese', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => !url.search.includes('lang'));
    expect(await heading(page)).toMatch(/^Policies compared/);
    expect(await page.locator('.compare thead').textContent()).toMatch(/县/);
  });
});

describe('a city office', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageOf(hub.city);
  });

  it('lands on the counties side by side', async () => {
    expect(new URL(page.url()).pathname).toBe('/counties');
    await page.waitForSelector('.counties');
    expect(await heading(page)).toMatch(/^各县：\d{4}年\d{1,2}月/);
    expect(await page.locator('.counties tbody tr').count()).toBeGreaterThan(1);
    expect(await page.locator('.counties tbody tr').first().textContent()).toMatch(/\d+\/\d+/);
  });

  it('chooses another month, which stands in the address', async () => {
    const months = page.locator('main').getByLabel('月份');
    const [, second] = await months.locator('option').all();
    const month = (await second?.getAttribute('value')) ?? '';
    await months.selectOption(month);
    await page.waitForURL(new RegExp(`month=${month}`));
    await page.waitForSelector('.counties');
  });

  it('opens a county’s 总览 of that month', async () => {
    const { searchParams } = new URL(page.url());
    await page.locator('.counties tbody th a').first().click();
    await page.waitForURL(/\/\d{6}\/overview/);
    expect(new URL(page.url()).searchParams.get('month')).toBe(searchParams.get('month'));
    await page.waitForSelector('.tile');
  });

  it('goes to another county on the same page with the same filters', async () => {
    const [, first = '', list] = new URL(page.url()).pathname.split('/');
    expect(list).toBe('overview');
    const month = new URL(page.url()).searchParams.get('month');
    await page.goto(`${hub.web}/${first}/clues?month=${month}&multi=1&town=${first}100`, { waitUntil: 'networkidle' });
    const choice = page.getByLabel('县', { exact: true });
    const codes = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const other = codes.find((code) => /^\d{6}$/.test(code) && code !== first) ?? '';
    await choice.selectOption(other);
    await page.waitForURL(new RegExp(`/${other}/clues`));
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('month'), searchParams.get('multi'), searchParams.get('town')]).toEqual([
      month,
      '1',
      null,
    ]);
  });

  it('takes the table home as CSV', async () => {
    await page.goto(`${hub.web}/counties`, { waitUntil: 'networkidle' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    const text = await new Response((await download.createReadStream()) as unknown as ReadableStream).text();
    expect(text).toMatch(/已报\/应报/);
  });

  it('has no grave accessibility fault, and fits a phone', async () => {
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.goto(`${hub.web}/counties`, { waitUntil: 'networkidle' });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
  });
});

describe('an administrator', () => {
  it('ends a key after being asked once more', async () => {
    const page = await pageOf(hub.admin);
    await page.goto(`${hub.web}/admin`, { waitUntil: 'networkidle' });
    if (process.env.HUB_WEB_URL) return;
    await page.getByRole('button', { name: /^停用 / }).click();
    expect(await page.locator('[role=alert]').first().textContent()).toContain('不能恢复');
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/graphql') && answer.ok());
    await page.getByRole('button', { name: '确定停用' }).click();
    expect(await (await sent).json()).toMatchObject({ data: { revokeServiceKey: { id: 'k1' } } });
    expect(await faults(page)).toEqual([]);
  });
});
