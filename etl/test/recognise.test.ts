import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContracts, recognise } from '../src/index.ts';
import { COUNTY, csv, HEADERS, idOf } from './hand-in-hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'recognise-'));
const contracts = loadContracts();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function told(name: string, content: string, extract?: string) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return recognise(contracts, COUNTY, { name, path }, extract === undefined ? {} : { extract });
}

const stay = { 姓名: '赵甲', 身份证号码: idOf(1), 结算日期: '2023-07-14', 个人自付: '12000' };

describe('what a file is, before any row is checked', () => {
  it('the extract by its header, the month by its name', async () => {
    const found = await told('自付明细2023年8月.csv', csv(HEADERS['xf-yb-selfpay'], [stay]));
    expect(found).toMatchObject({ extract: 'xf-yb-selfpay', period: '2023-08', periodBy: 'name', reason: null });
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('the month by its dates when the name is silent', async () => {
    const found = await told(
      '自付明细.csv',
      csv(HEADERS['xf-yb-selfpay'], [stay, stay, { ...stay, 结算日期: '2023-06-30' }]),
    );
    expect(found).toMatchObject({ period: '2023-07', periodBy: 'content' });
  });
  it('each header with the column it is read as; an unknown one with none', async () => {
    const [sheet] = (await told('a.csv', csv([...HEADERS['xf-yb-selfpay'], '经办人'], [stay]))).sheets;
    expect(sheet?.missing).toEqual([]);
    expect(sheet?.columns).toContainEqual({ header: '身份证号码', column: '身份证号码', required: true, why: 'name' });
    expect(sheet?.columns).toContainEqual({ header: '经办人', column: null, required: false, why: null });
  });
  it('a required column that is missing, under the extract that was named', async () => {
    const header = HEADERS['xf-yb-selfpay'].filter((name) => name !== '个人自付');
    const found = await told('a.csv', csv(header, [stay]), 'xf-yb-selfpay');
    expect(found.sheets[0]?.missing).toEqual(['个人自付']);
  });
  it('never guesses between two extracts of one header, nor what is no table', async () => {
    const found = await told('a.csv', csv(HEADERS['xf-xc-income'], [{ 户主姓名: '赵甲', 年度: '2022' }]));
    expect(found).toMatchObject({ extract: null, reason: expect.stringContaining('无法判断是哪一张') });
    expect(await told('b.csv', '')).toMatchObject({ reason: expect.stringContaining('文件是空的'), sheets: [] });
  });
  it('asks for an extract of the county', () =>
    expect(told('a.csv', 'x', 'no-such')).rejects.toThrow('没有报表“no-such”'));
});
