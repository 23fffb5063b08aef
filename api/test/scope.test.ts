import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, CIVIL, MEDICAL, TOWN_A, TOWN_B } from '../../warehouse/test/read.fixture.ts';
import { openTestCounty, type TestCounty, type Who } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

/** Every query about data, with what a reader needs to be refused or narrowed. */
const ROOTS = {
  division: '{ division(code: "360722") { code } }',
  divisions: '{ divisions(parent: "360722") { code } }',
  months: '{ months(county: "360722") }',
  overview: '{ overview(county: "360722", month: "2023-07") { month tiles { value } } }',
  households: '{ households(county: "360722") { totalCount } }',
  household: '{ household(county: "360722", id: "H4") { id } }',
  warnings: '{ warnings(county: "360722", month: "2023-07") { totalCount } }',
  warning: '{ warning(county: "360722", id: "104") { id } }',
  clues: '{ clues(county: "360722", month: "2023-07") { totalCount } }',
  unmatched: '{ unmatched(county: "360722", month: "2023-07") { totalCount } }',
  undetermined: '{ undetermined(county: "360722", month: "2023-07") { totalCount } }',
  departments: '{ departments(county: "360722") { id } }',
  submissions: '{ submissions(county: "360722") { totalCount } }',
  submission: `{ submission(county: "360722", id: "${BATCH.medical}") { id } }`,
  handInStatus: '{ handInStatus(county: "360722", month: "2023-07") { extract } }',
  row: `{ row(county: "360722", batch: "${BATCH.medical}", file: 1, sheet: "Sheet1", row: 4) { row } }`,
  policy: '{ policy(county: "360722") { id } }',
  matches: '{ matches(county: "360722") { totalCount } }',
  matchTallies: '{ matchTallies(county: "360722") { open } }',
  ranking: '{ ranking(county: "360722", who: TOWN, from: "2023-07", to: "2023-07") { fingerprint } }',
  rankingPublications: '{ rankingPublications(county: "360722") { id } }',
};

/** Those of them that answer with what a department handed in, or a person. */
const OF_PERSONS = ['row'];

describe('whoever has no right', () => {
  it.each(Object.entries(ROOTS))(
    'gets nothing from %s: nobody, another county, another city, auditor, administrator',
    async (_, query) => {
      expect(await county.codes(null, query)).toEqual(['UNAUTHENTICATED']);
      for (const who of ['yanling', 'otherCity', 'auditor', 'administrator'] as const)
        expect(await county.codes(who, query)).toEqual(['FORBIDDEN']);
    },
  );

  it('sees no rows handed in without the right to see persons', async () => {
    expect(await county.codes('analyst', ROOTS.row)).toEqual(['FORBIDDEN']);
    expect(await county.codes('townA', ROOTS.submissions)).toEqual(['FORBIDDEN']);
    expect(await county.codes('townA', ROOTS.submission)).toEqual(['FORBIDDEN']);
  });
});

const total = async (who: Who, root: string, filter = ''): Promise<number> => {
  const month = root === 'households' || root === 'submissions' ? '' : ', month: "2023-07"';
  const data = await county.ask(
    who,
    `{ ${root}(county: "360722"${month}${filter && `, filter: { ${filter} }`}) { totalCount } }`,
  );
  return data[root].totalCount;
};

