import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HandInUsage } from '../src/index.ts';
import { codes, fileOf, goodRow, Hub } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

describe('words that must not become others', () => {
  test.each(['白血病', '先天性心脏病'])(
    '%s of an adult stays as written: it is no disease of children',
    async (disease) => {
      const answer = await hub.one(
        `xf-wj-disease-${disease}.csv`,
        fileOf('xf-wj-disease', [goodRow(1, { 病种: disease })]),
      );
      expect(answer.status).toBe('ACCEPTED');
      expect(codes(answer)).toEqual(['2 CODE_UNKNOWN']);
      expect(
        await hub.number(
          `select countIf(disease = '${disease}') from raw_disease where batch_id = '${answer.batchId}'`,
        ),
      ).toBe(1);
    },
  );
});

describe('bytes that could not be read', () => {
  const many = Array.from({ length: 30 }, (_, n) => goodRow(n + 2));
  test.each([
    ['姓名', '张\uFFFD三'],
    ['身份证号码', '36079919850\uFFFD10021'],
  ])('%s with a broken character is an error of its own', async (column, cell) => {
    const file = fileOf('xf-yb-selfpay', [goodRow(1, { [column]: cell }), ...many]);
    const answer = await hub.one('xf-yb-selfpay.csv', file, { dryRun: true });
    expect(answer).toMatchObject({ status: 'ACCEPTED', loaded: 30, quarantined: 1 });
    expect(codes(answer)).toEqual(['2 TEXT_BROKEN']);
    expect(answer.problems[0]?.reason).toMatch(/损坏.*请/);
  });
});

describe('wrong usage', () => {
  test.each([{ extract: 'xf-none' }, { period: '2023-13' }, { county: '999999' }, { mode: 'amend' as const }])(
    '%j is a HandInUsage',
    async (request) => {
      const files = 'mode' in request ? [hub.file('xf-jt-dropout.csv', fileOf('xf-jt-dropout', [goodRow(1)]))] : [];
      await expect(hub.load(files, request)).rejects.toBeInstanceOf(HandInUsage);
    },
  );
});
