import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIVIL, MEDICAL } from '../../warehouse/test/read.fixture.ts';
import { openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const LIST = `query ($filter: ClueFilter, $sort: ClueSort, $first: Int) {
  clues(county: "360722", month: "2023-07", filter: $filter, sort: $sort, first: $first) {
    totalCount edges { node { id state since month priority departments riskCodes risks newWarnings amount
      household { id kind monitoredType size labourers head { name } } town { code name } village { code }
      warnings { id why evidence { fileName } } } } } }`;
const households = (data: { clues: { edges: { node: { household: { id: string } } }[] } }) =>
  data.clues.edges.map(({ node }) => node.household.id);

describe('clues', () => {
  it('gather all open warnings of one household', async () => {
    const { clues } = await county.ask('leader', LIST);
    expect(clues.totalCount).toBe(5);
    expect(clues.edges[0].node).toMatchObject({
      id: '2023-07:H4',
      state: '待下发',
      since: '2023-07',
      priority: 1,
      departments: [CIVIL, MEDICAL].sort(),
      risks: ['因病', '其他'],
      newWarnings: 2,
      amount: '30000',
      household: { kind: '脱贫户', monitoredType: null, size: 2, labourers: 1, head: { name: '李一' } },
    });
    expect(clues.edges[0].node.warnings.map(({ id }: { id: string }) => id)).toEqual(['104', '106']);
    expect(clues.edges[1].node).toMatchObject({
      since: '2023-06',
      newWarnings: 1,
      household: { id: 'H1', monitoredType: '脱贫不稳定户' },
    });
  });

  it('are sorted and filtered', async () => {
    expect(households(await county.ask('leader', LIST, { sort: 'TOWN' }))).toEqual(['H1', 'H2', 'H4', 'H5', 'H6']);
    expect(households(await county.ask('leader', LIST, { sort: 'AMOUNT' })).slice(0, 3)).toEqual(['H4', 'H2', 'H1']);
    expect(households(await county.ask('leader', LIST, { filter: { multi: true } }))).toEqual(['H4', 'H1']);
    expect(households(await county.ask('leader', LIST, { filter: { risks: ['04'], newOnly: true } }))).toEqual(['H6']);
    expect(households(await county.ask('leader', LIST, { filter: { text: '周二' } }))).toEqual(['H5']);
  });

  it('are read with as many queries for five as for one', async () => {
    const one = await county.queries('leader', LIST, { first: 1 });
    const five = await county.queries('leader', LIST);
    expect(five.sort()).toEqual(one.sort());
    expect(new Set(five).size).toBe(five.length);
  });
});
