import { describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { county, owners, whole, withCounty } from './read.county.ts';
import { CIVIL, COUNTY, MEDICAL, MONTH, type TestPerson, TOWN_A, TOWN_B, VILLAGE_B } from './read.fixture.ts';

let store: hub.Store;
let people: TestPerson[];

withCounty((made) => {
  ({ store, people } = made);
});

const person = (name: string): TestPerson => people.find((one) => one.name === name) as TestPerson;

describe('households and who belongs to them', () => {
  it('are searched by number, kind, name and ID number', async () => {
    const ask = async (asked: hub.HouseholdQuestion) =>
      (await hub.households(county, store, asked, whole)).map(({ household }) => household);
    expect(await ask({})).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    expect(await ask({ kind: 'ORDINARY' })).toEqual(['H2']);
    expect(await ask({ monitoredType: 'UNSTABLE' })).toEqual(['H1']);
    expect(await ask({ monitoredType: '', town: TOWN_A })).toEqual(['H2', 'H3']);
    expect(await ask({ search: { text: '吴二', persons: true } })).toEqual(['H6']);
    expect(await ask({ search: { text: person('吴一').idNo, persons: true } })).toEqual(['H6']);
    expect(await hub.householdTotal(county, store, { town: TOWN_B })).toBe(3);
  });

  it('are seen by a department only where it warned, and by a township only where they live', async () => {
    const civil = { county: COUNTY, department: CIVIL };
    expect((await hub.households(civil, store, {}, whole)).map(({ household }) => household)).toEqual(['H1', 'H4']);
    expect(await hub.householdTotal(civil, store, { search: { text: '钱一', persons: true } })).toBe(0);
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

describe('divisions', () => {
  it('of a township are itself, its villages and the county above', async () => {
    const town = { county: COUNTY, division: TOWN_A };
    const codes = [COUNTY, TOWN_A, TOWN_B, VILLAGE_B];
    expect((await hub.divisionsByCode(town, store, codes)).map(({ code }) => code).sort()).toEqual([COUNTY, TOWN_A]);
    expect((await hub.divisionsBelow(county, store, [COUNTY])).length).toBeGreaterThan(10);
    expect((await hub.divisionsBelow(town, store, [COUNTY])).map(({ code }) => code)).toEqual([TOWN_A]);
  });
});
