import { describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { county, owners, whole, withCounty } from './read.county.ts';
import { BATCH, CIVIL, COUNTY, MEDICAL, MONTH, REVITAL, type TestPerson, TOWN_A, TOWN_B } from './read.fixture.ts';

let store: hub.Store;
let people: TestPerson[];

withCounty((made) => {
  ({ store, people } = made);
});

const person = (name: string): TestPerson => people.find((one) => one.name === name) as TestPerson;

describe('what was handed in', () => {
  it('is a ledger, the newest first, in which a replaced hand-in is superseded', async () => {
    const ask = (scope: hub.Scope, asked: hub.SubmissionQuestion = {}) =>
      hub.submissions(scope, store, owners, asked, whole);
    const all = await ask(county, { month: MONTH, extract: 'xf-yb-selfpay' });
    expect(all.map(({ batch, status, current }) => [batch, status, current])).toEqual([
      [BATCH.medical, 'ACCEPTED', true],
      [BATCH.medicalOld, 'SUPERSEDED', false],
    ]);
    expect(all[0]?.submittedAt).toBe('2023-08-06T01:00:00Z');
    expect(await hub.submissionTotal(county, store, owners, { status: 'SUPERSEDED' })).toBe(1);
    expect(await ask({ county: COUNTY, department: CIVIL })).toHaveLength(1);
    expect(await ask({ county: COUNTY, department: CIVIL }, { batches: [BATCH.medical] })).toEqual([]);
    expect(await ask({ county: COUNTY, division: TOWN_A })).toEqual([]);
    expect(await ask(county, { batches: ["x' or 1"] })).toEqual([]);
  });

  it('has problems in the order of the file', async () => {
    const ask = (scope: hub.Scope) =>
      hub.problems(scope, store, owners, [BATCH.medical, BATCH.civil], { from: 0, size: 2 });
    expect((await ask(county)).map(({ row, level }) => [row, level])).toEqual([
      [3, 'notice'],
      [9, 'error'],
    ]);
    const total = async (scope: hub.Scope) =>
      (await hub.problemTotals(scope, store, owners, [BATCH.medical, 'x'])).get(BATCH.medical);
    expect(await total(county)).toBe(3);
    expect(await total({ county: COUNTY, department: CIVIL })).toBeUndefined();
    expect(await total({ county: COUNTY, division: TOWN_A })).toBeUndefined();
    expect(await ask({ county: '411024' })).toEqual([]);
  });

  it('is read back row by row, by those who may see the row', async () => {
    const places = [3, 4, 5].map((row) => ({ batch: BATCH.medical, file: 1, sheet: 'Sheet1', row }));
    const ask = async (scope: hub.Scope) =>
      (await hub.rows(scope, store, owners, { shape: 'medical', months: [MONTH], places }))
        .map(({ row }) => row)
        .sort();
    expect(await ask(county)).toEqual([3, 4, 5]);
    expect(await ask({ county: COUNTY, division: TOWN_B })).toEqual([4]);
    expect(await ask({ county: COUNTY, division: TOWN_A })).toEqual([3, 5]);
    expect(await ask({ county: COUNTY, department: CIVIL })).toEqual([]);
    expect(await ask({ county: COUNTY, department: MEDICAL })).toEqual([3, 4, 5]);
    await expect(hub.rows(county, store, owners, { shape: 'x; drop', months: [MONTH], places })).rejects.toThrow(
      'shape',
    );
  });

  it('keeps what was not loaded, for the county and its department', async () => {
    const asked = { batch: BATCH.medical, file: 1, sheet: 'Sheet1', row: 9, month: MONTH };
    expect(await hub.quarantinedRow(county, store, owners, asked)).toMatchObject({ 姓名: '赵一' });
    expect(await hub.quarantinedRow({ county: COUNTY, department: CIVIL }, store, owners, asked)).toBeNull();
    expect(await hub.quarantinedRow({ county: COUNTY, division: TOWN_A }, store, owners, asked)).toBeNull();
  });

  it('goes back to its department where nobody in the register is meant', async () => {
    const ask = (scope: hub.Scope) => hub.unmatchedTotal(scope, store, owners, { month: MONTH });
    expect(await hub.unmatched(county, store, owners, { month: MONTH }, whole)).toMatchObject([
      {
        extract: 'xf-yb-selfpay',
        state: 'NOT_IN_REGISTER',
        batch: BATCH.medical,
        row: 5,
        person: person('郑生人').key,
      },
    ]);
    expect(await ask({ county: COUNTY, department: MEDICAL })).toBe(1);
    expect(await ask({ county: COUNTY, department: CIVIL })).toBe(0);
    expect(await ask({ county: COUNTY, division: TOWN_A })).toBe(0);
  });

  it('leaves verdicts unknown where something is missing', async () => {
    expect(await hub.undetermined(county, store, MONTH, whole)).toMatchObject([
      { rule: 'xf-xc-income', household: 'H3', missing: '2023年监测标准没有录入' },
    ]);
    expect(await hub.undeterminedTotal({ county: COUNTY, department: REVITAL }, store, MONTH)).toBe(1);
    expect(await hub.undeterminedTotal({ county: COUNTY, department: CIVIL }, store, MONTH)).toBe(0);
    expect(await hub.undeterminedTotal({ county: COUNTY, division: TOWN_B }, store, MONTH)).toBe(0);
  });

  it('hides counts of the county from a township', async () => {
    const span = { from: MONTH, to: MONTH };
    const own = await hub.handIns(county, store, span);
    expect(own).toHaveLength(6);
    expect(own.find(({ extract }) => extract === 'xf-mz-aid')).toMatchObject({ late: true, received: 10, warnings: 2 });
    const town = await hub.handIns({ county: COUNTY, division: TOWN_A }, store, span);
    expect(town.every(({ received, warnings }) => received === null && warnings === null)).toBe(true);
    expect(await hub.handIns({ county: COUNTY, department: CIVIL }, store, span)).toHaveLength(1);
  });
});
