import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, corrected, filled, type Villager, villagers } from './walk/liaison.ts';
import { openWalk, type WalkStage } from './walk/stage.ts';

const county = '360722';
let stage: WalkStage;
beforeAll(async () => {
  stage = await openWalk(county, ['2023-07', '2023-08']);
}, 300_000);
afterAll(() => stage?.close());

describe('one figure of 总览, followed down to the row of the file and the phrase of the document', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.visit('leader');
  });
  const number = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

  it('opens as many warnings as the figure says, and as many as the warehouse holds', async () => {
    await page.goto(`${stage.web}/${county}/overview?month=2023-08`, { waitUntil: 'networkidle' });
    const tile = page.locator('.tile', { has: page.locator('#tile-warnings') }).locator('a.tile-value');
    const figure = number(await tile.getAttribute('aria-label'));
    const [held] = await stage.hub.warehouse.ask<{ rows: string }>(
      `select count() as rows from warning where county = '${county}' and period = '2023-08-01' and subject != 'village'`,
      { name: 'walk' },
    );
    expect(figure).toBe(Number(held?.rows));
    expect(figure).toBeGreaterThan(0);
    await tile.click();
    await page.waitForURL(/\/warnings\?/);
    expect(await page.locator('.pager').textContent()).toContain(`共 ${figure} 条`);
  });

  it('names household, clause and row of the first warning, and shows that very row', async () => {
    await page.locator('table a[href*="/households/"]').first().click();
    await page.waitForURL(/\/households\//);
    await page.locator('a[href*="/rows/"]').first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(/信巩办字〔2023〕15号/);
    await page.locator('a[href*="/rows/"]').first().click();
    await page.waitForURL(/\/rows\//);
    await page.getByText('文件怎么说').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/原表第 \d+ 行/);
    expect(text).toMatch(/\d{6}\*{8}\d{3}[\dX]/);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    expect(text).toContain('规则用到');
  });
});

describe('a liaison and the month 2023-09, which nobody has handed in yet', () => {
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const TITLE = '住院个人自付医疗费用';
  let page: Page;
  let people: Villager[];
  let template: Buffer;
  let returned: Buffer;
  let firstBatch: string;

  beforeAll(async () => {
    people = await villagers(stage.hub, county, '2023-08', 9);
    page = await stage.visit('liaison');
  });

  /** Pictures for the eye, where a folder is named. */
  const picture = async (name: string) => {
    const folder = process.env.SHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/liaison-${name}.png`, fullPage: true });
  };
  const main = async () => (await page.locator('main').textContent()) ?? '';
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const choose = async (name: string, buffer: Buffer) => {
    await page.locator('.drop input').setInputFiles({ name, mimeType: XLSX, buffer });
    await page.locator('.hand-in-file', { hasText: name }).getByText('核对').first().waitFor();
  };
  const saved = async (click: Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), click]);
    return { name: download.suggestedFilename(), content: await bytesOf(download) };
  };
  const rows = () =>
    people.map(({ name, id, town, village }, at) => ({
      ...{ 姓名: name, 身份证号码: id, 乡镇: town, 行政村: village, 就医类别: '住院' },
      ...{ 结算日期: `2023-09-1${at}`, 总费用: 30_000 + at, 个人自付: 12_000 + at },
    }));

  it('downloads the template of their own report', async () => {
    await page.goto(`${stage.web}/${county}/submissions?month=2023-09`, { waitUntil: 'networkidle' });
    const link = page.getByRole('button', { name: `下载填报模板：${TITLE}` });
    const { name, content } = await saved(link.click());
    expect(name).toMatch(/^xf-yb-selfpay .*模板\.xlsx$/);
    template = content;
    await picture('1-template');
  });

  it('fills in nine rows with three mistakes and is told each by row, column and reason before anything is written', async () => {
    const wrong = rows();
    if (wrong[1])
      wrong[1].身份证号码 = `${wrong[1].身份证号码.slice(0, -1)}${wrong[1].身份证号码.endsWith('1') ? '2' : '1'}`;
    if (wrong[3]) wrong[3].结算日期 = '2023-09-31';
    if (wrong[5]) wrong[5].个人自付 = 99_000;
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报送文件' }).click();
    await page.waitForURL(/\/hand-in/);
    await choose('医保自付.xlsx', await filled(template, wrong));
    await picture('2-chosen');
    await button('检查').click();
    await page.getByText('还没有报送').waitFor();
    await picture('3-checked');
    const text = await main();
    expect(text).toContain('收到 9 = 入库 6 + 隔离 3 + 重复 0');
    for (const row of ['原表第 3 行', '原表第 5 行', '原表第 7 行']) expect(text).toContain(row);
  });

  it('gets the same workbook back with the reasons, hands in what is good, and sees it accepted with three rows left out', async () => {
    const book = await saved(page.getByRole('button', { name: '下载标好问题的工作簿' }).click());
    expect(book.name).toBe('医保自付-答复.xlsx');
    returned = book.content;
    await page.getByRole('checkbox', { name: /我已核对/ }).check();
    await button('报送').click();
    await page.getByText('已受理。有 3 行被隔离').waitFor();
    await picture('4-accepted-in-part');
    firstBatch = (await page.getByRole('link', { name: '查看这次报送' }).getAttribute('href'))?.split('/').at(-1) ?? '';
    expect(firstBatch).not.toBe('');
  });

  it('corrects three cells in the returned workbook, hands it in again, and all nine rows are accepted', async () => {
    const [, second] = people;
    const book = await corrected(returned, [
      { row: 3, column: '身份证号码', value: second?.id ?? '' },
      { row: 5, column: '结算日期', value: '2023-09-30' },
      { row: 7, column: '个人自付', value: 12_005 },
    ]);
    await choose('医保自付-答复.xlsx', book);
    await button('检查').click();
    await page.getByText('检查完毕，没有错误').waitFor();
    await page.getByRole('checkbox', { name: /我已核对/ }).check();
    await button('报送').click();
    await page.getByText('已受理，不用再做什么。').waitFor();
    await picture('5-accepted');
    const again = page.locator('.hand-in-file', { hasText: '医保自付-答复' });
    expect(await again.textContent()).toContain('收到 9 = 入库 9 + 隔离 0 + 重复 0');
  });

  it('finds it on the calendar as delivered, and the earlier version still there to read', async () => {
    const state = page.locator('#month tr', { hasText: TITLE }).locator('.calendar-state');
    await page.goto(`${stage.web}/${county}/calendar?month=2023-09`, { waitUntil: 'networkidle' });
    expect(await state.textContent()).toMatch(/已报（迟报 \d+ 天）/);
    await picture('6-calendar');
    await page.locator('#month').getByRole('link', { name: TITLE }).click();
    await page.waitForURL(/\/submissions\//);
    await page.locator('main').getByText('收到 9 = 入库 9 + 隔离 0 + 重复 0').waitFor();
    await page.goto(`${stage.web}/${county}/submissions/${firstBatch}`, { waitUntil: 'networkidle' });
    expect(await main()).toContain('已被替换');
    await picture('7-superseded');
  });
});
