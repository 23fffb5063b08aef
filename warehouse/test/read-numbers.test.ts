import { describe, expect, it } from 'vitest';
import * as hub from '../src/index.ts';
import { county, withCounty } from './read.county.ts';
import { BEFORE, CIVIL, COUNTY, MEDICAL, MONTH, TOWN_A, TOWN_B, VILLAGE_B } from './read.fixture.ts';

let store: hub.Store;

withCounty((made) => {
  store = made.store;
});

describe('numbers of 总览', () => {
  const span = { from: '2022-08', to: MONTH, splitsFrom: MONTH };
  const total = async (scope: hub.Scope, narrowing: hub.Narrowing = {}) => {
    const own = scope.department ?? narrowing.department ?? '';
    const cells = hub.cellsByMonth(scope, narrowing, await hub.warningCells(scope, store, narrowing, span));
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
    const cells = await hub.warningCells({ county: COUNTY, division: VILLAGE_B }, store, {}, span);
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

describe('办结销号', () => {
  const SUBJECT = '00000000-0000-4000-8000-0000000000aa';
  const event = (seq: number, household: string, day: string, kind: string, to: string, warnings: string) => ({
    ...{ seq: String(seq), county: COUNTY, at: `${day} 10:00:00.000`, day, subject: 'ASSIGNMENT', role: '' },
    ...{ subject_id: SUBJECT.replace('aa', household.toLowerCase().replace('h', 'b')), hh_no: household, kind },
    ...{ town: '', village: '', from_state: '', to_state: to, channel: 'DEPT', due: null, verdict: '' },
    facts: warnings ? { warnings } : {},
  });
  const seen = async (month: string, scope: hub.Scope = county) => {
    const rows = await hub.clues(scope, store, { month }, 'PRIORITY', { from: 0, size: 20 });
    return rows.map(({ household, departments, newWarnings }) => [household, departments.join(), newWarnings]);
  };

  it('办结的预警不再算未办结：全部办结的户不再列出，其余的只算没有办结的，以前的月末不变', async () => {
    await store.warehouse.put(
      'event',
      [
        event(1, 'H1', '2023-07-02', 'TAKEN', 'MERGED', '101'),
        event(2, 'H4', '2023-07-20', 'TAKEN', 'MERGED', '104+106'),
        event(3, 'H1', '2023-07-31', 'CLOSED', 'CLOSED', ''),
        event(4, 'H4', '2023-07-30', 'CLOSED', 'CLOSED', ''),
      ],
      { name: 'fixture' },
    );
    expect(await seen(BEFORE)).toEqual([['H1', MEDICAL, 1]]);
    expect((await seen(MONTH)).filter(([household]) => household === 'H1')).toEqual([['H1', CIVIL, 1]]);
    expect((await seen(MONTH)).map(([household]) => household).sort()).toEqual(['H1', 'H2', 'H5', 'H6']);
    expect((await seen(MONTH, { county: COUNTY, department: MEDICAL })).map(([household]) => household)).toEqual([
      'H2',
    ]);
    const cells = await hub.cluesByMonth(county, store, {}, { from: BEFORE, to: MONTH, townsFrom: MONTH });
    expect(cells.map(({ month, town, clues, newClues, multi }) => [month, town, clues, newClues, multi])).toEqual([
      [BEFORE, '', 1, 1, 0],
      [MONTH, '', 4, 4, 0],
      [MONTH, TOWN_A, 2, 2, 0],
      [MONTH, TOWN_B, 2, 2, 0],
    ]);
    const [one] = await hub.cluesOfCounties([county], store, { from: MONTH, to: MONTH });
    expect(one).toMatchObject({ clues: 4, newClues: 4, multi: 0 });
    const lines = await hub.clueLines(county, store, MONTH);
    expect(lines.map(({ household, warnings }) => [household, warnings.length]).sort()).toEqual([
      ['H1', 1],
      ['H2', 1],
      ['H5', 1],
      ['H6', 1],
    ]);
  });
});
