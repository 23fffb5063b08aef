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
/** Pictures for whoever looks at the page: into the folder SHOTS. */
async function shoot(name: string) {
  const to = process.env.SHOTS;
  if (!to) return;
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${to}/hand-in-${name}-${size.width}.png`, fullPage: true });
  }
}
const card = (name: string) => page.locator('.hand-in-file', { hasText: name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('who hands in', () => {
  it('finds the page in the menu', async () => {
    await page.goto(`${hub.web}/${hub.county}/overview`, { waitUntil: 'networkidle' });
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报送', exact: true }).click();
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

  it('checks first, confirms what the file is, then hands in, and is led to the submission', async () => {
    expect(await button('报送').isDisabled()).toBe(true);
    await button('检查').click();
    await page.getByText('还没有报送').waitFor();
    expect(await page.locator('.answer').textContent()).toContain('收到 43 = 入库 40 + 隔离 2 + 重复 1');
    expect(await page.locator('.answer').textContent()).toContain('原表第 7 行');
    expect(await button('报送').isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /我已核对：这份文件是2024年1月的“住院自付费用较高名单”/ }).check();
    await button('报送').click();
    await page.getByText('已受理。有 2 行被隔离').waitFor();
    expect(await page.getByRole('link', { name: '查看这次报送' }).getAttribute('href')).toMatch(/\/submissions\/b-/);
  });

  it('has the marked workbook and the bad rows alone also after the hand-in', async () => {
    for (const [label, part] of [
      ['下载标好问题的工作簿', '答复'],
      ['下载待改正的行', '待改正'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `${label} 住院自付费用较高名单2024-01.csv` }).click();
      expect((await saved).suggestedFilename()).toBe(`住院自付费用较高名单2024-01-${part}.xlsx`);
    }
  });

  it('hands in the corrected rows alone, told apart from the whole list', async () => {
    const name = '住院自付费用较高名单2024-01-待改正.csv';
    await choose([name, HEADER]);
    const file = card(name);
    const [whole, rows] = [file.getByRole('radio', { name: /整表重报/ }), file.getByRole('radio', { name: /补报/ })];
    await rows.waitFor();
    expect(await rows.isChecked()).toBe(true);
    await whole.check();
    await file.getByRole('checkbox', { name: /报送后整表替换已报的数据/ }).waitFor();
    await rows.check();
    await button('检查').click();
    await file.getByText('收到 2 = 入库 2').waitFor();
    await shoot('amend');
    await whole.check();
    expect(await button('报送').isDisabled()).toBe(true);
    await rows.check();
    await button('检查').click();
    await file.getByRole('checkbox', { name: /2024年1月的“住院自付费用较高名单”的补报，只有改正的行/ }).check();
    await button('报送').click();
    await file.getByText('补报已受理').waitFor();
  });

  it('says which column a header is, sees two headers for one column, and goes back, by keyboard', async () => {
    const name = '住院自付费用较高名单2024-03.csv';
    await choose([name, '姓名,身份证号码,实付,总费用\n']);
    const file = card(name);
    await file.getByText('缺少必填的列：个人自付').waitFor();
    expect(await file.locator('.mapping').getAttribute('open')).not.toBeNull();
    await file.getByLabel('“实付”读作').selectOption('个人自付');
    await file.getByText('刚才指定').waitFor();
    expect(await file.getByText('缺少必填的列').count()).toBe(0);
    await file.getByLabel('“总费用”读作').selectOption('个人自付');
    await file.getByText('“实付”和“总费用”都要读作“个人自付”').waitFor();
    expect(await button('检查').isDisabled()).toBe(true);
    await file.getByRole('button', { name: '恢复 总费用' }).focus();
    await page.keyboard.press('Enter');
    await file.getByText('无法判断用哪一列').waitFor({ state: 'detached' });
    expect(await button('检查').isDisabled()).toBe(false);
  });

  it('has it remembered with the hand-in, used for the next file, and withdrawn', async () => {
    await button('检查').click();
    await card('2024-03').getByText('还没有报送').waitFor();
    await page.getByRole('checkbox', { name: /2024年3月/ }).check();
    await button('报送').click();
    await card('2024-03').getByText('已受理。有 2 行被隔离').waitFor();
    await choose(['住院自付费用较高名单2024-04.csv', '姓名,身份证号码,实付\n']);
    const file = card('2024-04');
    await file.locator('.mapping summary').click();
    await file.getByText('user:office 2024-02-03 09:02 指定，已记住').waitFor();
    await page.getByText('以前指定并记住的列').click();
    await page.locator('.remembered').getByText('实付 → 个人自付').waitFor();
    await file.getByRole('button', { name: '不再记住 实付' }).click();
    await file.getByText('缺少必填的列：个人自付').waitFor();
    await page.locator('.remembered').getByText('没有记住的列').waitFor();
    await page.getByRole('button', { name: '移除 住院自付费用较高名单2024-04.csv' }).click();
  });

  it('gets the file back as it was handed in', async () => {
    const other = await page.context().newPage();
    await other.goto(`${hub.web}/${hub.county}/submissions/b-xf-yb-selfpay`, { waitUntil: 'networkidle' });
    const saved = other.waitForEvent('download');
    await other.getByRole('button', { name: /^下载原文件/ }).click();
    expect((await saved).suggestedFilename()).toContain('住院自付');
    await other.close();
  });

  it('reads row by row what a correction changed, and finds the hand-in before it', async () => {
    const other = await page.context().newPage();
    await other.goto(`${hub.web}/${hub.county}/submissions/b-xf-yb-selfpay`, { waitUntil: 'networkidle' });
    await other.getByRole('link', { name: /^逐行看改动/ }).click();
    const first = other.getByRole('row').filter({ hasText: '更正前第 5 行' });
    await first.getByText('结算日期：2023-12-04 → 2023-12-14').waitFor();
    await other.getByRole('link', { name: '报送结果' }).click();
    await other.getByRole('row').filter({ hasText: '已被替换' }).getByRole('link').click();
    await other.getByText('这一次报送已被后来的一次替换').waitFor();
    await other.close();
  });

  it('reads why a file is sent back or too large, and what to do', async () => {
    await choose(['退回 住院自付费用较高名单2024-01.csv', HEADER], ['太大.csv', HEADER]);
    await page.getByText('请拆成几个文件').waitFor();
    await page.getByRole('button', { name: '移除 太大.csv' }).click();
    await button('检查').click();
    await card('退回').getByText('整份退回，一行也没有入库').waitFor();
    expect(await button('报送').isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^移除 退回/ }).click();
  });

  it('says once how a column is read, also when the first file is sent back', async () => {
    const text = '姓名,身份证号码,自付款\n';
    await choose(['退回 住院自付费用较高名单2024-06.csv', text]);
    await card('2024-06').getByLabel('“自付款”读作').selectOption('个人自付');
    await card('2024-06').getByText('刚才指定').waitFor();
    await button('检查').click();
    await card('2024-06').getByText('整份退回，一行也没有入库').waitFor();
    await page.getByRole('button', { name: /^移除 退回/ }).click();
    await choose(['改好 住院自付费用较高名单2024-06.csv', text]);
    await card('改好').getByText('刚才指定').waitFor({ state: 'attached' });
    expect(await card('改好').getByText('缺少必填的列').count()).toBe(0);
    await page.getByRole('button', { name: /^移除 改好/ }).click();
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
    await choose(['住院自付费用较高名单2024-05.csv', '姓名,身份证号码,实付,经办人,总费用\n']);
    await card('2024-05').getByLabel('“实付”读作').selectOption('个人自付');
    await card('2024-05').getByText('刚才指定').waitFor();
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

describe('a county without data', () => {
  const NEW = '360799';
  it('owes the month that is overdue, with the workbook to fill in beside each extract', async () => {
    await page.goto(`${hub.web}/${NEW}/hand-in`, { waitUntil: 'networkidle' });
    const [month, owed] = [new Date(Date.now() + 8 * 3_600_000), page.locator('.owed li')];
    month.setUTCDate(0);
    const due = `${month.getUTCFullYear()}年${month.getUTCMonth() + 1}月还要报什么`;
    await page.getByRole('heading', { name: due }).waitFor();
    expect(await owed.first().textContent()).toContain('模板');
    expect(await owed.getByRole('button', { name: /^下载填报模板/ }).count()).toBe(await owed.count());
    expect(await faults(page)).toEqual([]);
    await shoot('new');
  });
  it('shows on the page of hand-ins what is owed, and gives the workbooks', async () => {
    await page.goto(`${hub.web}/${NEW}/submissions`, { waitUntil: 'networkidle' });
    const saved = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^下载填报模板/ })
      .first()
      .click();
    expect((await saved).suggestedFilename()).toContain('模板.xlsx');
    expect(await faults(page)).toEqual([]);
    await shoot('new-submissions');
  });
});

it('nobody without the right sees the page', async () => {
  const other = await (await visitor(browser)).newPage();
  await signIn(other, hub.web, hub.leader.name, hub.leader.password);
  await other.goto(`${hub.web}/${hub.county}/hand-in`, { waitUntil: 'networkidle' });
  expect(await other.locator('.drop').count()).toBe(0);
  expect(await other.textContent('main')).toContain('您没有查看这一页的权限');
});
