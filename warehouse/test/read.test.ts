import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import {
  BATCH,
  BEFORE,
  CIVIL,
  COUNTY,
  fillCounty,
  MEDICAL,
  MONTH,
  REVITAL,
  type TestPerson,
  TOWN_A,
  TOWN_B,
  VILLAGE_B,
} from './read.fixture.ts';

let folder: string;
let store: hub.Store;
let people: TestPerson[];
const county = { county: COUNTY };
const whole = { from: 0, size: 100 };
const owners: hub.Owners = {
  register: REVITAL,
  'xf-yb-selfpay': MEDICAL,
  'xf-mz-aid': CIVIL,
  'xf-cl-severe': '县残联',
  'xf-wj-disease': '县卫健委',
  'xf-xc-income': REVITAL,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dixian-read-'));
  const warehouse = hub.openWarehouse({ folder });
  await hub.migrate(warehouse);
  await hub.loadDivisions(warehouse);
  const { keyring } = hub.openKeyring(folder);
  store = { warehouse, keyring };
  people = await fillCounty({ ...hub, warehouse, keyring });
});

afterAll(async () => {
  await store.warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

const person = (name: string): TestPerson => people.find((one) => one.name === name) as TestPerson;
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('warnings of a month', () => {
  const ask = (scope: hub.Scope, rest: Partial<hub.WarningQuestion> = {}, by: hub.WarningOrder = 'TOWN') =>
    hub.warnings(scope, store, { month: MONTH, ...rest }, by, whole);

  it('come in a stable order, and in pieces', async () => {
    expect(ids(await ask(county, {}, 'AMOUNT')).slice(0, 2)).toEqual(['104', '103']);
    expect(ids(await ask(county, {}, 'EVENT_DATE'))[0]).toBe('104');
    expect(
      ids(await ask(county, {}, 'PRIORITY'))
        .slice(0, 4)
        .sort(),
    ).toEqual(['102', '104', '106', '103'].sort());
    const pieces = await Promise.all(
      [0, 3, 6].map((from) => hub.warnings(county, store, { month: MONTH }, 'TOWN', { from, size: 3 })),
    );
    expect(ids(pieces.flat())).toEqual(ids(await ask(county)));
    expect(await hub.warningTotal(county, store, { month: MONTH })).toBe(7);
  });

  it('are found by filter: department, risk, subject, household, words', async () => {
    expect(ids(await ask(county, { departments: [MEDICAL] })).sort()).toEqual(['103', '104']);
    expect(ids(await ask(county, { risks: ['05'] }))).toEqual(['107']);
    expect(ids(await ask(county, { subject: 'village' }))).toEqual(['108']);
    expect(ids(await ask(county, { household: 'H4' })).sort()).toEqual(['104', '106']);
    expect(ids(await ask(county, { text: '特困' }))).toEqual(['106']);
    expect(ids(await ask(county, { text: ' 钱 一 ' }))).toEqual(['103']);
    expect(ids(await ask(county, { text: person('钱二').idNo.toLowerCase() }))).toEqual(['103']);
    expect(ids(await ask(county, { town: TOWN_A, departments: [MEDICAL] }))).toEqual(['103']);
  });

  it('carry the address of the row handed in', async () => {
    const [row] = await hub.warningsById(county, store, ['104']);
    expect(row).toMatchObject({
      id: '104',
      month: MONTH,
      household: 'H4',
      amount: '30000',
      subject: 'person',
      riskCodes: ['01'],
      places: [{ batch: BATCH.medical, file: 1, sheet: 'Sheet1', row: 4 }],
    });
  });

  it('stay inside the scope: list, total, id, household, search', async () => {
    const town = { county: COUNTY, division: TOWN_A };
    expect(ids(await ask(town)).sort()).toEqual(['102', '103']);
    expect(await hub.warningTotal(town, store, { month: MONTH })).toBe(2);
    expect(await hub.warningsById(town, store, ['104', '103'])).toHaveLength(1);
    expect(await hub.warningsOfHouseholds(town, store, ['H4'])).toEqual([]);
    expect(await ask(town, { town: TOWN_B })).toEqual([]);
    expect(await ask(town, { text: '李一' })).toEqual([]);
    const village = { county: COUNTY, division: VILLAGE_B };
    expect(await hub.warningTotal(village, store, { month: MONTH })).toBe(5);
    const department = { county: COUNTY, department: CIVIL };
    expect(ids(await ask(department)).sort()).toEqual(['102', '106']);
    expect(await ask(department, { departments: [MEDICAL] })).toEqual([]);
    expect(await ask({ county: '411024' })).toEqual([]);
    expect(await ask({ county: COUNTY, division: TOWN_A, department: MEDICAL })).toHaveLength(1);
  });

  it('are not read at all with a scope nobody can mean', () => {
    expect(() => ask({ county: COUNTY, division: '411024100' })).toThrow('不是 360722');
    expect(() => ask({ county: '' })).toThrow('6 位');
  });
});

describe('clues at the end of a month', () => {
  const ask = (scope: hub.Scope, rest: Partial<hub.ClueQuestion> = {}, by: hub.ClueOrder = 'PRIORITY') =>
    hub.clues(scope, store, { month: MONTH, ...rest }, by, whole);
  const households = (rows: readonly hub.ClueRow[]) => rows.map(({ household }) => household);

  it('rank by departments, then amount', async () => {
    expect(households(await ask(county))).toEqual(['H4', 'H1', 'H2', 'H5', 'H6']);
    expect(households(await ask(county, { multi: true }))).toEqual(['H4', 'H1']);
    expect(households(await ask(county, {}, 'SINCE'))[0]).toBe('H1');
    expect(households(await ask(county, { risks: ['04'] }))).toEqual(['H6']);
    expect(await hub.clueTotal(county, store, { month: BEFORE })).toBe(1);
  });

  it('of a department say what its own warnings say, and rank by their amount', async () => {
    const [first, second, ...more] = await ask({ county: COUNTY, department: CIVIL });
    expect(more).toEqual([]);
    expect([first?.household, second?.household].sort()).toEqual(['H1', 'H4']);
    const h1 = [first, second].find((row) => row?.household === 'H1');
    expect(h1).toMatchObject({
      departments: [CIVIL],
      riskCodes: ['99'],
      warnings: ['102'],
      newWarnings: 1,
      since: MONTH,
      amount: '0',
    });
    expect(await ask({ county: COUNTY, department: CIVIL }, { multi: true })).toEqual([]);
    expect(
      await hub.clueTotal({ county: COUNTY, department: CIVIL }, store, { month: MONTH, departments: [MEDICAL] }),
    ).toBe(0);
  });

  it('of a department are new when its own warning is new', async () => {
    const fresh = await ask({ county: COUNTY, department: MEDICAL }, { newOnly: true });
    expect(households(fresh).sort()).toEqual(['H2', 'H4']);
  });

  it('of a township are its own', async () => {
    expect(households(await ask({ county: COUNTY, division: TOWN_A }))).toEqual(['H1', 'H2']);
    expect(await hub.currentClues({ county: COUNTY, division: TOWN_A }, store, ['H4', 'H1'])).toHaveLength(1);
  });
});

describe('households and who belongs to them', () => {
  it('are searched by number, kind, name and ID number', async () => {
    const ask = async (asked: hub.HouseholdQuestion) =>
      (await hub.households(county, store, asked, whole)).map(({ household }) => household);
    expect(await ask({})).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    expect(await ask({ kind: 'ORDINARY' })).toEqual(['H2']);
    expect(await ask({ monitoredType: 'UNSTABLE' })).toEqual(['H1']);
    expect(await ask({ monitoredType: '', town: TOWN_A })).toEqual(['H2', 'H3']);
    expect(await ask({ text: '吴二' })).toEqual(['H6']);
    expect(await ask({ text: person('吴一').idNo })).toEqual(['H6']);
    expect(await hub.householdTotal(county, store, { town: TOWN_B })).toBe(3);
  });

  it('are seen by a department only where it warned, and by a township only where they live', async () => {
    const civil = { county: COUNTY, department: CIVIL };
    expect((await hub.households(civil, store, {}, whole)).map(({ household }) => household)).toEqual(['H1', 'H4']);
    expect(await hub.householdTotal(civil, store, { text: '钱一' })).toBe(0);
    expect(await hub.householdsById(civil, store, ['H2'])).toEqual([]);
    expect(await hub.householdsById({ county: COUNTY, division: TOWN_B }, store, ['H1', 'H4'])).toHaveLength(1);
  });

  it('name their members with masked numbers, the head first', async () => {
    const ask = (scope: hub.Scope) =>
      hub.members(scope, store, { month: MONTH, households: ['H1'], owners, registers: ['register'] });
    const [head, second] = await ask(county);
    expect(head).toMatchObject({
      name: '赵一',
      head: true,
      relation: '户主',
      labour: 'FULL',
      phoneMasked: '139****1001',
    });
    expect(head?.idNoMasked).toBe(`360799********${person('赵一').idNo.slice(-4)}`);
    expect(second).toMatchObject({ name: '赵二', change: '迁入', changeDate: '2023-07-02' });
    expect((await ask({ county: COUNTY, department: CIVIL })).map(({ name }) => name)).toEqual(['赵一']);
    expect(await ask({ county: COUNTY, department: '县残联' })).toEqual([]);
    expect(await ask({ county: COUNTY, division: TOWN_B })).toEqual([]);
  });

  it('and persons are named once, by the name in the register', async () => {
    const found = await hub.persons(county, store, [person('李一').key, person('郑生人').key, '7']);
    expect(found.map(({ name }) => name).sort()).toEqual(['李一', '郑生人']);
    expect(found.find(({ name }) => name === '郑生人')?.phoneMasked).toBe('');
  });

  it('tell whether a person may be revealed', async () => {
    const ask = (scope: hub.Scope, name: string) => hub.personVisible(scope, store, owners, person(name).key);
    expect(await ask(county, '李二')).toBe(true);
    expect(await ask({ county: COUNTY, division: TOWN_B }, '李二')).toBe(true);
    expect(await ask({ county: COUNTY, division: TOWN_A }, '李二')).toBe(false);
    expect(await ask({ county: COUNTY, department: MEDICAL }, '郑生人')).toBe(true);
    expect(await ask({ county: COUNTY, department: CIVIL }, '郑生人')).toBe(false);
    expect(await ask({ county: COUNTY, division: TOWN_A }, '郑生人')).toBe(false);
  });
});

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
    const ask = (scope: hub.Scope) => hub.problems(scope, store, owners, BATCH.medical, { from: 0, size: 2 });
    expect((await ask(county)).map(({ row, level }) => [row, level])).toEqual([
      [3, 'notice'],
      [9, 'error'],
    ]);
    expect(await hub.problemTotal(county, store, owners, BATCH.medical)).toBe(3);
    expect(await hub.problemTotal({ county: COUNTY, department: CIVIL }, store, owners, BATCH.medical)).toBe(0);
    expect(await hub.problemTotal({ county: COUNTY, division: TOWN_A }, store, owners, BATCH.medical)).toBe(0);
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

describe('numbers of 总览', () => {
  const span = { from: '2022-08', to: MONTH };
  const total = async (scope: hub.Scope, narrowing: hub.Narrowing = {}) => {
    const own = scope.department ?? narrowing.department ?? '';
    const cells = await hub.warningsByMonth(scope, store, narrowing, span);
    return cells
      .filter(({ department }) => department === own)
      .map(({ month, warnings, households }) => [month, warnings, households]);
  };

  it('are the cell that scope and filter mean together', async () => {
    expect(await total(county)).toEqual([
      [BEFORE, 1, 1],
      [MONTH, 6, 5],
    ]);
    expect(await total(county, { town: TOWN_A })).toEqual([
      [BEFORE, 1, 1],
      [MONTH, 2, 2],
    ]);
    expect(await total({ county: COUNTY, division: TOWN_A })).toEqual([
      [BEFORE, 1, 1],
      [MONTH, 2, 2],
    ]);
    expect(await total({ county: COUNTY, department: MEDICAL })).toEqual([
      [BEFORE, 1, 1],
      [MONTH, 2, 2],
    ]);
    expect(await total(county, { risk: '04' })).toEqual([[MONTH, 1, 1]]);
    expect(await total({ county: COUNTY, division: TOWN_A }, { town: TOWN_B })).toEqual([]);
    expect(await total({ county: COUNTY, department: CIVIL }, { department: MEDICAL })).toEqual([]);
    expect(await total({ county: '411024' })).toEqual([]);
  });

  it('of a village are counted from its warnings', async () => {
    expect(await total({ county: COUNTY, division: VILLAGE_B })).toEqual([[MONTH, 4, 3]]);
    const cells = await hub.warningCells({ county: COUNTY, division: VILLAGE_B }, store, {}, [MONTH]);
    expect(cells.find(({ risk, department }) => risk === '05' && department === '')?.warnings).toBe(1);
  });

  it('of clues know the household, and of a department only its own', async () => {
    const ask = async (scope: hub.Scope, narrowing: hub.Narrowing = {}) =>
      (await hub.cluesByMonth(scope, store, narrowing, { ...span, townsFrom: MONTH })).filter(
        ({ month }) => month === MONTH,
      );
    expect((await ask(county)).map(({ town, clues, newClues, multi }) => [town, clues, newClues, multi])).toEqual([
      ['', 5, 5, 2],
      [TOWN_A, 2, 2, 1],
      [TOWN_B, 3, 3, 1],
    ]);
    expect(await ask({ county: COUNTY, division: TOWN_A })).toMatchObject([{ town: TOWN_A, clues: 2, households: 3 }]);
    expect((await ask({ county: COUNTY, department: MEDICAL }))[0]).toMatchObject({
      clues: 3,
      newClues: 2,
      multi: null,
    });
    expect((await ask(county, { risk: '05' }))[0]).toMatchObject({ clues: 1, households: null });
    expect(await ask({ county: COUNTY, division: VILLAGE_B })).toMatchObject([{ town: VILLAGE_B, clues: 3 }]);
  });

  it('have only the months that were built', async () => {
    expect(await hub.months(county, store)).toEqual([MONTH, BEFORE]);
    expect(await hub.months({ county: '411024' }, store)).toEqual([]);
  });
});

describe('divisions', () => {
  it('of a township are itself, its villages and the county above', async () => {
    const town = { county: COUNTY, division: TOWN_A };
    const codes = [COUNTY, TOWN_A, TOWN_B, VILLAGE_B];
    expect((await hub.divisionsByCode(town, store, codes)).map(({ code }) => code).sort()).toEqual([COUNTY, TOWN_A]);
    expect((await hub.divisionsBelow(county, store, [COUNTY])).length).toBeGreaterThan(10);
    expect((await hub.divisionsBelow(town, store, [COUNTY])).map(({ code }) => code)).toEqual([TOWN_A]);
  });
});
