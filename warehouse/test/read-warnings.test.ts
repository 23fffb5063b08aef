import { describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { county, whole, withCounty } from './read.county.ts';
import {
  BATCH,
  BEFORE,
  CIVIL,
  COUNTY,
  MEDICAL,
  MONTH,
  type TestPerson,
  TOWN_A,
  TOWN_B,
  VILLAGE_B,
} from './read.fixture.ts';

let store: hub.Store;
let people: TestPerson[];

withCounty((made) => {
  ({ store, people } = made);
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
    expect(ids(await ask(county, { search: { text: '特困', persons: true } }))).toEqual(['106']);
    expect(ids(await ask(county, { search: { text: ' 钱 一 ', persons: true } }))).toEqual(['103']);
    expect(ids(await ask(county, { search: { text: person('钱二').idNo.toLowerCase(), persons: true } }))).toEqual([
      '103',
    ]);
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
    });
    expect(await hub.evidenceOfWarnings(county, store, ['104'])).toEqual([
      { id: '104', places: [{ batch: BATCH.medical, file: 1, sheet: 'Sheet1', row: 4 }] },
    ]);
  });

  it('are shown by the rows of later hand-ins of the same event too, inside the scope alone', async () => {
    const [raised] = await store.warehouse.ask<{ rule: string; event_key: string }>(
      `select rule, event_key from warning where warning_id = 104`,
      { name: 'test' },
    );
    const later = { batch_id: BATCH.medical, file_no: 1, sheet: 'Sheet1', row: 3 };
    const hit = { county: COUNTY, period: '2099-01-01', ...raised, verdict: 'yes', evidence: [later] };
    await store.warehouse.put('hit', [hit], { name: 'test' });
    const [shown] = await hub.evidenceOfWarnings(county, store, ['104']);
    expect(shown?.places.map(({ row }) => row)).toEqual([4, 3]);
    expect(await hub.evidenceOfWarnings({ county: COUNTY, division: TOWN_A }, store, ['104'])).toEqual([]);
    await store.warehouse.tell(`alter table hit drop partition ('${COUNTY}', '2099-01-01')`, { name: 'test' });
  });

  it('stay inside the scope: list, total, id, household, search', async () => {
    const town = { county: COUNTY, division: TOWN_A };
    expect(ids(await ask(town)).sort()).toEqual(['102', '103']);
    expect(await hub.warningTotal(town, store, { month: MONTH })).toBe(2);
    expect(await hub.warningsById(town, store, ['104', '103'])).toHaveLength(1);
    expect(await hub.warningsOfHouseholds(town, store, ['H4'])).toEqual([]);
    expect(await ask(town, { town: TOWN_B })).toEqual([]);
    expect(await ask(town, { search: { text: '李一', persons: true } })).toEqual([]);
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