describe('whoever may see no names', () => {
  it('finds households by number, and not by the name or ID number of a person', async () => {
    const [person] = county.people;
    expect(await total('analyst', 'households', 'text: "H1"')).toBe(1);
    for (const text of [person?.name, person?.idNo])
      for (const root of ['households', 'clues', 'warnings']) {
        expect(await total('leader', root, `text: "${text}"`)).toBeGreaterThan(0);
        expect(await total('analyst', root, `text: "${text}"`)).toBe(0);
      }
    const { household } = await county.ask(
      'analyst',
      '{ household(county: "360722", id: "H1") { members { id name idNoMasked phoneMasked } timeline { text } } }',
    );
    expect(JSON.stringify(household)).not.toMatch(/赵|360799|"139/);
  });
});

describe('a township', () => {
  it('counts and lists its own alone', async () => {
    expect(await total('townA', 'warnings')).toBe(2);
    expect(await total('townA', 'clues')).toBe(2);
    expect(await total('townA', 'households')).toBe(3);
    expect(await total('townA', 'unmatched')).toBe(0);
    expect(await total('townA', 'undetermined')).toBe(1);
    expect(await total('townB', 'undetermined')).toBe(0);
  });

  it('gets nothing of another by filter, search, sort or id', async () => {
    for (const filter of [`town: "${TOWN_B}"`, 'text: "李一"', 'text: "H4"'])
      for (const root of ['warnings', 'clues', 'households']) expect(await total('townA', root, filter)).toBe(0);
    expect((await county.ask('townA', ROOTS.warning)).warning).toBeNull();
    expect((await county.ask('townA', ROOTS.household)).household).toBeNull();
    expect((await county.ask('townA', ROOTS.row)).row).toBeNull();
    expect((await county.ask('townB', ROOTS.row)).row).toEqual({ row: 4 });
    expect((await county.ask('townA', `{ division(code: "${TOWN_B}") { code } }`)).division).toBeNull();
    const sorted = await county.ask(
      'townA',
      '{ warnings(county: "360722", month: "2023-07", sort: AMOUNT) { edges { node { id } } } }',
    );
    expect(sorted.warnings.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(['103', '102']);
  });

  it('sees its own numbers on 总览, and no count of the county', async () => {
    const query = `query ($filter: OverviewFilter) { overview(county: "360722", month: "2023-07", filter: $filter) {
      tiles { code value why } byTown { code clues } byDepartment { code warnings } departmentByTown { town warnings } multi { id } alerts { id } }
      handInStatus(county: "360722", month: "2023-07") { received warnings quarantined } }`;
    const { overview, handInStatus } = await county.ask('townA', query);
    const tiles = Object.fromEntries(
      overview.tiles.map((tile: { code: string; value: string | null }) => [tile.code, tile.value]),
    );
    expect(tiles).toEqual({
      warnings: '2',
      households: '2',
      clues: '2',
      newClues: '2',
      multi: '1',
      onTime: null,
      qualified: null,
    });
    expect(overview.byTown).toEqual([{ code: TOWN_A, clues: 2 }]);
    expect(overview.departmentByTown.every(({ town }: { town: string }) => town === TOWN_A)).toBe(true);
    expect(overview.multi).toHaveLength(1);
    expect(overview.alerts).toEqual([]);
    for (const status of handInStatus) expect(status).toEqual({ received: null, warnings: null, quarantined: null });
    const other = await county.ask('townA', query, { filter: { town: TOWN_B } });
    expect(other.overview.tiles[0].value).toBe('0');
    expect(other.overview.byDepartment).toEqual([]);
  });
});

describe('a department', () => {
  it('counts and lists its own alone', async () => {
    expect(await total('civil', 'warnings')).toBe(2);
    expect(await total('civil', 'clues')).toBe(2);
    expect(await total('civil', 'households')).toBe(2);
    expect(await total('civil', 'submissions')).toBe(1);
    expect(await total('civil', 'unmatched')).toBe(0);
    expect(await total('medical', 'unmatched')).toBe(1);
    expect(await total('civil', 'undetermined')).toBe(0);
  });

  it('gets nothing of another by filter, id or row', async () => {
    expect(await total('civil', 'warnings', `departments: ["${MEDICAL}"]`)).toBe(0);
    expect(await total('civil', 'clues', `departments: ["${MEDICAL}"]`)).toBe(0);
    expect(await total('civil', 'clues', 'multi: true')).toBe(0);
    expect(await total('civil', 'households', 'text: "钱一"')).toBe(0);
    expect(await total('civil', 'submissions', `department: "${MEDICAL}"`)).toBe(0);
    expect(await total('civil', 'unmatched', `department: "${MEDICAL}"`)).toBe(0);
    expect((await county.ask('civil', ROOTS.warning)).warning).toBeNull();
    expect((await county.ask('civil', ROOTS.submission)).submission).toBeNull();
    expect((await county.ask('civil', ROOTS.row)).row).toBeNull();
    expect((await county.ask('civil', ROOTS.departments)).departments).toEqual([{ id: CIVIL }]);
  });

  it('sees of a household what it handed in itself', async () => {
    const query = `{ household(county: "360722", id: "H4") { id warnings { department } members { name } clue { departments amount }
      timeline { kind department } notUsed incomes { year } } }`;
    const { household } = await county.ask('civil', query);
    expect(household).toMatchObject({
      warnings: [{ department: CIVIL }],
      members: [{ name: '李二' }],
      clue: { departments: [CIVIL], amount: '0' },
      notUsed: [],
    });
    const departments = household.timeline
      .map(({ department }: { department: string | null }) => department)
      .filter(Boolean);
    expect(new Set(departments)).toEqual(new Set([CIVIL]));
  });

  it('sees its own numbers on 总览, and not how many departments hit a household', async () => {
    const { overview } = await county.ask(
      'civil',
      `{ overview(county: "360722", month: "2023-07") {
      owed handedIn tiles { code value why } byDepartment { code } trend { byDepartment { code } } multi { id } } }`,
    );
    const tiles = Object.fromEntries(
      overview.tiles.map((tile: { code: string; value: string | null }) => [tile.code, tile.value]),
    );
    expect(tiles).toEqual({
      warnings: '2',
      households: '2',
      clues: '2',
      newClues: '2',
      multi: null,
      onTime: '0.00',
      qualified: '80.00',
    });
    expect([overview.owed, overview.handedIn]).toEqual([1, 1]);
    expect(overview.byDepartment).toEqual([{ code: CIVIL }]);
    expect(overview.multi).toEqual([]);
    const other = await county.ask(
      'civil',
      `{ overview(county: "360722", month: "2023-07", filter: { department: "${MEDICAL}" }) { owed tiles { value } byDepartment { code } alerts { id } } }`,
    );
    expect(other.overview).toMatchObject({ owed: 0, byDepartment: [], alerts: [] });
    expect(other.overview.tiles[0].value).toBe('0');
  });
});

describe('a city, a province', () => {
  it.each(['city', 'province'] as const)('%s sees every list and number of a county below it', async (who) => {
    for (const [name, query] of Object.entries(ROOTS))
      expect([name, ...(await county.codes(who, query))]).toEqual(
        OF_PERSONS.includes(name) ? [name, 'FORBIDDEN'] : [name],
      );
    for (const root of ['warnings', 'clues', 'households', 'undetermined', 'submissions'])
      expect([root, await total(who, root)]).toEqual([root, await total('analyst', root)]);
  });

  it.each(['city', 'province'] as const)('%s sees no name, finds nobody by name and reveals nobody', async (who) => {
    const [person] = county.people;
    const everything = `{
      household(county: "360722", id: "H1") { id head { name idNoMasked phoneMasked } members { id name idNoMasked phoneMasked } timeline { text } }
      warnings(county: "360722", month: "2023-07") { edges { node { why finding person { id name idNoMasked } household { head { name } } } } }
      clues(county: "360722", month: "2023-07") { edges { node { household { id head { name phoneMasked } members { name } } } } }
      unmatched(county: "360722", month: "2023-07") { edges { node { person { name idNoMasked } } } }
      overview(county: "360722", month: "2023-07") { multi { household { head { name } } } alerts { why } }
    }`;
    const said = JSON.stringify(await county.ask(who, everything));
    for (const { name, idNo } of county.people) {
      expect(said).not.toContain(name);
      expect(said).not.toContain(idNo.slice(0, 14));
    }
    expect(said).not.toMatch(/"(name|idNoMasked|phoneMasked)":"[^*]/);
    for (const text of [person?.name, person?.idNo])
      for (const root of ['households', 'clues', 'warnings']) expect(await total(who, root, `text: "${text}"`)).toBe(0);
    const reveal = `mutation { reveal(county: "360722", person: "${person?.key}", purpose: "入户核查联系") { idNo } }`;
    expect(await county.codes(who, reveal)).toEqual(['FORBIDDEN']);
  });

  it('manages no accounts and reads no audit', async () => {
    for (const who of ['city', 'province'] as const)
      for (const query of ['{ users { totalCount } }', '{ serviceKeys { id } }', '{ auditEntries { totalCount } }'])
        expect(await county.codes(who, query)).toEqual(['FORBIDDEN']);
  });

  it('is not in the data of a county of another place, whatever it asks for by id', async () => {
    for (const query of ['{ months(county: "371323") }', '{ policy(county: "530426") { id } }'])
      expect(await county.codes('city', query)).toEqual(['FORBIDDEN']);
    const { counties } = await county.ask('city', '{ counties { code } }');
    expect(counties).toEqual([{ code: '360722' }]);
    expect((await county.ask('otherCity', '{ counties { code } }')).counties).not.toContainEqual({ code: '360722' });
  });
});
