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
