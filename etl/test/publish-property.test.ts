import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { balanced, csv, type Extract, fileOf, goodRow, HEADERS, Hub, idOf, type Row } from './hand-in-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => hub.clear());
afterAll(() => hub.close());

const SELF_PAY: Extract = 'xf-yb-selfpay';
const NAME = 'xf-yb-selfpay-2023-07.csv';
const pay = (...rows: Row[]): string => fileOf(SELF_PAY, rows);

describe('whatever a file holds', () => {
  const cell = fc.constantFrom(
    '',
    ' ',
    '15000',
    '1,5',
    '2023-07-05',
    '2023-02-30',
    idOf(1),
    '360799198501010021',
    '住院',
    '门诊',
    '嘉定',
    '"',
    "'",
    '\\',
    '\t',
    '合',
    '𠮷',
  );
  const row = fc.dictionary(fc.constantFrom(...HEADERS[SELF_PAY]), cell, { maxKeys: 4 });
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), row), { minLength: 1, maxLength: 12 });

  test('every row received is loaded, quarantined or a duplicate, and stands where the counts say', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (changes) => {
        const answer = await hub.one(
          NAME,
          pay(...changes.map(([n, change]) => goodRow(n, { ...change, 备注: `第${n}` }))),
        );
        expect(answer.received).toBe(changes.length);
        expect(balanced(answer)).toBe(true);
        const where = `where batch_id = '${answer.batchId}'`;
        expect(await hub.number(`select count() from raw_medical ${where}`)).toBe(answer.loaded);
        expect(await hub.number(`select count() from quarantine ${where}`)).toBe(answer.quarantined);
        const wrong = new Set(answer.problems.filter(({ level }) => level === 'error').map((one) => one.row));
        expect(wrong.size).toBe(answer.quarantined);
      }),
      { numRuns: 10 },
    );
  });

  test('loading twice is loading once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (changes) => {
        const file = hub.file(
          NAME,
          csv(
            HEADERS[SELF_PAY],
            changes.map(([n, change]) => goodRow(n, change)),
          ),
        );
        await hub.load([file]);
        const before = await hub.published();
        await hub.load([file]);
        expect(await hub.published()).toBe(before);
      }),
      { numRuns: 5 },
    );
  });
});
